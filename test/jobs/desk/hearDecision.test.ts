import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { AGENT, ORDINARY } from '../../fakes/outside/scriptedDesk.ts';

/** A second person who may decide. */
const OTHER = 9;

describe('a choice on the ticket', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
    const other = { id: OTHER, name: 'Other', role: 'admin' as const, groups: [], active: true };
    stage.desk.people.set(OTHER, other);
  });
  afterAll(() => store.close());

  const idOf = (request: PrivacyRequest) => stage.ticketOf(request).id;
  const note = (request: PrivacyRequest) =>
    stage.desk.say(idOf(request), { public: false, text: 'Corrected in the CRM.' });
  const stateOf = async (request: PrivacyRequest) => (await stage.now(request)).state;
  const answers = (request: PrivacyRequest) => stage.said(request).join('\n');

  it('that a rule made is not acted upon, and that is said', async () => {
    const request = await stage.undecided();
    stage.desk.decide(idOf(request), 'approve', { by: AGENT, as: 'rule' });
    await stage.look();
    expect(await stateOf(request)).toBe('needs_attention');
    expect(answers(request)).toContain('a rule decides nothing about a person');
    expect(stage.ticketOf(request).fields.decision).toBeUndefined();
  });

  it('nor is a ticket that a rule has solved, or a note that a rule wrote', async () => {
    const request = await stage.byHand();
    note(request);
    stage.desk.setStatus(idOf(request), 'solved', { as: 'rule' });
    await stage.look();
    expect(await stateOf(request)).toBe('awaiting_decision');
    expect(stage.ticketOf(request).status).toBe('open');
    const other = await stage.byHand();
    stage.desk.say(idOf(other), { public: false, text: 'Done.' }, { as: 'rule' });
    stage.desk.decide(idOf(other), 'handled');
    await stage.look();
    expect(await stateOf(other)).toBe('awaiting_decision');
  });

  it('that is none of ours is named in the answer', async () => {
    const request = await stage.byHand();
    stage.desk.decide(idOf(request), { unknown: 'erledigt' });
    await stage.look();
    expect(await stateOf(request)).toBe('awaiting_decision');
    expect(answers(request)).toContain('"erledigt" is no choice that is known here');
  });

  it('is the last one, where several came before anybody looked', async () => {
    const request = await stage.undecided();
    stage.desk.say(idOf(request), { text: 'Nothing shows who you are.' });
    stage.desk.decide(idOf(request), 'approve');
    stage.desk.decide(idOf(request), 'refuse');
    await stage.look();
    expect(await stateOf(request)).toBe('refused');
    expect(stage.sources[0]?.calls).toEqual([]);
  });

  it('counts only while it stands: whoever took it back has decided nothing', async () => {
    const request = await stage.undecided();
    stage.desk.decide(idOf(request), 'approve');
    delete stage.ticketOf(request).fields.decision;
    await stage.look();
    expect(await stateOf(request)).toBe('needs_attention');
  });

  it('of somebody who may not decide does nothing, whatever they write with it', async () => {
    const request = await stage.undecided();
    stage.desk.say(idOf(request), { text: 'No.' }, { by: ORDINARY });
    for (const decision of ['approve', 'refuse', 'cancel', 'extend'] as const) {
      stage.later();
      stage.desk.decide(idOf(request), decision, { by: ORDINARY });
      await stage.look();
    }
    expect(await stateOf(request)).toBe('needs_attention');
    expect(answers(request)).toContain('may not decide on privacy requests');
  });

  it('needs two different people where nobody is established', async () => {
    const request = await stage.undecided({ reason: 'person_not_established' });
    const approve = async (by: number) => {
      stage.later();
      stage.desk.decide(idOf(request), 'approve', { by });
      await stage.look();
    };
    await approve(AGENT);
    expect(answers(request)).toContain('Noted as the first of two');
    await approve(AGENT);
    expect(answers(request)).toContain('the first of them was you');
    expect(await stateOf(request)).toBe('needs_attention');
    await approve(OTHER);
    expect(await stateOf(request)).toBe('done');
  });

  describe('that was made on what is not so any more', () => {
    it('is not carried out, and the answer says what has changed', async () => {
      const request = await stage.byHand();
      note(request);
      stage.desk.decide(idOf(request), 'handled');
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
      await stage.look();
      expect(await stateOf(request)).toBe('needs_attention');
      expect(answers(request)).toContain('things have changed since: the request has moved on');
      expect(stage.ticketOf(request).fields.decision).toBeUndefined();
      stage.later();
      note(request);
      stage.desk.decide(idOf(request), 'handled');
      await stage.look();
      expect(await stateOf(request)).toBe('done');
    });

    it('also where the ticket showed the news only after it was chosen', async () => {
      const request = await stage.byHand();
      note(request);
      stage.desk.decide(idOf(request), 'handled');
      stage.later();
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
      // The ticket is written before it is read.
      await stage.worker.settle();
      stage.later(2 * MINUTE);
      await stage.look();
      expect(await stateOf(request)).toBe('needs_attention');
      expect(stage.ticketOf(request).fields.decision).toBeUndefined();
      expect(answers(request)).toContain('showed something else when it was chosen');
    });
  });

  it('is carried out once, although the worker ended between doing it and answering', async () => {
    const request = await stage.undecided();
    stage.desk.decide(idOf(request), 'approve');
    const { recordDesk } = stage.requests;
    let crashed = false;
    stage.context.requests.recordDesk = (held, change) => {
      if (crashed || !change.lines?.some(({ marker }) => marker.startsWith('answer:')))
        return recordDesk(held, change);
      crashed = true;
      return Promise.reject(new AppError('store_unavailable', 'Gone.', { retryable: true }));
    };
    await stage.look();
    expect(crashed).toBe(true);
    stage.later(MINUTE);
    await stage.look();
    expect(await stateOf(request)).toBe('done');
    const { audit } = await stage.now(request);
    const trail = [...(await stage.context.auditTrail.read(request.reference)), ...audit];
    expect(trail.filter(({ what }) => what === 'decided_approve')).toHaveLength(1);
    expect(answers(request).split('Your choice was carried out.')).toHaveLength(2);
  });

  it('to ask the customer makes the ticket wait for them, and moves no date', async () => {
    const request = await stage.byHand();
    const { dueAt } = await stage.now(request);
    stage.desk.say(idOf(request), { text: 'Which name is right?' });
    stage.desk.decide(idOf(request), 'ask_customer');
    await stage.look();
    expect(stage.ticketOf(request).status).toBe('pending');
    expect(stage.mailer.sent.at(-1)?.text).toContain('Which name is right?');
    expect((await stage.now(request)).dueAt).toEqual(dueAt);
  });

  it('to extend moves the date on the ticket', async () => {
    const clock = {
      law: 'gdpr' as const,
      startsAt: stage.clock.now(),
      dueAt: new Date('2026-04-02T21:59:59Z'),
    };
    const request = await stage.byHand({ clocks: [clock], dueAt: clock.dueAt });
    expect(stage.ticketOf(request).fields.deadline).toBe('2026-04-02');
    stage.desk.say(idOf(request), { text: 'It is in twelve systems.' });
    stage.desk.decide(idOf(request), 'extend');
    await stage.look();
    expect(stage.ticketOf(request).fields.deadline).toBe('2026-06-02');
    expect(await stateOf(request)).toBe('awaiting_decision');
  });

  it('to hold stops an erasure, and to lift it lets it go on', async () => {
    const request = await stage.scheduled();
    stage.desk.say(idOf(request), { public: false, text: 'Court order 17/2026.' });
    stage.desk.decide(idOf(request), 'hold');
    await stage.look();
    stage.later(11 * DAY);
    await stage.worker.settle();
    expect(await stateOf(request)).toBe('needs_attention');
    expect(stage.ticketOf(request).status).toBe('open');
    stage.later();
    stage.desk.decide(idOf(request), 'lift_hold');
    await stage.look();
    expect(await stateOf(request)).toBe('done');
  });

  it('to cancel gives the account back', async () => {
    const request = await stage.scheduled();
    stage.desk.say(idOf(request), { public: false, text: 'Letter of 3 March.' });
    stage.desk.decide(idOf(request), 'cancel');
    await stage.look();
    expect(await stateOf(request)).toBe('cancelled');
    expect(stage.sources[0]?.calls).toContain('resume');
    expect(await stage.now(request)).toMatchObject({ sealed: {} });
  });

  it('to cancel what nobody has filed leaves nothing personal behind', async () => {
    const request = await stage.undecided();
    stage.desk.say(idOf(request), { public: false, text: 'They called.' });
    stage.desk.decide(idOf(request), 'cancel');
    await stage.look();
    expect(await stage.now(request)).toMatchObject({ state: 'cancelled', sealed: {} });
    expect((await stage.now(request)).dataKey).toBeUndefined();
  });
});

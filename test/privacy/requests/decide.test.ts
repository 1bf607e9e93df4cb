import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AttentionReason, REASONS } from '../../../domain/attention.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Attention, PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { DAY } from '../../../observe/clock.ts';
import type { Agent } from '../../../privacy/identity/mayDecide.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import type { Decide } from '../../../privacy/requests/decide.ts';
import { createDecide } from '../../../privacy/requests/decide.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

const officer = (id = '7'): Agent => ({
  id,
  role: 'agent',
  title: 'Privacy officer',
  light: false,
  active: true,
});
const ordinary: Agent = { id: '3', role: 'agent', light: false, active: true };
const [anna, beat] = [person('a:anna'), person('a:beat')];

/** The only reasons for which one agent is enough: whoever adds a reason must say so here to let it pass on one word. */
const ALONE: AttentionReason[] = [
  'address_changed_lately',
  'no_account',
  'agent_required',
  'attempts_used_up',
];
const AFTER_A_FAILURE: AttentionReason[] = ['attempts_used_up'];
const ABOUT_WHO_IT_IS: AttentionReason[] = [
  'ambiguous_identity',
  'facts_not_known',
  'person_not_established',
];

describe('an agent decides', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let decide: Decide;
  /** What the company's own system says now. */
  let record: Subject[];
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [ADA]: [anna, beat] });
    record = [anna];
    decide = createDecide({
      ...world.context,
      currentRecord: async ({ subjectId }) => record.find((one) => one.subjectId === subjectId),
    });
  });

  /** A request of two who share an address, handed to a person. */
  const undecided = async (change: Partial<Attention> = {}): Promise<PrivacyRequest> => {
    const stage = stageOf(world);
    const requestId = await stage.proved('access');
    await stage.prepare(requestId);
    const request = await stage.stored(requestId);
    const set = { attention: { ...request.attention!, ...change } };
    return (await world.requests.amend(request._id, { state: 'needs_attention', set }))!;
  };
  const held = async (people: Subject[], change: Partial<Attention> = {}): Promise<PrivacyRequest> => {
    const addressChangedAt = new Date(world.clock.now().getTime() - 10 * DAY);
    world.people[ADA] = people.map((one) => ({ ...one, addressChangedAt }));
    return undecided({ reason: 'address_changed_lately', ...change });
  };
  const filed = async (kind: 'access' | 'erasure'): Promise<PrivacyRequest> => {
    world.people[ADA] = [anna];
    const { reference } = await stageOf(world).filed(kind);
    return (await world.requests.findByReference(reference))!;
  };
  const again = async ({ _id }: PrivacyRequest) => (await world.requests.find(String(_id)))!;

  it('who is meant, together with somebody else', async () => {
    const request = await undecided();
    expect(await decide(request, { outcome: 'approve', candidate: 2 }, officer('7'))).toEqual({
      outcome: 'second_needed',
    });
    expect((await again(request)).state).toBe('needs_attention');
    const done = await decide(await again(request), { outcome: 'approve', candidate: 2 }, officer('8'));
    if (done.outcome !== 'done') throw new Error(done.outcome);
    expect(done.request).toMatchObject({
      state: 'filed',
      subjectKey: world.keyring.hash('subject-hash', world.tenant, 'a:beat'),
      decision: { outcome: 'approve', by: '8' },
    });
    expect(openField(world.sealer, done.request, 'subjects')).toMatchObject([{ subjectId: 'a:beat' }]);
    expect(done.request.evidence.at(-1)).toMatchObject({
      level: 'agent',
      words: expect.stringContaining('2 agents'),
    });
    expect(done.request.audit.at(-1)).toMatchObject({ actorId: '8', detail: { agents: '7, 8' } });
    expect(done.request.attention).toBeUndefined();
    expect(done.request.approvals).toBeUndefined();
  });

  it('not twice for the other', async () => {
    const request = await undecided();
    await decide(request, { outcome: 'approve', candidate: 1 }, officer('7'));
    expect(await decide(await again(request), { outcome: 'approve', candidate: 1 }, officer('7'))).toEqual({
      outcome: 'not_allowed',
      why: 'same_person',
    });
  });

  it('anew where the second one means somebody else', async () => {
    const request = await undecided();
    await decide(request, { outcome: 'approve', candidate: 1 }, officer('7'));
    const other = await decide(await again(request), { outcome: 'approve', candidate: 2 }, officer('8'));
    expect(other.outcome).toBe('second_needed');
    const third = await decide(await again(request), { outcome: 'approve', candidate: 1 }, officer('9'));
    expect(third.outcome).toBe('second_needed');
    expect((await again(request)).state).toBe('needs_attention');
  });

  it('and must say who is meant', async () => {
    const request = await undecided();
    for (const decision of [{ candidate: 3 }, { candidate: 0 }, {}])
      expect(await decide(request, { outcome: 'approve', ...decision }, officer())).toEqual({
        outcome: 'not_allowed',
        why: 'which_person',
      });
  });

  it('with somebody else where sensitive data would go out', async () => {
    const request = await held([anna], { sensitive: true });
    expect((await decide(request, { outcome: 'approve' }, officer('7'))).outcome).toBe('second_needed');
    expect((await decide(await again(request), { outcome: 'approve' }, officer('8'))).outcome).toBe('done');
  });

  describe.each(Object.keys(REASONS) as AttentionReason[])('of a request that waits as %s', (reason) => {
    const approvable = reason !== 'legal_hold';
    it(
      approvable ? `${ALONE.includes(reason) ? 'alone' : 'only with somebody else'}` : 'never by approving',
      async () => {
        const request = await held([anna], { reason });
        if (!approvable) {
          expect((await decide(request, { outcome: 'approve' }, officer())).outcome).toBe('not_offered');
          return;
        }
        const first = ALONE.includes(reason) ? 'done' : 'second_needed';
        expect((await decide(request, { outcome: 'approve' }, officer('7'))).outcome).toBe(first);
        if (first === 'done') return;
        const second = await decide(await again(request), { outcome: 'approve' }, officer('8'));
        expect(second.outcome).toBe('done');
      },
    );

    it(`${AFTER_A_FAILURE.includes(reason) ? 'to try again' : 'never by trying again'}`, async () => {
      const request = await held([anna], { reason });
      for (const agent of [ordinary, officer()]) {
        const { outcome } = await decide(await again(request), { outcome: 'retry' }, agent);
        expect(outcome).toBe(AFTER_A_FAILURE.includes(reason) && agent === ordinary ? 'done' : 'not_offered');
      }
      if (!AFTER_A_FAILURE.includes(reason)) expect(await again(request)).toEqual(request);
    });

    it(`${ABOUT_WHO_IT_IS.includes(reason) ? 'to ask' : 'never by asking'} once more who it is`, async () => {
      const request = await held([anna], { reason });
      const outcome = ABOUT_WHO_IT_IS.includes(reason) ? 'asked_again' : 'not_offered';
      expect((await decide(request, { outcome: 'ask_again' }, officer())).outcome).toBe(outcome);
    });
  });

  it('only with somebody else, and in no easier way, for a reason that a newer version wrote', async () => {
    const request = await held([anna], { reason: 'of_tomorrow' as AttentionReason });
    for (const outcome of ['retry', 'ask_again'] as const)
      expect((await decide(request, { outcome }, officer())).outcome).toBe('not_offered');
    expect((await decide(request, { outcome: 'approve' }, officer())).outcome).toBe('second_needed');
  });

  it('of somebody who lost the address only when the company has corrected it, and two of them', async () => {
    const request = await held([anna], { reason: 'address_lost', addressLost: true });
    const approve = async (id: string) => decide(await again(request), { outcome: 'approve' }, officer(id));
    const stillLost = { outcome: 'not_allowed', why: 'address_still_lost' };
    expect(await approve('7')).toEqual(stillLost);
    record = [];
    expect(await approve('7')).toEqual(stillLost);
    record = [{ ...anna, addressesOnFile: ['ada@new.example', ADA] }];
    expect(await approve('7')).toEqual(stillLost);
    record = [{ ...anna, addressesOnFile: ['ada@new.example'] }];
    expect((await approve('7')).outcome).toBe('second_needed');
    const done = await approve('8');
    if (done.outcome !== 'done') throw new Error(done.outcome);
    expect(openField(world.sealer, done.request, 'subjects')).toMatchObject([
      { subjectId: anna.subjectId, addressesOnFile: ['ada@new.example'], previousAddress: ADA },
    ]);
  });

  it('still only with a corrected address after the owner said that it was not them', async () => {
    const request = await held([anna], { reason: 'not_me', addressLost: true });
    for (const id of ['7', '8'])
      expect(await decide(await again(request), { outcome: 'approve' }, officer(id))).toEqual({
        outcome: 'not_allowed',
        why: 'address_still_lost',
      });
  });

  it('alone not even where a refusal was interrupted half way', async () => {
    const request = await undecided();
    await world.requests.move(request._id, {
      from: 'needs_attention',
      to: 'awaiting_decision',
      by: 'agent',
      what: 'decision_needed',
      workAt: null,
    });
    const approve = async (id: string) =>
      (await decide(await again(request), { outcome: 'approve', candidate: 2 }, officer(id))).outcome;
    expect(await approve('7')).toBe('second_needed');
    expect((await again(request)).state).toBe('awaiting_decision');
    expect(await approve('7')).toBe('not_allowed');
    expect(await approve('8')).toBe('done');
  });

  it('only with the right to, by the record of the desk', async () => {
    const request = await undecided();
    const denied = { outcome: 'not_allowed', why: 'role' };
    for (const outcome of ['approve', 'refuse', 'ask_again'] as const)
      expect(await decide(request, { outcome }, ordinary)).toEqual(denied);
    expect(await decide(request, { outcome: 'handled' }, { ...ordinary, light: true })).toEqual(denied);
    expect(await again(request)).toEqual(request);
    const attention = { ...request.attention!, reason: 'attempts_used_up' } as const;
    const failed = (await world.requests.amend(request._id, { state: request.state, set: { attention } }))!;
    expect(await decide(failed, { outcome: 'retry' }, { ...ordinary, role: 'end-user' })).toEqual(denied);
    expect(await again(failed)).toEqual(failed);
    expect(world.events).toContain('decision_refused');
  });

  it('that it was done by hand, or is to be tried again, as any agent may', async () => {
    const request = await undecided();
    const done = await decide(request, { outcome: 'handled', words: 'Called them.' }, ordinary);
    expect(done).toMatchObject({
      outcome: 'done',
      request: { state: 'filed', decision: { outcome: 'handled', by: '3' } },
    });
    if (done.outcome !== 'done') return;
    expect(openField(world.sealer, done.request, 'decisionNotes')).toEqual([
      { decision: 'handled', at: world.clock.now(), words: 'Called them.' },
    ]);
  });

  it('to refuse, alone', async () => {
    const request = await undecided();
    expect(await decide(request, { outcome: 'refuse', words: 'No proof.' }, officer())).toMatchObject({
      outcome: 'done',
      request: { state: 'refused', decision: { outcome: 'refuse', by: '7' } },
    });
  });

  describe.each([{}, { words: '' }, { words: ' \n' }])('but with no words (%j)', (none) => {
    it.each([
      ['refuse', 'no_reply'],
      ['ask_customer', 'no_reply'],
      ['extend', 'no_reply'],
      ['handled', 'no_note'],
      ['cancel', 'no_note'],
    ] as const)('nothing is done: %s', async (outcome, why) => {
      const request = await undecided();
      expect(await decide(request, { outcome, ...none }, officer())).toEqual({
        outcome: 'not_allowed',
        why,
      });
      expect(await again(request)).toEqual(request);
    });
  });

  it('once: whoever comes second meets nothing that waits', async () => {
    const request = await undecided();
    const all = await Promise.all(
      ['7', '8', '9'].map((id) => decide(request, { outcome: 'refuse', words: 'No proof.' }, officer(id))),
    );
    expect(all.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    expect(await decide(await again(request), { outcome: 'approve' }, officer())).toEqual({
      outcome: 'not_offered',
      offered: [],
    });
  });

  it('too late: whoever is overtaken is told what fits now', async () => {
    const before = await held([anna]);
    expect((await decide(before, { outcome: 'approve' }, officer())).outcome).toBe('done');
    const late = await decide(before, { outcome: 'refuse', words: 'No proof.' }, officer('8'));
    expect(late).toEqual({ outcome: 'not_offered', offered: ['extend', 'cancel'] });
  });

  it('what does not fit, and is told what does', async () => {
    const request = await undecided();
    expect(await decide(request, { outcome: 'lift_hold' }, officer())).toEqual({
      outcome: 'not_offered',
      offered: ['approve', 'refuse', 'ask_customer', 'ask_again', 'extend', 'handled', 'cancel'],
    });
    expect(await again(request)).toEqual(request);
  });

  describe('what is read twice, after a crash', () => {
    const key = '4711';

    it('once, and is answered the same', async () => {
      const request = await undecided();
      const refusal = { outcome: 'refuse', words: 'No proof.', key } as const;
      expect((await decide(request, refusal, officer())).outcome).toBe('done');
      const refused = await again(request);
      expect(await decide(refused, refusal, officer())).toEqual({ outcome: 'done', request: refused });
      expect(await again(request)).toEqual(refused);
    });

    it('as the first of two once, and not as the second as well', async () => {
      const request = await undecided();
      const approval = { outcome: 'approve', candidate: 1, key } as const;
      for (let read = 0; read < 2; read += 1)
        expect(await decide(await again(request), approval, officer('7'))).toEqual({
          outcome: 'second_needed',
        });
      expect((await again(request)).approvals).toHaveLength(1);
    });

    it('to its end where a refusal was interrupted half way', async () => {
      const request = await undecided();
      await world.requests.move(request._id, {
        from: 'needs_attention',
        to: 'awaiting_decision',
        by: 'agent',
        what: 'decision_needed',
        workAt: null,
        set: { decided: { key, result: 'begun' } },
      });
      const refusal = { outcome: 'refuse', words: 'No proof.', key } as const;
      expect(await decide(await again(request), refusal, officer())).toMatchObject({
        outcome: 'done',
        request: { state: 'refused', decided: { key, result: 'done' } },
      });
    });

    it('and a later choice is no repetition of it', async () => {
      const request = await undecided();
      await decide(request, { outcome: 'ask_again', key }, officer());
      const other = { outcome: 'refuse', words: 'No proof.', key: '4712' } as const;
      expect((await decide(await again(request), other, officer())).outcome).toBe('done');
    });
  });

  describe('on a legal hold', () => {
    const scheduled = () => filed('erasure');
    it('with the reason, kept with the request; only who may decide can', async () => {
      const request = await scheduled();
      const hold = { outcome: 'hold', words: 'Court order 17/2026.' } as const;
      expect(await decide(request, hold, ordinary)).toEqual({ outcome: 'not_allowed', why: 'role' });
      expect(await decide(request, { outcome: 'hold' }, officer())).toMatchObject({ why: 'no_note' });
      expect(await decide(request, hold, officer())).toMatchObject({
        outcome: 'done',
        request: { state: request.state, hold: { by: '7', since: world.clock.now() } },
      });
      expect(openField(world.sealer, await again(request), 'decisionNotes')).toMatchObject([
        { decision: 'hold', words: 'Court order 17/2026.' },
      ]);
    });

    it('and lifts it, in the state that it was in', async () => {
      const request = await scheduled();
      expect((await decide(request, { outcome: 'lift_hold' }, officer())).outcome).toBe('not_offered');
      await decide(request, { outcome: 'hold', words: 'Court order.' }, officer());
      const held = await again(request);
      expect((await decide(held, { outcome: 'hold', words: 'Once more.' }, officer())).outcome).toBe(
        'not_offered',
      );
      expect((await decide(held, { outcome: 'lift_hold' }, officer())).outcome).toBe('done');
      expect(await again(request)).toMatchObject({ state: request.state });
      expect((await again(request)).hold).toBeUndefined();
    });

    it('and lets what stopped because of it go on from there, by nothing else', async () => {
      const request = await scheduled();
      await decide(request, { outcome: 'hold', words: 'Court order.' }, officer());
      await world.requests.move(request._id, {
        from: 'filed',
        to: 'needs_attention',
        by: 'worker',
        what: 'legal_hold',
        workAt: null,
        set: { attention: { reason: 'legal_hold', returnTo: 'in_progress' } },
      });
      for (const outcome of ['approve', 'retry', 'handled'] as const)
        expect((await decide(await again(request), { outcome, words: 'x' }, officer())).outcome).toBe(
          'not_offered',
        );
      await decide(await again(request), { outcome: 'lift_hold' }, officer());
      expect(await again(request)).toMatchObject({ state: 'in_progress', work: { at: world.clock.now() } });
      expect((await again(request)).attention).toBeUndefined();
    });

    it('but of nothing that erases nothing', async () => {
      const hold = { outcome: 'hold', words: 'Court order.' } as const;
      expect((await decide(await filed('access'), hold, officer())).outcome).toBe('not_offered');
    });
  });

  describe('to take more time', () => {
    const extend = { outcome: 'extend', words: 'It is a lot of data.' } as const;
    it('as much as each law allows, once; the customer reads why', async () => {
      const request = await filed('access');
      const day = ({ dueAt }: { dueAt: Date }) => dueAt.toISOString().slice(0, 10);
      const until = ({ clocks }: PrivacyRequest) =>
        Object.fromEntries(clocks.map((one) => [one.law, day(one)]));
      expect((await decide(request, extend, officer())).outcome).toBe('done');
      const later = await again(request);
      // Received on Monday, 2 March 2026. GDPR: three months in all. FADP: 30 days, and as much more as the GDPR gives.
      expect(request.receivedAt.toISOString().slice(0, 10)).toBe('2026-03-02');
      expect(until(later)).toEqual({ gdpr: '2026-06-02', fadp: '2026-06-01' });
      expect(later.dueAt).toEqual(later.clocks[0]?.dueAt);
      expect(later.extension).toEqual({ at: world.clock.now(), by: '7', from: request.dueAt });
      expect(openField(world.sealer, later, 'extensionReason')).toBe('It is a lot of data.');
      expect(later.state).toBe(request.state);
      expect((await decide(later, extend, officer())).outcome).toBe('not_offered');
    });

    it('but not once the date is past, nor where a law gives none', async () => {
      const request = await filed('access');
      const [clock] = request.clocks;
      await world.requests.amend(request._id, {
        state: request.state,
        set: { clocks: [...request.clocks, { ...clock!, law: 'ccpa_opt_out' }] },
      });
      expect((await decide(await again(request), extend, officer())).outcome).toBe('not_offered');
      await world.requests.amend(request._id, { state: request.state, set: { clocks: request.clocks } });
      world.clock.setTo(new Date(request.dueAt.getTime() + 1));
      expect((await decide(await again(request), extend, officer())).outcome).toBe('not_offered');
    });
  });

  it('to cancel for a customer who said so in a letter; how that is known is kept', async () => {
    const request = await undecided();
    const cancel = { outcome: 'cancel', words: 'Letter of 3 March.' } as const;
    expect(await decide(request, cancel, ordinary)).toEqual({ outcome: 'not_allowed', why: 'role' });
    expect(await decide(request, cancel, officer())).toMatchObject({
      outcome: 'done',
      request: { state: 'cancelled', endedAt: world.clock.now(), work: { at: world.clock.now() } },
    });
    const cancelled = await again(request);
    expect(cancelled.attention).toBeUndefined();
    expect(cancelled.audit.at(-1)).toMatchObject({
      actor: 'agent',
      actorId: '7',
      what: 'cancelled_for_the_customer',
    });
    expect(openField(world.sealer, cancelled, 'decisionNotes')).toMatchObject([
      { words: 'Letter of 3 March.' },
    ]);
    expect((await decide(cancelled, cancel, officer())).outcome).toBe('not_offered');
  });

  it('to ask the customer, as any agent may, and the date stays', async () => {
    const request = await undecided();
    const ask = { outcome: 'ask_customer', words: 'Which of the two are you?' } as const;
    expect((await decide(request, ask, ordinary)).outcome).toBe('done');
    expect(await again(request)).toMatchObject({
      state: request.state,
      dueAt: request.dueAt,
      question: { at: world.clock.now(), by: '3' },
    });
  });

  describe('to ask again', () => {
    it('gives the tries at the facts back and keeps the request waiting', async () => {
      const request = await undecided();
      for (let n = 0; n < 3; n += 1) await world.identity.takeFactsTry(request.addressKey!);
      expect(await decide(request, { outcome: 'ask_again' }, officer())).toEqual({ outcome: 'asked_again' });
      expect(await world.identity.takeFactsTry(request.addressKey!)).toBe(true);
      expect(await again(request)).toMatchObject({
        state: 'needs_attention',
        attention: { askedAt: world.clock.now() },
      });
    });

    it('and what is filed then takes the place of the request that waits, with its date', async () => {
      const request = await undecided();
      await decide(request, { outcome: 'ask_again' }, officer());
      world.clock.pass(5 * DAY);
      world.people[ADA] = [beat];
      const filed = await stageOf(world).filed('access', 'c2');
      expect(filed.receivedAt).toEqual(request.receivedAt);
      expect(filed.dueAt).toEqual(request.dueAt);
      expect(await again(request)).toMatchObject({
        state: 'cancelled',
        sealed: {},
        audit: expect.arrayContaining([expect.objectContaining({ actor: 'customer', what: 'shown_again' })]),
      });
      expect((await again(request)).work.at).not.toBeNull();
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AttentionReason, REASONS } from '../../../domain/attention.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Attention, PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { DAY } from '../../../observe/clock.ts';
import type { Agent } from '../../../privacy/identity/mayDecide.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import { createDecide, type Decide } from '../../../privacy/requests/decide.ts';
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
    it(`${ALONE.includes(reason) ? 'alone' : 'only with somebody else'}`, async () => {
      const request = await held([anna], { reason });
      const first = ALONE.includes(reason) ? 'done' : 'second_needed';
      expect((await decide(request, { outcome: 'approve' }, officer('7'))).outcome).toBe(first);
      if (first === 'done') return;
      const second = await decide(await again(request), { outcome: 'approve' }, officer('8'));
      expect(second.outcome).toBe('done');
    });

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
    expect(await decide(request, { outcome: 'retry' }, { ...ordinary, role: 'end-user' })).toEqual(denied);
    expect(await again(request)).toEqual(request);
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

  it('what does not fit, and is told what does', async () => {
    const request = await undecided();
    expect(await decide(request, { outcome: 'lift_hold' }, officer())).toEqual({
      outcome: 'not_offered',
      offered: ['approve', 'refuse', 'ask_customer', 'ask_again', 'extend', 'handled', 'cancel'],
    });
    expect(await again(request)).toEqual(request);
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

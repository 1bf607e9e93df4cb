import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KINDS, REQUEST_KINDS, type RequestKind } from '../../../domain/kinds.ts';
import { RIGHTS, rightOf, versionOf } from '../../../jobs/rights/rights.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { NewRequest } from '../../../models/privacyRequest/repository.ts';
import { DAY, SECOND } from '../../../observe/clock.ts';
import { type JobWorld, openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const BY_HAND = ['right_begun', 'mail:filed', 'mail:handled'];
const COPY = [
  'right_begun',
  'mail:filed',
  'gather_identifiers',
  'count_unattributable',
  'build_export',
  'mail:export_ready',
  'tell:export_ready',
];

/** Requests in flight carry these names: whoever renames one makes a worker do a step again that has happened already. */
const STEPS: Record<RequestKind, string[]> = {
  access: COPY,
  portability: COPY,
  rectification: BY_HAND,
  erasure: [
    'right_begun',
    'set_window',
    'mail:filed',
    'gather_identifiers',
    'stop_processing',
    'mail:before_erasure:1',
    'erase:all_but_contact:begun',
    'count_unattributable',
    'gather_before_erasure',
    'erase:all_but_contact:shop',
    'erase:all_but_contact:forum',
    'prove:all_but_contact',
    'take_back_earlier_emails',
    'mail:erasure_done',
    'erase:contact:shop',
    'erase:contact:forum',
    'prove:contact',
    'tell:erased',
  ],
  restriction: BY_HAND,
  objection: BY_HAND,
  withdrawal: ['right_begun', 'withdraw:shop', 'withdraw:forum', 'tell:opted_out', 'mail:withdrawal_done'],
  do_not_sell: BY_HAND,
  human: [...BY_HAND, 'chat:ended'],
  complaint: [...BY_HAND, 'chat:ended'],
};

describe('a right', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  const stepsOf = async (request: PrivacyRequest) => (await world.now(request)).steps.map(({ name }) => name);

  /** Files a request and does whatever is needed until it has ended. */
  const toItsEnd = async (change: Partial<NewRequest>): Promise<PrivacyRequest> => {
    const request = await world.file(change);
    await world.worker.settle();
    const { state } = await world.now(request);
    if (state === 'scheduled') {
      for (let half = 0; half < 2; half += 1) {
        world.clock.setTo((await world.now(request)).work.at as Date);
        await world.worker.settle();
      }
    }
    if (state === 'awaiting_decision') {
      const ticket = world.desk.tickets.find(({ externalId }) => externalId === request.reference);
      world.clock.pass(SECOND);
      world.desk.say(ticket!.id, { public: false, text: 'Done in the CRM.' });
      world.desk.decide(ticket!.id, 'handled');
      await world.worker.listen();
      await world.worker.settle();
    }
    return world.now(request);
  };

  it.each(REQUEST_KINDS)('is fulfilled in the recorded steps of its kind: %s', async (kind) => {
    const ended = await toItsEnd({ kind });
    expect(ended.state).toBe('done');
    expect(await stepsOf(ended)).toEqual(STEPS[kind]);
  });

  it('of somebody on a client’s list is that client’s to fulfil, whatever it is', async () => {
    for (const kind of ['erasure', 'rectification'] as const) {
      const ended = await toItsEnd({ kind, subjectRole: 'processor' });
      expect(ended.state).toBe('done');
      expect(await stepsOf(ended)).toContain('mail:referral');
    }
    expect(world.sources.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it('tells an agent what to do exactly where the product does not do it itself', () => {
    const byHand = REQUEST_KINDS.filter((kind) => RIGHTS[kind].toDo !== undefined);
    expect(byHand).toEqual(REQUEST_KINDS.filter((kind) => KINDS[kind].doneBy === 'agent'));
  });

  it('stands with its version on the request as soon as its fulfilment begins', async () => {
    const request = await world.file({
      kind: 'erasure',
      windowEndsAt: new Date(world.clock.now().getTime() + DAY),
    });
    expect(request.rightVersion).toBeUndefined();
    await world.worker.settle();
    expect(await world.now(request)).toMatchObject({
      state: 'scheduled',
      rightVersion: RIGHTS.erasure.version,
    });
  });

  it('begun with one version ends with that version, and one begun by 0.1 with the first', () => {
    const first = { version: 1, stages: [] };
    const second = { version: 2, stages: [], former: [first] };
    expect(versionOf(second, 1)).toBe(first);
    expect(versionOf(second, 2)).toBe(second);
    expect(() => versionOf(second, 3)).toThrow('Version 3');
    expect(rightOf({ kind: 'access' }).version).toBe(1);
  });

  it('begun by 0.1, which recorded no version, goes on where it stopped and does nothing twice', async () => {
    const request = await world.file({ kind: 'erasure' });
    await world.worker.settle();
    const { steps, work } = await world.now(request);
    await world.requests.amend(request._id, {
      state: 'scheduled',
      set: { steps: steps.filter(({ name }) => name !== 'right_begun') },
      unset: ['rightVersion'],
    });
    world.clock.setTo(work.at as Date);
    await world.worker.settle();
    world.clock.setTo((await world.now(request)).work.at as Date);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
    const effects = (names: string[]) => names.filter((name) => name !== 'right_begun');
    expect(effects(await stepsOf(request))).toEqual(effects(STEPS.erasure));
    expect(world.sources[0]?.calls.filter((call) => call === 'stop')).toHaveLength(1);
    // Filed, the warning before the erasure, and its end: each once.
    expect(world.mailer.sent).toHaveLength(3);
  });
});

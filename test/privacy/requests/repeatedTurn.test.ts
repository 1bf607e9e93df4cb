import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FORGOTTEN } from '../../../privacy/records/sealedFields.ts';
import type { FileAtOnce, PrepareConfirmation } from '../../../privacy/useCases.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

const SHARED = 'shared@example.org';
const LISTED = 'listed@example.org';

describe('a turn that is repeated after a crash', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof stageOf>;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, {
      [ADA]: [person('accounts:1')],
      [SHARED]: ['3', '4'].map((n) => person(`accounts:${n}`, { addressesOnFile: [SHARED] })),
      [LISTED]: [
        person('lists:6', {
          addressesOnFile: [LISTED],
          role: 'processor',
          controllers: [{ name: 'Client', contact: 'privacy@client.example' }],
        }),
      ],
    });
    stage = stageOf(world);
  });

  /** The worker is done with it, and all that was personal is gone, before the turn is repeated. */
  const finish = async (requestId: string) => {
    const { _id } = await stage.stored(requestId);
    const by = { by: 'worker', workAt: null } as const;
    await world.requests.move(_id, { from: 'filed', to: 'in_progress', what: 'begun', ...by });
    await world.requests.move(_id, { from: 'in_progress', to: 'done', what: 'done', ...by, ...FORGOTTEN });
  };

  it.each([
    ['withdrawal', ADA],
    ['do_not_sell', ADA],
    ['complaint', undefined],
    ['human', undefined],
  ] as const)('files a %s once, also when that has ended meanwhile', async (kind, address) => {
    const input: FileAtOnce = {
      conversation: conversation(),
      kind,
      wish: {},
      ...(address !== undefined && { address }),
    };
    const first = await world.useCases.fileAtOnce(input);
    if (first.outcome !== 'filed') throw new Error(first.outcome);
    expect(await world.useCases.fileAtOnce(input)).toEqual(first);
    await finish(first.request.requestId);
    expect(await world.useCases.fileAtOnce(input)).toMatchObject({
      outcome: 'filed',
      request: { reference: first.request.reference, state: 'done' },
    });
  });

  it('files several things once each, and the same again in a later turn anew', async () => {
    const turn = conversation();
    const ask = (kind: 'withdrawal' | 'do_not_sell', facts = turn) =>
      world.useCases.fileAtOnce({ conversation: facts, kind, address: ADA, wish: {} });
    const first = await Promise.all([ask('withdrawal'), ask('do_not_sell')]);
    const references = first.map((answer) => 'request' in answer && answer.request.reference);
    expect(new Set(references).size).toBe(2);
    for (const answer of first) if ('request' in answer) await finish(answer.request.requestId);
    const later = await ask('withdrawal', conversation());
    expect(later.outcome).toBe('filed');
    expect(references).not.toContain('request' in later && later.request.reference);
  });

  it('asks the person for whom somebody acts once, and uses up one try of the day', async () => {
    const ask = (facts = conversation()) =>
      world.useCases.fileAtOnce({
        conversation: facts,
        kind: 'human',
        wish: { forAnother: 'representative', onBehalf: { kind: 'access', address: ADA } },
      });
    const turn = conversation();
    for (let n = 0; n < 4; n += 1) expect((await ask(turn)).outcome).toBe('filed');
    // The outbox takes one email of one key.
    const emails = () => new Set(world.mails.map(({ key }) => key)).size;
    expect(emails()).toBe(1);
    for (const place of ['c2', 'c3', 'c4']) await ask(conversation(place));
    expect(emails()).toBe(3);
  });

  it('says the same of a request that was left to an agent', async () => {
    const begun = await stage.begin('access');
    if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
    const input = { conversation: conversation(), requestId: begun.requestId! };
    const first = await world.useCases.leaveToAgent(input);
    expect(first.outcome).toBe('needs_person');
    expect(await world.useCases.leaveToAgent(input)).toEqual(first);
    const later = await world.useCases.leaveToAgent({ ...input, conversation: conversation() });
    expect(later).toEqual({ outcome: 'not_open' });
  });

  const prepared = async (address: string, place = 'c1'): Promise<PrepareConfirmation> => ({
    conversation: conversation(place),
    requestId: await stage.proved('access', place, address),
    waiveWindow: false,
  });

  it('says the same of a request that an agent must look at', async () => {
    const input = await prepared(SHARED);
    const first = await world.useCases.prepareConfirmation(input);
    expect(first.outcome).toBe('needs_person');
    expect(await world.useCases.prepareConfirmation(input)).toEqual(first);
    expect((await stage.prepare(input.requestId)).outcome).toBe('not_open');
  });

  it('says the same of a request that has joined an open one', async () => {
    const open = await stage.filed('access', 'c1');
    const input = await prepared(ADA, 'c2');
    const first = await world.useCases.prepareConfirmation(input);
    expect(first).toMatchObject({ outcome: 'joined', request: { reference: open.reference } });
    expect(await world.useCases.prepareConfirmation(input)).toEqual(first);
  });

  it('names who answers for a list again, also when that request has ended meanwhile', async () => {
    const input = await prepared(LISTED);
    const first = await world.useCases.prepareConfirmation(input);
    expect(first.outcome).toBe('other_controller');
    await finish(input.requestId);
    expect(await world.useCases.prepareConfirmation(input)).toMatchObject({
      ...first,
      request: { requestId: input.requestId, state: 'done' },
    });
  });

  it('meets what it has begun, also when that was filed and has ended meanwhile', async () => {
    const facts = conversation();
    await world.useCases.beginVerification({ conversation: facts, address: LISTED, purpose: 'status' });
    await stage.prove();
    const turn = conversation();
    const begin = async () => {
      const input = { conversation: turn, kind: 'access', address: LISTED, wish: {} } as const;
      const begun = await world.useCases.beginRequest(input);
      if (begun.outcome !== 'verified' || begun.requestId === undefined) throw new Error(begun.outcome);
      return begun.requestId;
    };
    const requestId = await begin();
    const input = { conversation: turn, requestId, waiveWindow: false };
    expect((await world.useCases.prepareConfirmation(input)).outcome).toBe('other_controller');
    await finish(requestId);
    expect(await begin()).toBe(requestId);
    expect((await world.useCases.prepareConfirmation(input)).outcome).toBe('other_controller');
  });

  it('files a confirmed request once, also when that has ended meanwhile', async () => {
    const requestId = await stage.proved('access');
    const { nonce } = await stage.shown(requestId);
    expect((await stage.confirm(requestId, nonce)).outcome).toBe('filed');
    await finish(requestId);
    expect(await stage.confirm(requestId, nonce)).toMatchObject({
      outcome: 'filed',
      request: { requestId, state: 'done' },
    });
    expect((await stage.confirm(requestId, 'x')).outcome).toBe('not_open');
  });

  it('says the same of a confirmed request that has joined an open one', async () => {
    const [one, two] = [await stage.proved('access', 'c1'), await stage.proved('access', 'c2')];
    const [a, b] = [await stage.shown(one, 'c1'), await stage.shown(two, 'c2')];
    await stage.confirm(one, a.nonce, 'c1');
    const first = await stage.confirm(two, b.nonce, 'c2');
    expect(first.outcome).toBe('joined');
    expect(await stage.confirm(two, b.nonce, 'c2')).toEqual(first);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileAtOnce } from '../../../privacy/useCases.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

describe('a turn that is repeated after a crash', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [ADA]: [person('accounts:1')] });
  });

  /** The worker has done with it before the turn is repeated. */
  const finish = async (requestId: string) => {
    const { _id, state } = await stageOf(world).stored(requestId);
    const by = { by: 'worker', workAt: null } as const;
    if (state === 'filed')
      await world.requests.move(_id, { from: 'filed', to: 'in_progress', what: 'begun', ...by });
    await world.requests.move(_id, { from: 'in_progress', to: 'done', what: 'done', ...by });
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
});

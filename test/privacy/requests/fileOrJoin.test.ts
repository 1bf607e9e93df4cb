import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { createOrJoin } from '../../../privacy/requests/fileOrJoin.ts';
import { newRequest } from '../../../privacy/requests/newRequest.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

const LISTED = 'listed@example.org';

describe('the same request from several conversations', () => {
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

  const states = async (requestIds: string[]) =>
    (await Promise.all(requestIds.map(stage.stored))).map(({ state }) => state).sort();

  const begun = async (conversationId: string, address: string) => {
    const request = await world.requests.create(
      newRequest(world.context, {
        kind: 'access',
        state: 'verifying',
        language: 'en',
        conversationId,
        addressKey: world.codes.addressKey(address),
        contents: { address, subjects: [], wish: {} },
      }),
    );
    return { conversation: conversation(conversationId), requestId: String(request._id) };
  };

  it('left to an agent at the same moment is one request, at every one of 30 tries', async () => {
    const places = [1, 2, 3];
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        Promise.all(places.map((place) => begun(`c${n}-${place}`, `lost${n}@example.org`))),
      ),
    );
    for (const begunByThree of tries) {
      const answers = await Promise.all(begunByThree.map((input) => world.useCases.leaveToAgent(input)));
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['needs_person']));
      const references = answers.map((answer) => ('request' in answer ? answer.request.reference : ''));
      expect(new Set(references).size).toBe(3);
      // Each of the three references leads to the one that is open.
      const meant = await Promise.all(references.map(world.requests.findByReference));
      expect(new Set(meant.map((request) => String(request?._id))).size).toBe(1);
      expect(meant[0]?.state).toBe('needs_attention');
      const ids = begunByThree.map(({ requestId }) => requestId);
      expect(await states(ids)).toEqual(['cancelled', 'cancelled', 'needs_attention']);
    }
  });

  it('of somebody on a client’s list is one request, and everybody who asks hears who answers', async () => {
    const answers = [];
    const ids: string[] = [];
    for (const place of ['c1', 'c2', 'c3']) {
      const requestId = await stage.proved('access', place, LISTED);
      ids.push(requestId);
      answers.push(await stage.prepare(requestId, place));
    }
    const [first] = answers;
    if (first?.outcome !== 'other_controller') throw new Error(first?.outcome);
    expect(answers).toEqual([first, first, first]);
    expect(await states(ids)).toEqual(['cancelled', 'cancelled', 'filed']);
  });

  it('of somebody on a client’s list at the same moment is one request, too', async () => {
    const ids: string[] = [];
    for (const place of ['c1', 'c2', 'c3']) ids.push(await stage.proved('access', place, LISTED));
    await Promise.all(ids.map((requestId, index) => stage.prepare(requestId, `c${index + 1}`)));
    expect(await states(ids)).toEqual(['cancelled', 'cancelled', 'filed']);
  });

  describe('of two opt-outs', () => {
    const optOut = () =>
      newRequest(world.context, {
        kind: 'withdrawal',
        state: 'filed',
        language: 'en',
        contents: { wish: {} },
      });
    const file = (openKeys: string[], join: (open: PrivacyRequest) => Promise<PrivacyRequest | undefined>) =>
      createOrJoin(world.context, openKeys, optOut(), join);

    it('the second joins the first, also where that was filed under a former secret', async () => {
      const first = await world.requests.create({ ...optOut(), openKey: 'withdrawal:former' });
      const second = await file(['withdrawal:present', 'withdrawal:former'], async (open) => open);
      expect(second).toMatchObject({ outcome: 'joined', request: { reference: first.reference } });
    });

    it('the second is filed where the first ends at the moment of joining', async () => {
      const first = await world.requests.create({ ...optOut(), openKey: 'withdrawal:same' });
      const second = await file(['withdrawal:same'], async ({ _id }) => {
        const by = { by: 'customer', what: 'test', workAt: null } as const;
        await world.requests.move(_id, { from: 'filed', to: 'cancelled', ...by });
        return undefined;
      });
      expect(second.outcome).toBe('filed');
      expect('request' in second && second.request.reference).not.toBe(first.reference);
    });
  });
});

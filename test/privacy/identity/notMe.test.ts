import { Types } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, after as later } from '../../../observe/clock.ts';
import { randomToken, secureRandomness } from '../../../observe/randomness.ts';
import { addressPlace, exportIdOf } from '../../../privacy/exports/places.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { ADA, stageOf } from '../requests/stage.ts';
import { person } from './subjects.ts';

describe('"this was not me"', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [ADA]: [person('a:ada')] });
  });

  const tokenOf = (request: string) => world.notMeLinks.tokenFor({ request });
  const linkInLastMail = (): string => {
    const content = world.mails.at(-1)?.content;
    if (content?.template !== 'verificationCode' || !content.notMeUrl) throw new Error('no link');
    return content.notMeUrl.split('/').at(-1)!;
  };

  it('is in the mail with the code, and shows what was asked without changing anything', async () => {
    const stage = stageOf(world);
    const begun = await stage.begin('erasure');
    if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
    const before = await stage.stored(begun.requestId!);
    for (let n = 0; n < 3; n += 1)
      expect(await world.notMe.page(linkInLastMail())).toEqual({
        state: 'open',
        language: 'en',
        kind: 'erasure',
        startedAt: before.receivedAt,
      });
    expect(await stage.stored(begun.requestId!)).toEqual(before);
    expect(world.events).not.toContain('not_me');
  });

  it('stops what was begun, takes its code away and puts it before a person', async () => {
    const stage = stageOf(world);
    const begun = await stage.begin('access');
    if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
    const code = world.lastCode();
    expect(await world.notMe.stop(linkInLastMail())).toEqual({ outcome: 'stopped', language: 'en' });
    expect(await stage.stored(begun.requestId!)).toMatchObject({
      state: 'needs_attention',
      attention: { reason: 'not_me', returnTo: 'verifying' },
    });
    expect((await world.useCases.checkCode({ conversation: conversation(), code })).outcome).toBe(
      'nothing_open',
    );
    expect(world.events).toContain('not_me');
    expect(await world.notMe.page(linkInLastMail())).toEqual({ state: 'over', language: 'en' });
  });

  it('voids a yes that is on its way: nothing is filed afterwards', async () => {
    const stage = stageOf(world);
    const requestId = await stage.proved('erasure');
    const { nonce } = await stage.shown(requestId);
    await world.notMe.stop(tokenOf(requestId));
    expect((await stage.confirm(requestId, nonce)).outcome).toBe('not_open');
  });

  it('stops an erasure in its window and in the middle of its work', async () => {
    const stage = stageOf(world);
    for (const state of ['scheduled', 'in_progress'] as const) {
      const { requestId } = await stage.filed('erasure', `c-${state}`);
      const _id = new Types.ObjectId(requestId);
      const at = { by: 'worker', what: 'test', workAt: null } as const;
      await world.requests.move(_id, { from: 'filed', to: state, ...at });
      const held = (await stage.stored(requestId)).work.token;
      expect((await world.notMe.stop(tokenOf(requestId))).outcome).toBe('stopped');
      const stopped = await stage.stored(requestId);
      expect(stopped).toMatchObject({ state: 'needs_attention', attention: { returnTo: state } });
      // Whoever has it in hand has lost it.
      expect(stopped.work.token).toBeGreaterThan(held);
      await world.requests.move(_id, { from: 'needs_attention', to: 'verifying', ...at, by: 'agent' });
      await world.requests.move(_id, { from: 'verifying', to: 'cancelled', ...at, by: 'customer' });
    }
  });

  it('takes an export back that waits for its download', async () => {
    const stage = stageOf(world);
    const { requestId } = await stage.filed('access');
    const _id = new Types.ObjectId(requestId);
    const at = { by: 'worker', what: 'test', workAt: null } as const;
    await world.requests.move(_id, { from: 'filed', to: 'in_progress', ...at });
    await world.requests.move(_id, { from: 'in_progress', to: 'done', ...at });
    const exportId = exportIdOf(requestId);
    const dataKey = world.sealer.newDataKey();
    const now = world.clock.now();
    await world.exports.begin({
      _id: exportId,
      requestId,
      linkHash: 'hash',
      language: 'en',
      fileName: 'x.zip',
      dataKey,
      sealedAddress: world.sealer.seal(dataKey, addressPlace(exportId), ADA),
      createdAt: now,
      expiresAt: later(now, DAY),
      purgeAt: later(now, 30 * DAY),
    });
    await world.exports.publish(exportId, 0, 0);
    expect((await world.notMe.page(tokenOf(requestId))).state).toBe('open');
    expect((await world.notMe.stop(tokenOf(requestId))).outcome).toBe('stopped');
    expect((await world.exports.find(exportId))?.state).toBe('expired');
  });

  it('is heard by somebody also when all is over, once', async () => {
    const stage = stageOf(world);
    const { requestId, reference } = await stage.filed('access');
    await world.useCases.cancelRequest({ conversation: conversation(), reference });
    expect((await world.notMe.page(tokenOf(requestId))).state).toBe('over');
    for (let n = 0; n < 2; n += 1) expect((await world.notMe.stop(tokenOf(requestId))).outcome).toBe('over');
    const counts = await world.requests.countByState();
    expect(counts.find(({ kind }) => kind === 'complaint')?.count).toBe(1);
  });

  describe('and the chat in which it was asked', () => {
    let chat = '';
    const heard = async () =>
      (await world.conversations.activitiesSince(chat, 0))?.entries.map(({ activity }) => activity.text);
    beforeEach(() => {
      chat = randomToken(secureRandomness);
      return world.conversations.create({ conversationId: chat, language: 'en', gpc: false, userId: 'u' });
    });

    it('is cut off with one sentence that gives nothing away, for all that was asked there', async () => {
      const stage = stageOf(world);
      const { requestId } = await stage.filed('access', chat);
      const human = { conversation: conversation(chat), kind: 'human', wish: {} } as const;
      await world.useCases.fileAtOnce(human);
      for (let n = 0; n < 2; n += 1) await world.notMe.stop(tokenOf(requestId));
      expect(await heard()).toEqual([expect.stringContaining('no more answers from our team')]);
      expect(await world.requests.chatOf(chat)).toMatchObject({ cutOff: true });
    });

    it('is cut off as well by the email with a code for the state of requests', async () => {
      await stageOf(world).filed('access', chat);
      world.clock.pass(DAY);
      const facts = { conversation: conversation(chat), address: ADA, purpose: 'status' as const };
      await world.useCases.beginVerification(facts);
      await world.notMe.stop(linkInLastMail());
      expect(await heard()).toHaveLength(1);
      expect((await world.requests.chatOf(chat)).cutOff).toBe(true);
    });
  });

  it('may be pressed twice, by two at once', async () => {
    const requestId = await stageOf(world).proved('access');
    const both = await Promise.all([1, 2].map(() => world.notMe.stop(tokenOf(requestId))));
    expect(both.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped']);
  });

  it('voids a code that was sent for the state of requests', async () => {
    const facts = { conversation: conversation(), address: ADA, purpose: 'status' as const };
    await world.useCases.beginVerification(facts);
    const code = world.lastCode();
    expect(await world.notMe.page(linkInLastMail())).toMatchObject({ state: 'open', kind: 'status' });
    expect((await world.notMe.stop(linkInLastMail())).outcome).toBe('stopped');
    expect((await world.useCases.checkCode({ conversation: conversation(), code })).outcome).toBe(
      'nothing_open',
    );
    expect((await world.notMe.page(linkInLastMail())).state).toBe('over');
  });

  it('is nothing for a link that was made up', async () => {
    const strange = tokenOf(String(new Types.ObjectId()));
    for (const token of [strange, 'x', '', `r${'0'.repeat(60)}`]) {
      expect(await world.notMe.page(token)).toEqual({ state: 'unknown' });
      expect(await world.notMe.stop(token)).toEqual({ outcome: 'unknown' });
    }
  });
});

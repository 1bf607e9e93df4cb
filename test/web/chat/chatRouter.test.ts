import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { DAY, HOUR, MINUTE } from '../../../observe/clock.ts';
import { CHAT_LIMITS } from '../../../web/chat/chatBudgets.ts';
import { CHAT_ERRORS } from '../../../wording/chatErrors/chatErrors.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { type Chat, openChat, SECRET } from '../directLine/openChat.ts';

describe('tokens of the chat', () => {
  let store: TestConnection;
  let chat: Chat;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    chat = await openChat(store);
  });
  afterEach(() => chat.close());

  const headOf = (conversationId: string) =>
    store.connection.collection('conversations').findOne({ _id: conversationId as never });

  describe('for anybody', () => {
    it('begin a conversation of 128 bits with a resume secret', async () => {
      const { status, body, headers } = await chat.call('POST', '/chat/token');
      expect(status).toBe(200);
      expect(body).toEqual({
        conversationId: expect.stringMatching(/^[\w-]{22}$/),
        token: expect.any(String),
        expires_in: 1_800,
        resumeSecret: expect.stringMatching(/^[\w-]{22}$/),
      });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(JSON.stringify(await headOf(body.conversationId))).not.toContain(body.resumeSecret);
    });

    it('take the language asked for, else that of the browser', async () => {
      const languageOf = async (body: unknown, headers = {}): Promise<string> => {
        const { token } = (await chat.call('POST', '/chat/token', { body, headers })).body;
        const { conversationId } = (await chat.call('POST', '/v3/directline/conversations', { token })).body;
        const path = `/v3/directline/conversations/${conversationId}/activities`;
        return (await chat.call('GET', path, { token })).body.activities[0].text;
      };
      expect(await languageOf({ language: 'de-CH' })).toBe('Hello in de');
      expect(await languageOf({}, { 'accept-language': 'xx, fr-CH;q=0.9' })).toBe('Hello in fr');
      expect(await languageOf({ language: 'tlh' })).toBe('Hello in en');
    });

    const asked = (from?: string, at = chat) =>
      at.call('POST', '/chat/token', from === undefined ? {} : { headers: { 'x-forwarded-for': from } });
    /** How many of `count` chats may be begun from these addresses, one after another. */
    const begun = async (count: number, address: (n: number) => string, at = chat): Promise<number> => {
      let good = 0;
      for (let n = 0; n < count; n += 1) if ((await asked(address(n), at)).status === 200) good += 1;
      return good;
    };

    it('are limited to twenty a minute for a network address, and the customer is told when', async () => {
      for (let n = 0; n < 20; n += 1) expect((await asked()).status).toBe(200);
      const refused = await asked();
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('60');
      expect(refused.body.error.message).toMatch(/many are being opened at once.*in a minute/);
      chat.clock.pass(MINUTE);
      expect((await asked()).status).toBe(200);
    });

    it.each(LANGUAGES)('are refused without blame in %s', async (language) => {
      for (let n = 0; n < 20; n += 1) await asked();
      const { body } = await chat.call('POST', '/chat/token', { headers: { 'accept-language': language } });
      expect(body.error.message).toBe(CHAT_ERRORS[language].manyChats);
      expect(body.error.message).not.toBe(CHAT_ERRORS[language].tooMany);
    });

    it('cost more the larger the block they come from: forty a minute for a /24, eighty for a /16', async () => {
      expect(CHAT_LIMITS).toMatchObject({ perAddress: 20, perNetwork: 40, perRegion: 80 });
      const small = await openChat(store, { limits: { perNetwork: 4, perRegion: 8 } });
      expect(await begun(6, (n) => `198.51.100.${n}`, small)).toBe(4);
      expect(await begun(6, (n) => `198.51.${n}.7`, small)).toBe(4);
      expect((await asked('198.52.1.1', small)).status).toBe(200);
      expect(await begun(6, (n) => `2001:db8:1:${(0x100 + n).toString(16)}::1`, small)).toBe(4);
      expect(await begun(6, (n) => `2001:db8:1:${(0x1000 + 0x100 * n).toString(16)}::1`, small)).toBe(4);
      await small.close();
    });

    it('have no wall that a few networks can spend: part of them is kept for newcomers', async () => {
      expect(CHAT_LIMITS.overall).toEqual({ limit: 600, kept: 300, firstUses: 20, windowMs: MINUTE });
      const overall = { limit: 20, kept: 10, firstUses: 1, windowMs: MINUTE };
      const small = await openChat(store, { limits: { overall } });
      // Fifteen addresses elsewhere, each with as many chats as it can get.
      const floods = Array.from({ length: 15 }, (_, n) => `10.${n % 5}.${n}.1`);
      let taken = 0;
      for (const address of floods) taken += await begun(5, () => address, small);
      expect(taken).toBe(13);
      expect((await asked('192.0.2.1', small)).status).toBe(200);
      await small.close();
    });

    it('keep no network address', async () => {
      await chat.newToken();
      const rows = await store.connection.collection('budgets').find({}).toArray();
      expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
    });
  });

  describe("for the host's server", () => {
    const ask = (body: unknown) => chat.call('POST', '/chat/token', { token: SECRET, body });

    it('are bound to its user, whom nobody else can name', async () => {
      const { body } = await ask({ user: { id: 'customer-7', name: 'Ada' } });
      expect(await headOf(body.conversationId)).toMatchObject({ userId: 'dl_customer-7' });
      const anonymous = await chat.call('POST', '/chat/token', { body: { user: { id: 'customer-7' } } });
      expect(JSON.stringify(await headOf(anonymous.body.conversationId))).not.toContain('customer-7');
    });

    it('are not counted against a network address', async () => {
      for (let n = 0; n < 25; n += 1) expect((await ask({})).status).toBe(200);
    });

    it.each([
      [{ user: { id: 'a b' } }],
      [{ user: { id: { $ne: 1 } } }],
      [{ user: { id: 'x'.repeat(101) } }],
      [{ trustedOrigins: 'https://a.example' }],
      [{ trustedOrigins: ['https://a.example/path'] }],
      [{ trustedOrigins: ['*'] }],
      [{ trustedOrigins: Array(21).fill('https://a.example') }],
    ])('are refused for %j', async (body) => {
      expect((await ask(body)).status).toBe(400);
    });

    it('need the secret: a wrong one gets nothing, and without one configured nobody has it', async () => {
      expect((await chat.call('POST', '/chat/token', { token: `${SECRET}x` })).status).toBe(403);
      expect((await chat.call('POST', '/v3/directline/tokens/generate')).status).toBe(403);
      const closed = await openChat(store, { chatSecret: undefined as never });
      expect(
        (await closed.call('POST', '/v3/directline/tokens/generate', { token: 'undefined' })).status,
      ).toBe(403);
      await closed.close();
    });

    it('also come as Direct Line names the call, without a resume secret', async () => {
      const { status, body } = await chat.call('POST', '/v3/directline/tokens/generate', { token: SECRET });
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('resumeSecret');
    });
  });

  describe('resuming after a reload', () => {
    const resume = (conversationId: unknown, resumeSecret: unknown) =>
      chat.call('POST', '/chat/resume', { body: { conversationId, resumeSecret } });

    it('brings a new token and the history, and voids what was proved before', async () => {
      const { conversationId, resumeSecret, say } = await chat.opened();
      await say('before');
      const { status, body } = await resume(conversationId, resumeSecret);
      expect([status, body.resumed]).toEqual([200, true]);
      expect(chat.voided).toEqual([conversationId]);
      const path = `/v3/directline/conversations/${conversationId}/activities`;
      const { activities } = (await chat.call('GET', path, { token: body.token })).body;
      expect(activities.map(({ text }: { text: string }) => text)).toContain('before');
    });

    it('is possible for a day', async () => {
      const { conversationId, resumeSecret, say } = await chat.opened();
      await say('x');
      chat.clock.pass(DAY - HOUR);
      expect((await resume(conversationId, resumeSecret)).status).toBe(200);
      chat.clock.pass(HOUR);
      expect((await resume(conversationId, resumeSecret)).status).toBe(404);
    });

    it('needs the secret of that very conversation', async () => {
      const [mine, theirs] = [await chat.opened(), await chat.opened()];
      for (const [id, secret] of [
        [theirs.conversationId, mine.resumeSecret],
        [mine.conversationId, `${mine.resumeSecret.slice(0, -1)}_`],
        [mine.conversationId, { $ne: null }],
        [{ $ne: null }, mine.resumeSecret],
        [undefined, undefined],
        [mine.conversationId, 'short'],
      ])
        expect((await resume(id, secret)).status).toBe(404);
      expect(chat.voided).toEqual([]);
    });

    it('with a wrong secret is limited: nobody tries secrets by the thousand', async () => {
      for (let n = 0; n < 20; n += 1) await resume('A'.repeat(22), 'B'.repeat(22));
      expect((await resume('A'.repeat(22), 'B'.repeat(22))).status).toBe(429);
    });

    it('goes on for whoever has the secret, whatever others on the same network spend', async () => {
      const { conversationId, resumeSecret } = await chat.opened();
      for (let n = 0; n < 25; n += 1) await chat.call('POST', '/chat/token');
      for (let n = 0; n < 25; n += 1) await resume('A'.repeat(22), 'B'.repeat(22));
      expect((await chat.call('POST', '/chat/token')).status).toBe(429);
      expect((await resume(conversationId, resumeSecret)).status).toBe(200);
    });

    it('of one conversation is limited too', async () => {
      const { conversationId, resumeSecret } = await chat.opened();
      for (let n = 0; n < 20; n += 1) expect((await resume(conversationId, resumeSecret)).status).toBe(200);
      expect((await resume(conversationId, resumeSecret)).status).toBe(429);
    });
  });

  it('forgetting a conversation leaves nothing of it', async () => {
    const { conversationId, token, say } = await chat.opened();
    await say('my secret wish');
    expect((await chat.call('DELETE', '/chat/conversation', { token })).status).toBe(204);
    expect(await headOf(conversationId)).toBeNull();
    expect((await chat.call('DELETE', '/chat/conversation')).status).toBe(403);
  });
});

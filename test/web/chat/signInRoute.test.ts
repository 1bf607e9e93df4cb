import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../observe/clock.ts';
import type { SignIn } from '../../../web/chat/signInRoute.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { type Chat, openChat, SITE } from '../directLine/openChat.ts';

describe('a token of the host site, handed to the chat', () => {
  let store: TestConnection;
  let chat: Chat;
  let taken: [string, string][];
  let answer: Awaited<ReturnType<SignIn>>;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    taken = [];
    answer = { outcome: 'signed_in' };
    chat = await openChat(store, {
      signIn: async (conversationId, token) => {
        taken.push([conversationId, token]);
        return answer;
      },
    });
  });
  afterEach(() => chat.close());

  const hand = (token: string, body: unknown, headers = {}) =>
    chat.call('POST', '/chat/sign-in', { token, body, headers });

  it('is taken for the conversation of the bearer and no other', async () => {
    const { conversationId, token } = await chat.newToken();
    const { status, body } = await hand(token, { token: 'a.b.c', conversationId: 'another' });
    expect([status, body]).toEqual([204, '']);
    expect(taken).toEqual([[conversationId, 'a.b.c']]);
  });

  it('tells the customer nothing where it is refused, and the integrator why', async () => {
    answer = { outcome: 'refused', problem: 'life_too_long' };
    const { token } = await chat.newToken();
    const { status, body } = await hand(token, { token: 'a.b.c' });
    expect([status, body]).toEqual([403, { error: { code: 'sign_in_refused' } }]);
    expect(chat.lines).toContainEqual(expect.stringMatching(/not believed.*life_too_long.*five minutes/));
    expect(chat.lines.join()).not.toContain('a.b.c');
  });

  it('is refused without a conversation, from a strange page, and in one that was forgotten', async () => {
    expect((await chat.call('POST', '/chat/sign-in', { body: { token: 'a.b.c' } })).status).toBe(403);
    const { token } = await chat.newToken();
    expect((await hand(token, { token: 'a.b.c' }, { origin: 'https://evil.example' })).status).toBe(403);
    await chat.call('DELETE', '/chat/conversation', { token });
    expect((await hand(token, { token: 'a.b.c' })).status).toBe(404);
    expect(taken).toEqual([]);
  });

  it('is read as a text and nothing else', async () => {
    const { conversationId, token } = await chat.newToken();
    for (const body of [{}, { token: { $ne: null } }, { token: ['a.b.c'] }, []]) await hand(token, body);
    expect(taken).toEqual([1, 2, 3, 4].map(() => [conversationId, '']));
  });

  it('may be tried ten times a minute', async () => {
    const { token } = await chat.newToken();
    for (let n = 0; n < 10; n += 1) expect((await hand(token, { token: 'a.b.c' })).status).toBe(204);
    const refused = await hand(token, { token: 'a.b.c' }, { origin: SITE });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    chat.clock.pass(MINUTE);
    expect((await hand(token, { token: 'a.b.c' })).status).toBe(204);
  });
});

it('is refused where no sign-in is configured', async () => {
  const store = await openTestConnection();
  const chat = await openChat(store);
  const { token } = await chat.newToken();
  expect((await chat.call('POST', '/chat/sign-in', { token, body: { token: 'a.b.c' } })).status).toBe(403);
  expect(chat.lines).toContainEqual(expect.stringContaining('not_configured'));
  await chat.close();
  await store.close();
});

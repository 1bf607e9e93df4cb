import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { HOUR, MINUTE, SECOND } from '../../../observe/clock.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { type Chat, OWN, openChat, SECRET, SITE } from './openChat.ts';

describe('the chat over HTTP', () => {
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

  describe('a conversation', () => {
    it('is opened once, heard and answered', async () => {
      const { token } = await chat.newToken();
      const first = await chat.call('POST', '/v3/directline/conversations', { token });
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({
        expires_in: 1_800,
        streamUrl: expect.stringMatching(/^wss:\/\/privacy\.example\//),
      });
      expect((await chat.call('POST', '/v3/directline/conversations', { token })).status).toBe(200);
      const { say, texts } = await chat.opened();
      expect((await say('I want my data')).body).toEqual({ id: expect.stringMatching(/\|\d+$/) });
      expect(await texts()).toEqual(['Hello in en', 'I want my data', 'You said: I want my data']);
    });

    it('answers a message that was sent twice once, with the same id', async () => {
      const { say } = await chat.opened();
      const extra = { channelData: { clientActivityID: 'm1' } };
      const [one, two] = [await say('twice', extra), await say('twice', extra)];
      expect(two.body.id).toBe(one.body.id);
      expect(chat.heard).toEqual(['twice']);
    });

    it('is read on from a watermark', async () => {
      const { say, path, token } = await chat.opened();
      await say('one');
      const { watermark } = (await chat.call('GET', `${path}/activities`, { token })).body;
      await say('two');
      const rest = (await chat.call('GET', `${path}/activities?watermark=${watermark}`, { token })).body;
      expect(rest.activities.map(({ text }: { text: string }) => text)).toEqual(['two', 'You said: two']);
    });

    it('tells the bot from which network it is written, as a keyed hash', async () => {
      const { conversationId, token, resumeSecret, path } = await chat.opened();
      const say = (bearer: string, from: string) =>
        chat.call('POST', `${path}/activities`, {
          token: bearer,
          body: { type: 'message', text: 'hello' },
          headers: { 'x-forwarded-for': from },
        });
      for (const from of ['192.0.2.1', '192.0.2.200', '198.51.100.1']) await say(token, from);
      const resumed = await chat.call('POST', '/chat/resume', { body: { conversationId, resumeSecret } });
      await say(resumed.body.token, '203.0.113.5');
      const [, home, sameNetwork, elsewhere, resumedElsewhere] = chat.networks;
      expect(home).toMatch(/^[\w-]{43}$/);
      expect(sameNetwork).toBe(home);
      expect(new Set([home, elsewhere, resumedElsewhere]).size).toBe(3);
    });

    it('takes 10,000 characters and more up to the limit of the body', async () => {
      const { say } = await chat.opened();
      for (const length of [9_000, 100_000]) expect((await say('x'.repeat(length))).status).toBe(200);
      expect(chat.heard.map(({ length }) => length)).toEqual([9_000, 100_000]);
    });

    it('keeps a token alive by renewing it', async () => {
      const { token } = await chat.newToken();
      chat.clock.pass(29 * MINUTE);
      const renewed = (await chat.call('POST', '/v3/directline/tokens/refresh', { token })).body;
      chat.clock.pass(29 * MINUTE);
      expect((await chat.call('POST', '/v3/directline/tokens/refresh', { token })).body.error.code).toBe(
        'token_expired',
      );
      expect(
        (await chat.call('POST', '/v3/directline/tokens/refresh', { token: renewed.token })).status,
      ).toBe(200);
    });
  });

  describe('a clear answer for what is wrong, and the conversation still there', () => {
    it.each<[string, number, string, object | string]>([
      ['no JSON', 400, 'The chat cannot read this.', '{"type": "message", "text": "My secret wish'],
      ['no object', 400, 'The chat cannot read this.', '[1, 2]'],
      ['an unknown kind', 400, 'The chat cannot read this.', { type: 'invoke' }],
      ['no text', 400, 'Your message was empty.', { type: 'message', text: '  ' }],
      ['a file', 400, 'The chat does not take files.', { type: 'message', attachments: [{}] }],
      [
        '256 KB and more',
        413,
        'This message is too large for the chat.',
        { type: 'message', text: 'x'.repeat(262_144) },
      ],
    ])('%s', async (_name, status, sentence, body) => {
      const { path, token, say } = await chat.opened();
      const raw = typeof body === 'string' ? body : JSON.stringify(body);
      const answer = await chat.call('POST', `${path}/activities`, { token, raw });
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toContain(sentence);
      expect(chat.lines.join()).not.toContain('secret');
      expect((await say('still there')).status).toBe(200);
    });

    it('in the language of the conversation', async () => {
      const { body } = await chat.call('POST', '/chat/token', { body: { language: 'fr' } });
      const path = `/v3/directline/conversations/${body.conversationId}/activities`;
      const answer = await chat.call('POST', path, {
        token: body.token,
        body: { type: 'message', text: '' },
      });
      expect(answer.body.error.message).toContain('Votre message');
      const anonymous = await chat.call('POST', path, { headers: { 'accept-language': 'de-CH, fr;q=0.5' } });
      expect(anonymous.body.error.message).toMatch(/Chat/);
    });

    it('an upload, a plain GET of the stream, a call that is none', async () => {
      const { path, token } = await chat.opened();
      expect((await chat.call('POST', `${path}/upload`, { token })).status).toBe(415);
      expect((await chat.call('GET', `${path}/stream`, { token })).status).toBe(426);
      expect((await chat.call('GET', '/v3/directline/nothing', { token })).status).toBe(404);
    });
  });

  describe('who may not', () => {
    it('come without a token, or with one that is forged or over', async () => {
      const { path, token } = await chat.opened();
      for (const bad of [undefined, 'x', `${token}x`, SECRET])
        expect(
          (await chat.call('GET', `${path}/activities`, bad === undefined ? {} : { token: bad })).status,
        ).toBe(403);
      chat.clock.pass(31 * MINUTE);
      const late = await chat.call('GET', `${path}/activities`, { token });
      expect([late.status, late.body.error.code]).toEqual([403, 'token_expired']);
    });

    it("read or write another person's conversation", async () => {
      const [mine, theirs] = [await chat.opened(), await chat.opened()];
      await theirs.say('private');
      for (const [method, path] of [
        ['GET', `${theirs.path}/activities`],
        ['POST', `${theirs.path}/activities`],
        ['GET', theirs.path],
      ] as const) {
        const body = method === 'POST' ? { type: 'message', text: 'x' } : undefined;
        const answer = await chat.call(method, path, { token: mine.token, ...(body && { body }) });
        expect(answer.status).toBe(403);
        expect(JSON.stringify(answer.body)).not.toContain('private');
      }
    });

    it('come from a page of another origin, whatever their token', async () => {
      const { path, token } = await chat.opened();
      const from = (headers: Record<string, string>) =>
        chat.call('GET', `${path}/activities`, { token, headers });
      expect((await from({ origin: 'https://evil.example' })).body.error.code).toBe('origin_refused');
      expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      const allowed = await from({ origin: SITE });
      expect(allowed.status).toBe(200);
      expect(allowed.headers.get('access-control-allow-origin')).toBe(SITE);
      expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    });

    it('ask a browser first and get leave for allowed pages only', async () => {
      const preflight = (origin: string) =>
        chat.call('OPTIONS', '/v3/directline/conversations', { headers: { origin } });
      expect((await preflight(SITE)).status).toBe(204);
      expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    });

    it('use a token from pages that it does not name', async () => {
      const body = { trustedOrigins: [SITE] };
      const { token } = (await chat.call('POST', '/chat/token', { token: SECRET, body })).body;
      const open = (origin: string) =>
        chat.call('POST', '/v3/directline/conversations', { token, headers: { origin } });
      expect((await open(SITE)).status).toBe(201);
      expect((await open('https://shop.example.com')).status).toBe(403);
      expect((await open(OWN)).status).toBe(200);
    });
  });

  describe('limits', () => {
    it('of turns in a minute', async () => {
      const slow = await openChat(store, { limits: { turnsPerMinute: 3 } });
      const { say } = await slow.opened();
      for (let n = 0; n < 3; n += 1) expect((await say(`m${n}`)).status).toBe(200);
      const refused = await say('m4');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      slow.clock.pass(MINUTE);
      expect((await say('m4')).status).toBe(200);
      await slow.close();
    });

    it('of calls in a minute', async () => {
      const { path, token } = await chat.opened();
      const statuses: number[] = [];
      for (let n = 0; n < 405; n += 1)
        statuses.push((await chat.call('POST', `${path}/upload`, { token })).status);
      expect(statuses.at(-1)).toBe(429);
      expect(statuses.filter((status) => status === 429).length).toBeLessThan(10);
      chat.clock.pass(MINUTE);
      expect((await chat.call('GET', `${path}/activities`, { token })).status).toBe(200);
    });
  });

  describe('the stream', () => {
    const streamOf = async (token: string, id: string): Promise<string> => {
      const { streamUrl } = (await chat.call('GET', `/v3/directline/conversations/${id}`, { token })).body;
      return streamUrl.replace('wss://privacy.example', chat.url.replace('http', 'ws'));
    };
    const connect = (url: string, headers: Record<string, string> = {}): Promise<number | WebSocket> =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.once('open', () => resolve(socket));
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
        socket.on('error', () => {});
      });

    it('brings new lines, and its address is good once', async () => {
      const { token, conversationId, say } = await chat.opened();
      const url = await streamOf(token, conversationId);
      const socket = (await connect(url)) as WebSocket;
      const frames: string[] = [];
      socket.on('message', (data) => frames.push(String(data)));
      expect(await connect(url)).toBe(403);
      await say('over the wire');
      await expect.poll(() => frames.join()).toContain('You said: over the wire');
      socket.close();
    });

    it('has an address that is good once for its whole life, whatever is opened in between', async () => {
      const { token, conversationId } = await chat.opened();
      const url = await streamOf(token, conversationId);
      const open = async (address: string) => ((await connect(address)) as WebSocket).close();
      await open(url);
      for (let n = 0; n < 25; n += 1) {
        await expect.poll(async () => typeof (await connect(url))).toBe('number');
        const next = await connect(await streamOf(token, conversationId));
        if (typeof next !== 'number') next.terminate();
      }
      chat.clock.pass(59 * SECOND);
      expect(await connect(url)).toBe(403);
    });

    it('may be open ten times in one conversation, and an eleventh has to wait', async () => {
      const [mine, other] = [await chat.opened(), await chat.opened()];
      const sockets: WebSocket[] = [];
      for (let n = 0; n < 10; n += 1)
        sockets.push((await connect(await streamOf(mine.token, mine.conversationId))) as WebSocket);
      expect(await connect(await streamOf(mine.token, mine.conversationId))).toBe(429);
      expect(await connect(await streamOf(other.token, other.conversationId))).toBeInstanceOf(WebSocket);
      sockets[0]?.terminate();
      await expect
        .poll(async () => connect(await streamOf(mine.token, mine.conversationId)))
        .toBeInstanceOf(WebSocket);
    });

    it('has an address that is good for a minute', async () => {
      const { token, conversationId } = await chat.opened();
      const url = await streamOf(token, conversationId);
      chat.clock.pass(60 * SECOND);
      expect(await connect(url)).toBe(403);
    });

    it('is refused to foreign pages, to chat tokens and to other conversations', async () => {
      const { token, conversationId } = await chat.opened();
      const other = await chat.opened();
      const url = await streamOf(token, conversationId);
      expect(await connect(url, { origin: 'https://evil.example' })).toBe(403);
      expect(await connect(url.replace(conversationId, other.conversationId))).toBe(403);
      const withChatToken = new URL(url);
      withChatToken.searchParams.set('t', token);
      expect(await connect(withChatToken.href)).toBe(403);
      expect(await connect(url.replace('/stream', '/elsewhere'))).toBe(404);
    });
  });

  it('a conversation that was forgotten ends with a sentence', async () => {
    const { path, token } = await chat.opened();
    expect((await chat.call('DELETE', '/chat/conversation', { token })).status).toBe(204);
    const gone = await chat.call('GET', `${path}/activities`, { token });
    expect([gone.status, gone.body.error.code]).toEqual([404, 'conversation_not_found']);
    chat.clock.pass(HOUR);
  });
});

import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { activitiesPath, openChat } from '../builders/chat.ts';
import { openWorld, type World } from '../builders/openWorld.ts';

describe('what may be wrong with a message', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it('long texts are answered, too long bodies are refused with a sentence', async () => {
    const chat = await openChat(world.url);
    expect((await chat.say('word '.repeat(1_800))).status).toBe(200);
    const answer = await chat.say('x'.repeat(100_000));
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/10[,.\u202f]?000/);
    const tooLong = await chat.say('x'.repeat(300_000));
    expect(tooLong.status).toBe(413);
    expect(tooLong.text).toMatch(/too large/i);
    expect((await chat.say('hello')).status).toBe(200);
  });

  it('malformed messages are refused without a trace in the conversation', async () => {
    const chat = await openChat(world.url);
    const path = activitiesPath(chat.conversationId);
    const statuses = await Promise.all(
      [
        '{"type":"message","text":',
        '[]',
        '"hello"',
        {},
        { type: 'message' },
        { type: 'message', text: '' },
        { type: 'message', text: ' \n ' },
        { type: 'message', text: { $ne: 1 } },
        { type: 'invoke', text: 'hello' },
        { type: 'message', text: 'hello', channelData: { clientActivityID: '../../x' } },
        { type: 'message', attachments: [{ contentUrl: 'data:,x' }] },
      ].map(async (body) => (await chat.call('POST', path, body)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([400]));
    expect((await chat.call('POST', path, { type: 'typing' })).status).toBe(200);
    expect((await chat.hear()).text).toBe('');
  });

  it('a repeated message is answered once', async () => {
    const chat = await openChat(world.url);
    const message = { type: 'message', text: 'hello', channelData: { clientActivityID: 'one' } };
    const send = async () =>
      (await chat.call('POST', activitiesPath(chat.conversationId), message)).json() as Promise<{
        id: string;
      }>;
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect(others.map(({ id }) => id)).toEqual([first?.id, first?.id]);
  });

  it('forged, foreign and expired tokens open nothing', async () => {
    const mine = await openChat(world.url);
    const theirs = await openChat(world.url);
    const path = activitiesPath(theirs.conversationId);
    const status = async (authorization: string) =>
      (await fetch(`${world.url}${path}`, { headers: { authorization } })).status;
    const claims = { conv: theirs.conversationId, gen: 1, lang: 'en', since: 1 };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
      .setSubject('dl_x')
      .setIssuer('rightsdesk/default')
      .setAudience('chat')
      .setJti('x')
      .setIssuedAt(world.clock.now())
      .setExpirationTime(new Date(world.clock.now().getTime() + MINUTE))
      .sign(randomBytes(32));
    const [, payload] = theirs.token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    expect(await status(`Bearer ${theirs.token}`)).toBe(200);
    for (const token of [forged, none, mine.token, 'x', `${theirs.token}x`])
      expect(await status(`Bearer ${token}`)).toBe(403);
    expect(await status('')).toBe(403);
    world.clock.pass(31 * MINUTE);
    expect(await status(`Bearer ${theirs.token}`)).toBe(403);
  });
});

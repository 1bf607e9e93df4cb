import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { HOUR, after as later, MINUTE, SECOND } from '../../../observe/clock.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { type ChatClaims, createChatTokens } from '../../../web/directLine/tokens.ts';
import { standingClock } from '../../builders/standingClock.ts';

const KEY = Buffer.alloc(32, 1);
const OTHER = Buffer.alloc(32, 2);
const clock = standingClock();
const tokensWith = (...keys: Uint8Array[]) =>
  createChatTokens({ keys, clock, randomness: secureRandomness, tenant: 'default' });
const tokens = tokensWith(KEY);

const claims = (more: Partial<ChatClaims> = {}): ChatClaims => ({
  conversationId: 'c1',
  userId: 'dl_1',
  language: 'fr',
  origins: [],
  since: clock.now(),
  ...more,
});

/** A token that somebody else put together. */
const forged = (change: (jwt: SignJWT) => SignJWT = (jwt) => jwt, alg = 'HS256'): SignJWT =>
  change(
    new SignJWT({ conv: 'c1', lang: 'fr', since: 1 })
      .setProtectedHeader({ typ: 'JWT', alg })
      .setSubject('dl_1')
      .setIssuer('rightsdesk/default')
      .setAudience('chat')
      .setJti('j')
      .setIssuedAt(clock.now())
      .setExpirationTime(later(clock.now(), HOUR)),
  );

describe('a chat token', () => {
  it('says what it was given', async () => {
    const said = claims({ origins: ['https://www.example.com'] });
    const { token, expires_in } = await tokens.issue(said);
    expect(expires_in).toBe(1_800);
    expect(await tokens.read(token)).toEqual(said);
  });

  it('is good for thirty minutes', async () => {
    const mine = standingClock();
    const own = createChatTokens({
      keys: [KEY],
      clock: mine,
      randomness: secureRandomness,
      tenant: 'default',
    });
    const { token } = await own.issue(claims());
    mine.pass(30 * MINUTE - SECOND);
    await expect(own.read(token)).resolves.toBeDefined();
    mine.pass(SECOND);
    await expect(own.read(token)).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('may be renewed for a day, and not longer', async () => {
    const since = (hours: number) => claims({ since: later(clock.now(), -hours * HOUR) });
    await expect(tokens.issue(since(23.9))).resolves.toBeDefined();
    await expect(tokens.issue(since(24))).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('signed with a former key is still read, and new ones are signed with the new key', async () => {
    const { token } = await tokensWith(OTHER).issue(claims());
    await expect(tokensWith(KEY, OTHER).read(token)).resolves.toBeDefined();
    await expect(tokensWith(KEY).read(token)).rejects.toMatchObject({ code: 'token_invalid' });
    const { token: fresh } = await tokensWith(KEY, OTHER).issue(claims());
    await expect(tokensWith(KEY).read(fresh)).resolves.toBeDefined();
  });

  it('of a forger is read only with everything in its place (the forger here has the key)', async () => {
    await expect(tokens.read(await forged().sign(KEY))).resolves.toBeDefined();
  });

  it.each<[string, (jwt: SignJWT) => SignJWT]>([
    ['for another audience', (jwt) => jwt.setAudience('chat-stream')],
    ['of another issuer', (jwt) => jwt.setIssuer('rightsdesk/other')],
    [
      'that never ends',
      () =>
        new SignJWT({ conv: 'c1', lang: 'fr', since: 1, sub: 'x', jti: 'j' })
          .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
          .setIssuer('rightsdesk/default')
          .setAudience('chat')
          .setIssuedAt(clock.now()),
    ],
    ['that is not good yet', (jwt) => jwt.setNotBefore(later(clock.now(), HOUR))],
  ])('%s is refused', async (_name, change) => {
    const token = await forged(change).sign(KEY);
    await expect(tokens.read(token)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('without a signature, or by another algorithm, is refused', async () => {
    const none = new UnsecuredJWT({ conv: 'c1', lang: 'fr', since: 1 }).setSubject('x').encode();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsa = await forged(undefined, 'RS256').sign(privateKey);
    const longer = await forged(undefined, 'HS512').sign(Buffer.alloc(64, 1));
    for (const token of [none, rsa, longer, '', 'x', 'a.b.c', 'a'.repeat(5_000)])
      await expect(tokens.read(token)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('altered by a character is refused', async () => {
    const { token } = await tokens.issue(claims());
    const [head, body, signature] = token.split('.');
    const payload = Buffer.from(body ?? '', 'base64url')
      .toString()
      .replace('"c1"', '"c2"');
    const altered = `${head}.${Buffer.from(payload).toString('base64url')}.${signature}`;
    await expect(tokens.read(altered)).rejects.toMatchObject({ code: 'token_invalid' });
  });
});

describe('a stream token', () => {
  it('is good for a minute and for streams alone', async () => {
    const mine = standingClock();
    const own = createChatTokens({
      keys: [KEY],
      clock: mine,
      randomness: secureRandomness,
      tenant: 'default',
    });
    const token = await own.issueStream(claims());
    expect((await own.readStream(token)).streamId).toMatch(/^[\w-]{22}$/);
    await expect(own.read(token)).rejects.toMatchObject({ code: 'token_invalid' });
    await expect(own.readStream((await own.issue(claims())).token)).rejects.toMatchObject({
      code: 'token_invalid',
    });
    mine.pass(60 * SECOND);
    await expect(own.readStream(token)).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('is never the same twice', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await tokens.readStream(await tokens.issueStream(claims()))).streamId),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });
});

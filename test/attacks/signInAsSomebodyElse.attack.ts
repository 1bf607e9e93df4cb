import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { expect } from 'vitest';
import { openChat } from '../builders/chat.ts';
import type { Attack, Scene } from './attack.ts';

/** What the victim's customer number is on the host site. */
const VICTIM = '100630';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Whatever a token may be that the host site did not make for this moment. */
const forgeries = async ({ world, host }: Scene): Promise<[string, unknown][]> => {
  const now = Math.floor(world.clock.now().getTime() / 1_000);
  const good: JWTPayload = {
    iss: host.signIn.issuer,
    aud: host.signIn.audience,
    sub: VICTIM,
    jti: 'forged',
    iat: now,
    exp: now + 300,
    auth_time: now,
  };
  const without = (claim: string): JWTPayload => ({ ...good, [claim]: undefined });
  const body = encoded(good);
  const unsigned = (alg: string) => `${encoded({ alg, kid: 'k1' })}.${body}.`;
  const theirs = await generateKeyPair('ES256', { extractable: true });
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const theirJwk = { ...(await exportJWK(theirs.publicKey)), kid: 'k1', alg: 'ES256' };
  const byThem = (header: object) =>
    new SignJWT(good)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'k1', ...header })
      .sign(theirs.privateKey);
  const hmacWith = (key: string) => {
    const signing = `${encoded({ alg: 'HS256', kid: 'k1' })}.${body}`;
    return `${signing}.${createHmac('sha256', key).update(signing).digest('base64url')}`;
  };
  const real = await host.sign({ ...good, jti: 'real', sub: '100101' });
  const [header, , signature] = real.split('.');
  return [
    ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): [string, string] => [`alg "${alg}"`, unsigned(alg)]),
    ...(await Promise.all(
      ['iss', 'aud', 'exp', 'iat', 'jti', 'sub'].map(
        async (claim): Promise<[string, string]> => [`no ${claim}`, await host.sign(without(claim))],
      ),
    )),
    ['for another audience', await host.sign({ ...good, aud: 'another-product' })],
    ['for several audiences, not us', await host.sign({ ...good, aud: ['x', 'y'] })],
    ['of another issuer', await host.sign({ ...good, iss: 'https://shop.example.evil.example' })],
    ['expired', await host.sign({ ...good, iat: now - 400, exp: now - 200 })],
    ['not good yet', await host.sign({ ...good, nbf: now + 600 })],
    ['that lives for a day', await host.sign({ ...good, exp: now + 86_400 })],
    ['with a sub that is a query', await host.sign({ ...good, sub: { $ne: null } as never })],
    ['of a sub that nobody has', await host.sign({ ...good, sub: '*' })],
    ['signed by another key under our name', await byThem({})],
    ['with a key of its own in the header', await byThem({ jwk: theirJwk })],
    ['that says where its key is', await byThem({ jku: `${host.url}/evil.json` })],
    ['that says where its certificate is', await byThem({ x5u: `${host.url}/evil.pem` })],
    ['whose key name is a path', await byThem({ kid: '../../../dev/null' })],
    [
      'whose header has a part to be understood',
      await byThem({ crit: ['exp2'], exp2: 1 }).catch(() => 'x.y.z'),
    ],
    [
      'of another key type',
      await new SignJWT(good)
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: 'k1' })
        .sign(rsa.privateKey),
    ],
    ['made with the public key as a secret', hmacWith(JSON.stringify(host.jwk))],
    ['made with an empty secret', hmacWith('')],
    ['with another body under a good signature', `${header}.${body}.${signature}`],
    ['without its signature', `${header}.${body}.`],
    ['in JSON', { payload: body, signatures: [{ protected: header, signature }] }],
    ['a query', { $ne: null }],
    ['a list', [real]],
    ['too long', `${real}${'A'.repeat(10_000)}`],
  ];
};

/**
 * Hands over every kind of token that the host site did not make for them; each is refused without a word to the customer.
 * A good one, seen on its way, is worth nothing once it was used.
 */
export const signInAsSomebodyElse: Attack = {
  wants: 'sign in as the victim with a token of their own making',
  attempt: async (scene) => {
    const { world, host } = scene;
    let chat = await openChat(world.url);
    for (const [n, [what, token]] of (await forgeries(scene)).entries()) {
      // Ten tries in a minute are all that one conversation has.
      if (n % 10 === 9) chat = await openChat(world.url);
      const answer = await chat.call('POST', '/chat/sign-in', { token });
      expect(answer.status, what).toBe(403);
      expect(await answer.json(), what).toEqual({ error: { code: 'sign_in_refused' } });
    }
    expect((await chat.say('I want a copy of my data')).expecting).toBe('address');
    expect(new Set(host.asked)).toEqual(new Set(['/jwks.json']));

    const now = Math.floor(world.clock.now().getTime() / 1_000);
    const { issuer: iss, audience: aud } = host.signIn;
    const token = await host.sign({
      iss,
      aud,
      sub: VICTIM,
      jti: 'once',
      iat: now,
      exp: now + 300,
      auth_time: now,
    });
    const theirs = await openChat(world.url);
    expect((await theirs.call('POST', '/chat/sign-in', { token })).status).toBe(204);
    const mine = await openChat(world.url);
    for (const again of [mine, theirs])
      expect((await again.call('POST', '/chat/sign-in', { token })).status).toBe(403);
    expect((await mine.say('I want a copy of my data')).expecting).toBe('address');
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="sign_in_replayed"}',
    audit: { event: 'sign_in_replayed' },
    log: 'algorithm_refused',
  },
};

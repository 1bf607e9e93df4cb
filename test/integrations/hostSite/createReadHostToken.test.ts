import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadHostToken } from '../../../integrations/hostSite/createReadHostToken.ts';
import { standingClock } from '../../builders/standingClock.ts';

const clock = standingClock('2026-03-02T09:00:00Z');
const NOW = clock.now().getTime() / 1_000;
const SECRET = 'a secret that both sides know, 32+ characters';
const shared = { issuer: 'https://shop.example', audience: 'rightsdesk', clock };
const read = createReadHostToken({ ...shared, keys: { secret: SECRET } });

const good: JWTPayload = {
  iss: 'https://shop.example',
  aud: 'rightsdesk',
  sub: '100234',
  jti: 'one',
  iat: NOW,
  exp: NOW + 300,
};
const signed = (claims: object, alg = 'HS256', secret = SECRET): Promise<string> =>
  new SignJWT(claims as JWTPayload).setProtectedHeader({ typ: 'JWT', alg }).sign(Buffer.from(secret));
const problem = async (token: Promise<string> | string) => {
  const answer = await read(await token);
  return answer.outcome === 'good' ? 'good' : answer.problem;
};

describe('a token signed with the shared secret', () => {
  it('says who is signed in, and since when', async () => {
    expect(await read(await signed({ ...good, auth_time: NOW - 60 }))).toEqual({
      outcome: 'good',
      identity: {
        issuer: 'https://shop.example',
        tokenId: 'one',
        sub: '100234',
        authAt: new Date((NOW - 60) * 1_000),
        expiresAt: new Date((NOW + 300) * 1_000),
      },
    });
  });

  it('says nothing of a password that was typed after the token was made, or at no time', async () => {
    for (const auth_time of [NOW + 10, 'now', null, Number.MAX_VALUE])
      expect(await read(await signed({ ...good, auth_time }))).not.toHaveProperty('identity.authAt');
  });

  it.each(['iss', 'aud', 'exp', 'iat', 'jti', 'sub'])('is refused without %s', async (claim) => {
    const { [claim]: _, ...without } = good;
    expect(await problem(signed(without))).toBe('claim_missing');
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }, 'issuer_wrong'],
    ['another audience', { aud: 'another-shop' }, 'audience_wrong'],
    ['an hour of life', { exp: NOW + 3_600 }, 'life_too_long'],
    ['an end before its beginning', { iat: NOW, exp: NOW - 1 }, 'life_too_long'],
    ['an end a minute ago', { iat: NOW - 200, exp: NOW - 60 }, 'expired'],
    ['a birth in a minute', { iat: NOW + 60, exp: NOW + 120 }, 'not_yet_valid'],
    ['an nbf in a minute', { nbf: NOW + 60 }, 'not_yet_valid'],
    ['an empty sub', { sub: ' ' }, 'claim_missing'],
    ['a sub that is an object', { sub: { $ne: null } }, 'claim_missing'],
    ['a sub as long as a letter', { sub: 'x'.repeat(256) }, 'claim_missing'],
    ['a jti that is a number', { jti: 7 }, 'claim_missing'],
    ['an exp that is a text', { exp: '2030' }, 'claim_missing'],
  ])('is refused with %s', async (_what, change, expected) => {
    expect(await problem(signed({ ...good, ...change }))).toBe(expected);
  });

  it.each([undefined, 'at+jwt', 'logout+jwt', 'JOSE'])(
    'is refused where it says that it is a %s',
    async (typ) => {
      const header = { alg: 'HS256', ...(typ !== undefined && { typ }) };
      const token = new SignJWT(good).setProtectedHeader(header).sign(Buffer.from(SECRET));
      expect(await problem(token)).toBe('type_wrong');
    },
  );

  it('may come from a clock that is half a minute off', async () => {
    expect(await problem(signed({ ...good, iat: NOW + 30, exp: NOW + 330 }))).toBe('good');
    expect(await problem(signed({ ...good, iat: NOW - 300, exp: NOW - 29 }))).toBe('good');
    expect(await problem(signed({ ...good, iat: NOW - 300, exp: NOW - 30 }))).toBe('expired');
  });

  it('is refused when it is signed otherwise, not at all, or is no token', async () => {
    expect(await problem(signed(good, 'HS256', 'another secret of at least 32 characters'))).toBe(
      'signature_wrong',
    );
    expect(await problem(signed(good, 'HS512'))).toBe('algorithm_refused');
    expect(await problem(new UnsecuredJWT(good).encode())).toBe('algorithm_refused');
    const [header, , signature] = (await signed(good)).split('.');
    const altered = Buffer.from(JSON.stringify({ ...good, sub: '100235' })).toString('base64url');
    expect(await problem(`${header}.${altered}.${signature}`)).toBe('signature_wrong');
    for (const text of ['', 'a.b', 'a.b.c', '..', 'x'.repeat(9_000), '{"alg":"none"}'])
      expect(await problem(text)).toBe('malformed');
  });
});

describe('a token signed with a public key', () => {
  let server: Server;
  let url: string;
  let published: object = { keys: [] };
  let asked = 0;
  const pair = async (alg: string, kid: string) => {
    const keys = await generateKeyPair(alg, { extractable: true });
    return { ...keys, jwk: { ...(await exportJWK(keys.publicKey)), kid, alg } };
  };
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => server.close());
  const reader = (more = {}) => createReadHostToken({ ...shared, keys: { jwksUrl: url }, ...more });
  const outcome = async (reads: typeof read, token: string) => {
    const answer = await reads(token);
    return answer.outcome === 'good' ? 'good' : answer.problem;
  };

  it('is read by the key that its header names', async () => {
    const [first, second] = [await pair('ES256', 'k1'), await pair('RS256', 'k2')];
    published = { keys: [first.jwk, second.jwk] };
    const reads = reader();
    for (const { jwk, privateKey } of [first, second]) {
      const token = await new SignJWT(good)
        .setProtectedHeader({ typ: 'JWT', alg: jwk.alg, kid: jwk.kid })
        .sign(privateKey);
      expect(await outcome(reads, token)).toBe('good');
      expect(await outcome(reader({ algorithm: 'ES256' }), token)).toBe(
        jwk.alg === 'ES256' ? 'good' : 'algorithm_refused',
      );
    }
  });

  it('is refused with a key that is not in the set, that the token brings along, or that is made of the public one', async () => {
    const [ours, theirs] = [await pair('ES256', 'k1'), await pair('ES256', 'k9')];
    published = { keys: [ours.jwk] };
    const unknown = await new SignJWT(good)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'k9' })
      .sign(theirs.privateKey);
    expect(await outcome(reader(), unknown)).toBe('key_unknown');
    const embedded = await new SignJWT(good)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'k1', jwk: theirs.jwk })
      .sign(theirs.privateKey);
    expect(await outcome(reader(), embedded)).toBe('signature_wrong');
    const confused = await new SignJWT(good)
      .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: 'k1' })
      .sign(Buffer.from(JSON.stringify(ours.jwk)));
    expect(await outcome(reader(), confused)).toBe('algorithm_refused');
  });

  it('asks for the set once for many tokens', async () => {
    const ours = await pair('ES256', 'k1');
    published = { keys: [ours.jwk] };
    const reads = reader();
    asked = 0;
    for (let i = 0; i < 5; i += 1) {
      const token = await new SignJWT(good)
        .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'k1' })
        .sign(ours.privateKey);
      expect(await outcome(reads, token)).toBe('good');
    }
    expect(asked).toBe(1);
  });

  it('waits for a set that is away or unreadable, and says so', async () => {
    const ours = await pair('ES256', 'k1');
    const token = await new SignJWT(good)
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'k1' })
      .sign(ours.privateKey);
    published = { nothing: true };
    expect(await outcome(reader(), token)).toBe('keys_unreachable');
    const gone = createReadHostToken({ ...shared, keys: { jwksUrl: 'http://127.0.0.1:9/jwks.json' } });
    expect(await outcome(gone, token)).toBe('keys_unreachable');
  });
});

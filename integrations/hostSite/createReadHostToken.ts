import { createSecretKey } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { HostIdentity, ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import { type Clock, MINUTE, SECOND } from '../../observe/clock.ts';

/** Where the keys of the host site's tokens come from. */
export type HostKeys = { jwksUrl: string } | { secret: string | Uint8Array };

/** Public keys sign with one of these; a shared secret with HS256 alone. Nothing that a token says adds to the list. */
export const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
export type PublicKeyAlgorithm = (typeof PUBLIC_KEY_ALGORITHMS)[number];

const LONGEST_LIFE_MS = 5 * MINUTE;
const SKEW_MS = 30 * SECOND;
const LONGEST_TOKEN = 8_192;
const REQUIRED = ['iss', 'aud', 'exp', 'iat', 'jti', 'sub'];

class KeysUnreachable extends Error {}

/** Reads the key set again for an unknown key, at most every half minute, so that keys rotate without a restart. */
const remoteKeys = (url: string): JWTVerifyGetKey => {
  const keySet = createRemoteJWKSet(new URL(url), {
    timeoutDuration: 5 * SECOND,
    cooldownDuration: 30 * SECOND,
    cacheMaxAge: 10 * MINUTE,
  });
  return async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (error) {
      const readable =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw readable ? error : new KeysUnreachable('the key set cannot be read', { cause: error });
    }
  };
};

/**
 * A reader of the host site's sign-in tokens (RFC 7519, RFC 8725): pinned type and algorithms, all of iss, aud, exp, iat, jti and
 * sub demanded, at most five minutes of life, clocks that differ by at most 30 seconds.
 */
export const createReadHostToken = (options: {
  issuer: string;
  audience: string;
  keys: HostKeys;
  /** Narrows the algorithms of public keys to one. */
  algorithm?: PublicKeyAlgorithm;
  clock: Clock;
}): ReadHostToken => {
  const { issuer, audience, keys, algorithm, clock } = options;
  const shared = 'secret' in keys;
  const algorithms = shared ? ['HS256'] : algorithm ? [algorithm] : [...PUBLIC_KEY_ALGORITHMS];
  const secret = shared ? createSecretKey(Buffer.from(keys.secret)) : undefined;
  const keyOf = 'jwksUrl' in keys ? remoteKeys(keys.jwksUrl) : undefined;

  return async (token) => {
    if (token.length > LONGEST_TOKEN || !isCompact(token)) return bad('malformed');
    const checks = {
      algorithms,
      typ: 'JWT',
      issuer,
      audience,
      requiredClaims: REQUIRED,
      clockTolerance: SKEW_MS / SECOND,
      currentDate: clock.now(),
    };
    try {
      const { payload } = secret
        ? await jwtVerify(token, secret, checks)
        : await jwtVerify(token, keyOf!, checks);
      return judge(payload, clock.now());
    } catch (error) {
      return bad(problemOf(error));
    }
  };
};

/** One spelling for one token: the decoder would also take blanks and stray bits, which RFC 7515 forbids. */
const isCompact = (token: string): boolean => {
  const parts = token.split('.');
  return (
    parts.length === 3 && parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
  );
};

const bad = (problem: SignInProblem) => ({ outcome: 'bad', problem }) as const;

/** What the library leaves open: types, the length of life, a birth in the future. */
const judge = (claims: JWTPayload, now: Date): Awaited<ReturnType<ReadHostToken>> => {
  const { iss, sub, jti, iat, exp } = claims;
  if (!isText(iss) || !isText(sub) || !isText(jti) || !isNumber(iat) || !isNumber(exp))
    return bad('claim_missing');
  if ((exp - iat) * SECOND > LONGEST_LIFE_MS || exp < iat) return bad('life_too_long');
  if (iat * SECOND > now.getTime() + SKEW_MS) return bad('not_yet_valid');
  const authTime = claims['auth_time'];
  const identity: HostIdentity = {
    issuer: iss,
    tokenId: jti,
    sub,
    expiresAt: new Date(exp * SECOND),
    // A password typed after the token was made is no statement about anything.
    ...(isNumber(authTime) && authTime <= iat && { authAt: new Date(authTime * SECOND) }),
  };
  return { outcome: 'good', identity };
};

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 255;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const CLAIMS: Record<string, SignInProblem> = {
  iss: 'issuer_wrong',
  aud: 'audience_wrong',
  exp: 'expired',
  nbf: 'not_yet_valid',
  typ: 'type_wrong',
};

const problemOf = (error: unknown): SignInProblem => {
  if (error instanceof KeysUnreachable) return 'keys_unreachable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.reason === 'check_failed' ? (CLAIMS[error.claim] ?? 'claim_missing') : 'claim_missing';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm_refused';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature_wrong';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'key_unknown';
  if (error instanceof errors.JWTInvalid) return 'claims_unreadable';
  if (error instanceof errors.JOSENotSupported) return 'algorithm_refused';
  return 'malformed';
};

import { createHash, createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Clock, DAY, SECOND } from '../../observe/clock.ts';
import type { SecurityEvent } from '../../observe/events.ts';

/** Who signs the address with which the helpdesk opens the app. */
export interface AppSigner {
  audience: string;
  /** PEM of a real account; the local desk publishes its own. */
  keys: { publicKey: string } | { jwksUrl: string };
}

export type SignedUrl =
  /** `agentId`: as whom the helpdesk opened it, where it says so. */
  { outcome: 'valid'; agentId?: string } | { outcome: 'refused'; why: SecurityEvent };

const LONGEST_TOKEN = 8_192;
const SKEW_MS = 30 * SECOND;
const LONGEST_LIFE_MS = DAY;

const keyFor = (keys: AppSigner['keys']): JWTVerifyGetKey => {
  if ('jwksUrl' in keys) return createRemoteJWKSet(new URL(keys.jwksUrl), { timeoutDuration: 5 * SECOND });
  const key = createPublicKey(keys.publicKey);
  return async () => key as never;
};

/**
 * A reader of the signed addresses of Zendesk's apps: RS256 alone, for this installation and from its account, not expired, and
 * each once.
 */
export const createReadSignedUrl = ({
  signer,
  clock,
  spendOnce,
}: {
  signer: AppSigner;
  clock: Clock;
  /** Answers whether nobody has spent this one before; it is remembered for `lifeMs`. */
  spendOnce(id: string, lifeMs: number): Promise<boolean>;
}): ((token: string) => Promise<SignedUrl>) => {
  const key = keyFor(signer.keys);
  const issuer = new URL(signer.audience).host;
  return async (token) => {
    if (token.length > LONGEST_TOKEN) return { outcome: 'refused', why: 'app_token_invalid' };
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        audience: signer.audience,
        issuer,
        requiredClaims: ['exp', 'iss', 'aud'],
        clockTolerance: SKEW_MS / SECOND,
        currentDate: clock.now(),
      }));
    } catch (error) {
      const expired = error instanceof errors.JWTExpired;
      return { outcome: 'refused', why: expired ? 'app_token_expired' : 'app_token_invalid' };
    }
    const lifeMs = (payload.exp ?? 0) * SECOND - clock.now().getTime() + 2 * SKEW_MS;
    if (lifeMs > LONGEST_LIFE_MS) return { outcome: 'refused', why: 'app_token_invalid' };
    const first = await spendOnce(idOf(token, payload), lifeMs);
    if (!first) return { outcome: 'refused', why: 'app_token_replayed' };
    const agentId = agentIdIn(payload.sub);
    return { outcome: 'valid', ...(agentId !== undefined && { agentId }) };
  };
};

/** A signature has more than one spelling, what was signed has one. */
const idOf = (token: string, { jti }: JWTPayload): string =>
  createHash('sha256')
    .update(jti ?? token.slice(0, token.lastIndexOf('.')))
    .digest('base64url');

/** `123`, or the address of a user: `https://example.zendesk.com/api/v2/users/123.json`. */
const agentIdIn = (sub: string | undefined): string | undefined =>
  /(?:^|\/users\/)([1-9]\d{0,19})(?:\.json)?$/.exec(sub ?? '')?.[1];

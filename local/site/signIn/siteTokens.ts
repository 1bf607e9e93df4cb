import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { after, type Clock, MINUTE, SECOND } from '../../../observe/clock.ts';
import { type Randomness, randomToken } from '../../../observe/randomness.ts';
import type { Session } from './sessions.ts';

const ALGORITHM = 'ES256';

/**
 * What a site must do for its customers to be known in the chat: publish a key, and sign a token for whoever is signed in.
 * The key is made anew at each start, as if it were rotated.
 */
export const createSiteTokens = async (options: {
  /** Origin of the site; the product's HOST_JWT_ISSUER. */
  issuer: string;
  audience: string;
  clock: Clock;
  randomness: Randomness;
}) => {
  const { issuer, audience, clock, randomness } = options;
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = randomToken(randomness, 64);
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' }] };
  return {
    keySet,
    tokenFor: ({ customer, since }: Session): Promise<string> =>
      new SignJWT({ auth_time: Math.floor(since.getTime() / SECOND) })
        .setProtectedHeader({ typ: 'JWT', alg: ALGORITHM, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(customer.number)
        .setJti(randomToken(randomness))
        .setIssuedAt(clock.now())
        .setExpirationTime(after(clock.now(), MINUTE))
        .sign(privateKey),
  };
};

export type SiteTokens = Awaited<ReturnType<typeof createSiteTokens>>;

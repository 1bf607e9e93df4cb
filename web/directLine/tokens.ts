import { createSecretKey, type KeyObject } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { isLanguage, type Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import { type Clock, HOUR, MINUTE, SECOND } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';

/** What a token says about the client that holds it. */
export interface ChatClaims {
  conversationId: string;
  userId: string;
  language: Language;
  /** Origins that may use this token besides our own. Empty: all allowed ones. */
  origins: string[];
  /** When the first token of this chain was issued. Renewals keep it. */
  since: Date;
}

export interface IssuedToken {
  token: string;
  /** Seconds. */
  expires_in: number;
}

/** A token lives 30 minutes, because clients renew theirs every 15. */
export const TOKEN_MS = 30 * MINUTE;
/** How long a token can be renewed again and again. */
export const CHAIN_MS = 24 * HOUR;
export const STREAM_TOKEN_MS = 60 * SECOND;

const ISSUER = 'rightsdesk';
const CHAT = 'chat';
const STREAM = 'chat-stream';

export interface ChatTokens {
  /** @throws AppError `token_expired` when the chain of renewals has become too old. */
  issue(claims: ChatClaims): Promise<IssuedToken>;
  issueStream(claims: ChatClaims): Promise<string>;
  /** @throws AppError `token_expired`, `token_invalid` */
  read(token: string): Promise<ChatClaims>;
  /** `streamId` may be used once. @throws AppError `token_expired`, `token_invalid` */
  readStream(token: string): Promise<ChatClaims & { streamId: string }>;
}

const toSeconds = (date: Date): number => Math.floor(date.getTime() / SECOND);

const readClaims = (payload: JWTPayload): ChatClaims => {
  const { sub, conv, lang, origins, since } = payload;
  if (typeof sub !== 'string' || typeof conv !== 'string' || !isLanguage(lang))
    throw new AppError('token_invalid', 'A chat token lacks one of its claims.');
  return {
    conversationId: conv,
    userId: sub,
    language: lang,
    origins: Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [],
    since: new Date(Number(since) * SECOND),
  };
};

/** How many verified tokens are remembered, so that their signatures need not be checked again. */
const KNOWN_TOKENS = 5_000;

/** Tokens are HS256 JWTs. The first key signs; all keys verify, so that keys can be rotated. */
export const createChatTokens = (options: {
  keys: readonly Uint8Array[];
  clock: Clock;
  randomness: Randomness;
  tenant: string;
}): ChatTokens => {
  const { clock, randomness, tenant } = options;
  const keys = options.keys.map((key) => createSecretKey(key));

  const sign = (claims: ChatClaims, audience: string, lifeMs: number): Promise<string> =>
    new SignJWT({
      conv: claims.conversationId,
      lang: claims.language,
      since: toSeconds(claims.since),
      ...(claims.origins.length > 0 && { origins: claims.origins }),
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(claims.userId)
      .setIssuer(`${ISSUER}/${tenant}`)
      .setAudience(audience)
      .setJti(randomToken(randomness))
      .setIssuedAt(clock.now())
      .setExpirationTime(new Date(clock.now().getTime() + lifeMs))
      .sign(keys[0] as KeyObject);

  /** Tokens that were verified before. Their signature stays valid under the same keys; only the time is checked again. */
  const known = new Map<string, JWTPayload>();

  const verify = async (token: string, audience: string): Promise<JWTPayload> => {
    const seen = known.get(token);
    if (seen && seen.aud === audience && Number(seen.exp) > clock.now().getTime() / SECOND) return seen;
    const payload = await verifySigned(token, audience);
    if (known.size >= KNOWN_TOKENS) known.delete(known.keys().next().value as string);
    known.set(token, payload);
    return payload;
  };

  const verifySigned = async (token: string, audience: string): Promise<JWTPayload> => {
    for (const [index, key] of keys.entries()) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: 'JWT',
          issuer: `${ISSUER}/${tenant}`,
          audience,
          requiredClaims: ['exp', 'iat', 'sub', 'jti', 'since'],
          currentDate: clock.now(),
        });
        return payload;
      } catch (cause) {
        if (cause instanceof errors.JWTExpired)
          throw new AppError('token_expired', 'A chat token has expired.', { cause });
        const otherKey = cause instanceof errors.JWSSignatureVerificationFailed && index + 1 < keys.length;
        if (!otherKey) throw new AppError('token_invalid', 'A chat token is no good.', { cause });
      }
    }
    throw new AppError('token_invalid', 'No key for chat tokens was given.');
  };

  return {
    issue: async (claims) => {
      if (clock.now().getTime() - claims.since.getTime() >= CHAIN_MS)
        throw new AppError('token_expired', 'A chain of chat tokens has become too old to be renewed.');
      return { token: await sign(claims, CHAT, TOKEN_MS), expires_in: TOKEN_MS / SECOND };
    },
    issueStream: (claims) => sign(claims, STREAM, STREAM_TOKEN_MS),
    read: async (token) => readClaims(await verify(token, CHAT)),
    readStream: async (token) => {
      const payload = await verify(token, STREAM);
      return { ...readClaims(payload), streamId: payload.jti as string };
    },
  };
};

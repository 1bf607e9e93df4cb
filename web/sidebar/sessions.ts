import { errors, jwtVerify, SignJWT } from 'jose';
import type { AppAgent } from '../../domain/agentApp.ts';
import { type Clock, HOUR, MINUTE, SECOND } from '../../observe/clock.ts';
import type { SecurityEvent } from '../../observe/events.ts';

/** Unused, a session ends after this time. */
const LIFE_MS = 15 * MINUTE;
/** However much it is used, it ends after a working day. */
const LONGEST_MS = 8 * HOUR;
/** One that is younger is not renewed. */
const RENEW_AFTER_MS = 5 * MINUTE;

export interface AppSession {
  id: string;
  since: Date;
  /** As whom the helpdesk opened the app, where it says so. */
  signedFor?: string;
  /** Who works with it, once that is confirmed. */
  agent?: AppAgent;
}

export type ReadSession =
  | { outcome: 'open'; session: AppSession; isOld: boolean }
  | { outcome: 'refused'; why: SecurityEvent };

/** Sessions of the agents' app. The token is all there is of one: it is kept in the page's memory, and any web process can read it. */
export interface AppSessions {
  issue(session: AppSession): Promise<string>;
  read(token: string | undefined): Promise<ReadSession>;
}

/** @param keys the present one first; former ones are good for reading */
export const createAppSessions = (keys: readonly Uint8Array[], clock: Clock): AppSessions => ({
  issue: ({ id, since, ...rest }) => {
    const now = clock.now().getTime();
    const ends = Math.min(now + LIFE_MS, since.getTime() + LONGEST_MS);
    return new SignJWT({ ...rest, since: since.getTime() })
      .setProtectedHeader({ alg: 'HS256', typ: 'agent-session' })
      .setJti(id)
      .setIssuedAt(Math.floor(now / SECOND))
      .setExpirationTime(Math.floor(ends / SECOND))
      .sign(keys[0] as Uint8Array);
  },
  read: async (token) => {
    if (token === undefined) return { outcome: 'refused', why: 'app_session_invalid' };
    for (const key of keys) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: 'agent-session',
          requiredClaims: ['exp', 'iat', 'jti', 'since'],
          currentDate: clock.now(),
        });
        const {
          jti,
          iat = 0,
          since,
          signedFor,
          agent,
        } = payload as Record<string, unknown> & { iat?: number };
        const session: AppSession = {
          id: String(jti),
          since: new Date(Number(since)),
          ...(typeof signedFor === 'string' && { signedFor }),
          ...(agent !== undefined && { agent: agent as AppAgent }),
        };
        return { outcome: 'open', session, isOld: clock.now().getTime() - iat * SECOND > RENEW_AFTER_MS };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { outcome: 'refused', why: 'app_session_expired' };
      }
    }
    return { outcome: 'refused', why: 'app_session_invalid' };
  },
});

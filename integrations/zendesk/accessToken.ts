import { AppError } from '../../errors.ts';
import { type Clock, MINUTE, SECOND } from '../../observe/clock.ts';
import { retryAfterMs } from './retryAfter.ts';
import { refusedError, unreachableError } from './zendeskError.ts';

export type ZendeskAuth =
  | { kind: 'oauth'; clientId: string; clientSecret: string }
  /** An API token; Zendesk ends them all on 30 April 2027. */
  | { kind: 'token'; email: string; apiToken: string };

/** What the product needs: reading, tickets (comments, redaction, deletion), people (service user, erasure). */
export const SCOPE = 'read tickets:write users:write';
const LIFETIME_SECONDS = 7_200;
/** A token is renewed this long before it ends, so that none ends on the way. */
const MARGIN = 5 * MINUTE;

export interface Authorization {
  /** The value of the Authorization header; asks for a new token where the old one is missing or about to end. */
  header(): Promise<string>;
  /** Forgets `header`, if it is still the current one. Answers whether a new try with another one makes sense. */
  renew(header: string): boolean;
}

interface Token {
  header: string;
  endsAt: number;
  /** Milliseconds from its beginning to its end. */
  lifetime: number;
}

const readGrant = (text: string, now: number): Token | undefined => {
  try {
    const { access_token, expires_in } = JSON.parse(text) as { access_token?: unknown; expires_in?: unknown };
    if (typeof access_token !== 'string' || !/^[\x21-\x7e]+$/.test(access_token)) return undefined;
    const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : LIFETIME_SECONDS;
    const lifetime = seconds * SECOND;
    return { header: `Bearer ${access_token}`, endsAt: now + lifetime, lifetime };
  } catch {
    return undefined;
  }
};

const requestToken = async (
  origin: string,
  auth: { clientId: string; clientSecret: string },
  by: { clock: Clock; timeoutMs: number; scope?: string },
): Promise<Token> => {
  const path = '/oauth/tokens';
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: auth.clientId,
        client_secret: auth.clientSecret,
        scope: by.scope ?? SCOPE,
        expires_in: LIFETIME_SECONDS,
      }),
      signal: AbortSignal.timeout(by.timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    throw unreachableError('POST', path, 'did not answer', error);
  }
  const now = by.clock.now();
  if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
    throw new AppError('desk_unauthorised', `Zendesk refused the OAuth client (${response.status})`, {
      // Whatever the number: what is refused is who we are.
      status: 401,
      remedy: 'To resolve, check ZENDESK_CLIENT_ID and ZENDESK_CLIENT_SECRET.',
    });
  }
  if (!response.ok) {
    const wait = retryAfterMs(response.headers.get('retry-after'), now);
    throw refusedError({ method: 'POST', path, status: response.status, body: text, retryAfterMs: wait });
  }
  const token = readGrant(text, now.getTime());
  if (!token) throw unreachableError('POST', path, 'gave no usable access token');
  return token;
};

/** Bearer tokens from the client's credentials, asked for once however many calls wait; or the fixed Basic header. */
export const createAuthorization = (
  origin: string,
  auth: ZendeskAuth,
  by: { clock: Clock; timeoutMs: number; scope?: string },
): Authorization => {
  if (auth.kind === 'token') {
    const fixed = `Basic ${Buffer.from(`${auth.email}/token:${auth.apiToken}`).toString('base64')}`;
    return { header: async () => fixed, renew: () => false };
  }
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  const fresh = (): Promise<Token> => {
    pending ??= requestToken(origin, auth, by)
      .then((token) => {
        current = token;
        return token;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };
  /** Where tokens live shorter than twice the margin, half of their life has to do. */
  const usable = (token: Token): boolean =>
    token.endsAt - by.clock.now().getTime() > Math.min(MARGIN, token.lifetime / 2);
  return {
    header: async () => {
      const held = current;
      return (held && usable(held) ? held : await fresh()).header;
    },
    renew: (header) => {
      if (current?.header === header) current = undefined;
      return true;
    },
  };
};

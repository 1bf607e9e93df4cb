import { createHash, timingSafeEqual } from 'node:crypto';
import { SECOND } from '../../../observe/clock.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import { DEMO_CREDENTIALS } from '../demoCredentials.ts';
import { isObject } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { INTEGRATION } from '../store/provision.ts';
import type { UserRow } from '../store/rows.ts';
import { userByEmail } from '../users/addUser.ts';
import { ApiError } from './apiError.ts';
import type { Reply } from './call.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const same = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)));

const SHORTEST = 300;
const LONGEST = 172_800;

const refuse = (error: string, error_description: string, status = 400): ApiError =>
  new ApiError(status, { error, error_description });

/** `POST /oauth/tokens` with client credentials. There is no refresh token: the client asks for a new one. */
export const grantToken = (
  store: DeskStore,
  body: unknown,
  by: { now: Date; randomness: Randomness },
): Reply => {
  const said = isObject(body) ? body : {};
  const { grant_type, client_id, client_secret, scope = 'read write', expires_in = LONGEST } = said;
  if (grant_type !== 'client_credentials') {
    throw refuse('unsupported_grant_type', 'The authorization grant type is not supported by this server.');
  }
  const { clientId, clientSecret } = DEMO_CREDENTIALS;
  if (!same(String(client_id), clientId) || !same(String(client_secret), clientSecret)) {
    throw refuse('invalid_client', 'Client authentication failed.', 401);
  }
  if (!Number.isInteger(expires_in) || Number(expires_in) < SHORTEST || Number(expires_in) > LONGEST) {
    throw refuse('invalid_request', `expires_in must be between ${SHORTEST} and ${LONGEST} seconds.`);
  }
  const user = userByEmail(store, INTEGRATION.email);
  if (!user) throw refuse('invalid_client', 'The user of this client is gone.', 401);
  const access_token = by.randomness.bytes(24).toString('hex');
  const scopes = typeof scope === 'string' ? scope.split(/\s+/).filter(Boolean) : [];
  store.tokens.put({
    id: digest(access_token),
    user_id: user.id,
    scopes,
    expires_at: new Date(by.now.getTime() + Number(expires_in) * SECOND).toISOString(),
  });
  return {
    status: 201,
    body: { access_token, token_type: 'bearer', scope: scopes.join(' '), expires_in },
  };
};

export interface Sender {
  actor: UserRow;
  scopes: string[];
}

const wrongToken = (): ApiError =>
  new ApiError(
    401,
    {
      error: 'invalid_token',
      error_description:
        'The access token provided is expired, revoked, malformed or invalid for other reasons.',
    },
    { 'www-authenticate': 'Bearer realm="Web Password"' },
  );

const wrongPassword = (): ApiError => new ApiError(401, { error: "Couldn't authenticate you" });

const mayEnter = (user: UserRow | undefined): user is UserRow =>
  user?.standing === 'active' && !user.suspended;

/** Who sent a request, by Bearer token or `email/token:apiToken`. Nobody without a header. */
export const authenticate = (store: DeskStore, header: string | undefined, now: Date): Sender | undefined => {
  if (header === undefined) return undefined;
  const [kind = '', credentials = ''] = header.split(' ');
  if (kind.toLowerCase() === 'bearer') {
    const token = store.tokens.get(digest(credentials));
    const actor = token && store.users.get(token.user_id);
    if (!token || Date.parse(token.expires_at) <= now.getTime() || !mayEnter(actor)) throw wrongToken();
    return { actor, scopes: token.scopes };
  }
  const [name = '', apiToken = ''] = Buffer.from(credentials, 'base64').toString().split(':');
  const actor = name.endsWith('/token') ? userByEmail(store, name.slice(0, -'/token'.length)) : undefined;
  const known = actor?.email === DEMO_CREDENTIALS.email && same(apiToken, DEMO_CREDENTIALS.apiToken);
  if (!mayEnter(actor) || !known) throw wrongPassword();
  return { actor, scopes: ['read', 'write'] };
};

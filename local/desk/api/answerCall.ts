import type { Clock } from '../../../observe/clock.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { Plan } from '../plans.ts';
import { settle } from '../settle.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { ApiError, unknownEndpoint } from './apiError.ts';
import type { Delays, Reply, Resource } from './call.ts';
import { authenticate, grantToken } from './oauth.ts';
import type { RateLimiter } from './rateLimits.ts';
import { ROUTES } from './routes.ts';

export interface ApiRequest {
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface ApiParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
  delays: Delays;
  limiter: RateLimiter;
  plan: Plan;
}

const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
};

const parseBody = (request: ApiRequest): unknown => {
  if (request.body.length === 0) return undefined;
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new ApiError(415, { error: 'UnsupportedMediaType', description: 'Send application/json.' });
  }
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new ApiError(400, { error: 'Unparsable', description: 'The body is not JSON.' });
  }
};

const checkScope = (method: string, resource: Resource, scopes: string[]): void => {
  const needed = method === 'GET' ? ['read', `${resource}:read`] : ['write', `${resource}:write`];
  if (needed.some((scope) => scopes.includes(scope))) return;
  throw new ApiError(403, {
    error: 'missing_scope',
    description: `Missing at least one of the following scopes: ${needed.join(', ')}`,
  });
};

const ANONYMOUS = {
  user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' },
};

/** Answers one API request. Everything it changed is on disk when this returns. */
export const answerCall = (request: ApiRequest, parts: ApiParts): Reply => {
  const now = parts.clock.now();
  const { store, randomness, delays } = parts;
  if (request.url.pathname === '/oauth/tokens') {
    if (request.method !== 'POST') throw unknownEndpoint();
    return store.transaction(() => grantToken(store, parseBody(request), { now, randomness }));
  }
  const path = request.url.pathname.slice('/api/v2'.length).replace(/\.json$/, '');
  return store.transaction(() => {
    settle(store, now);
    const sender = authenticate(store, request.headers.authorization, now);
    if (!sender) {
      if (path === '/users/me') return { status: 200, body: ANONYMOUS };
      throw new ApiError(401, { error: "Couldn't authenticate you" });
    }
    const { method, headers, url } = request;
    const query = url.searchParams;
    const limited = parts.limiter.admit({ method, path, query, userId: sender.actor.id }, now);
    try {
      if (limited.refused) throw limited.refused;
      for (const route of ROUTES) {
        const params = route.method === method ? match(route.path, path) : undefined;
        if (!params) continue;
        checkScope(method, route.resource, sender.scopes);
        const body = route.takes === 'file' ? undefined : parseBody(request);
        const asked = { method, path, params, headers, body, file: request.body, query, origin: url.origin };
        const { plan, limiter } = parts;
        const account = { store, randomness, delays, plan, jobsAtOnce: limiter.jobsAtOnce, now };
        const reply = route.handle({ ...account, ...asked, ...sender });
        return { ...reply, headers: { ...limited.headers, ...reply.headers } };
      }
      throw unknownEndpoint();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new ApiError(error.status, error.body, { ...limited.headers, ...error.headers });
    }
  });
};

import { type ActivitySet, readActivitySet } from './activities.ts';
import type { Environment } from './environment.ts';

/** What the server grants: who we are, and for how long. */
export interface Grant {
  conversationId: string;
  token: string;
  /** Seconds. */
  expiresIn: number;
  streamUrl?: string;
  resumeSecret?: string;
}

/** A call that did not succeed. `status` 0: nobody answered. `message` is a sentence for the customer, if there is one. */
export class CallError extends Error {
  readonly status: number;
  readonly sentence: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, sentence?: string, retryAfterMs?: number) {
    super(`the server answered ${status}`);
    this.status = status;
    this.sentence = sentence;
    this.retryAfterMs = retryAfterMs;
  }
}

export const statusOf = (error: unknown): number => (error instanceof CallError ? error.status : 0);

const CALL_TIMEOUT = 20_000;
/** For a whole file, also where the connection is slow. */
const FILE_TIMEOUT = 300_000;
const BASE = '/v3/directline';

const readGrant = (body: Record<string, unknown>): Grant => {
  const { conversationId, token, expires_in: expires, streamUrl, resumeSecret } = body;
  if (typeof conversationId !== 'string' || typeof token !== 'string') throw new CallError(502);
  return {
    conversationId,
    token,
    expiresIn: typeof expires === 'number' && expires > 0 ? expires : 1_800,
    ...(typeof streamUrl === 'string' && { streamUrl }),
    ...(typeof resumeSecret === 'string' && { resumeSecret }),
  };
};

const failureOf = (response: Response, body: Record<string, unknown>): CallError => {
  const { message } = (body.error ?? {}) as { message?: unknown };
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new CallError(
    response.status,
    typeof message === 'string' && message.length < 500 ? message : undefined,
    Number.isFinite(seconds) ? Math.min(seconds, 600) * 1_000 : undefined,
  );
};

const readJson = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json().catch(() => undefined)) ?? {};

/** The calls of the chat and of Direct Line 3.0; each rejects with `CallError`. */
export const createCalls = ({ origin, fetch, timers }: Environment) => {
  const ask = async <Body>(
    read: (response: Response) => Promise<Body>,
    method: string,
    path: string,
    token?: string,
    content?: unknown,
    timeout = CALL_TIMEOUT,
  ): Promise<Body> => {
    const abort = new AbortController();
    const cancel = timers.set(() => abort.abort(), timeout);
    try {
      const response = await fetch(origin + path, {
        method,
        signal: abort.signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(content !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(content !== undefined && { body: JSON.stringify(content) }),
      });
      if (!response.ok) throw failureOf(response, await readJson(response));
      return await read(response);
    } catch (error) {
      throw error instanceof CallError ? error : new CallError(0);
    } finally {
      cancel();
    }
  };
  const call = (method: string, path: string, token?: string, content?: unknown) =>
    ask(readJson, method, path, token, content);
  const at = (conversationId: string, rest = '', watermark?: string) =>
    `${BASE}/conversations/${encodeURIComponent(conversationId)}${rest}` +
    (watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`);

  return {
    token: async (locale: string) => readGrant(await call('POST', '/chat/token', undefined, { locale })),
    resume: async (conversationId: string, resumeSecret: string) =>
      readGrant(await call('POST', '/chat/resume', undefined, { conversationId, resumeSecret })),
    forget: async (token: string) => void (await call('DELETE', '/chat/conversation', token)),
    signIn: async (token: string, hostToken: string) =>
      void (await call('POST', '/chat/sign-in', token, { token: hostToken })),
    start: async (token: string, locale: string) =>
      readGrant(await call('POST', `${BASE}/conversations`, token, { locale })),
    reconnect: async (grant: Grant, watermark?: string) =>
      readGrant(await call('GET', at(grant.conversationId, '', watermark), grant.token)),
    refresh: async (token: string) => readGrant(await call('POST', `${BASE}/tokens/refresh`, token)),
    activities: async (grant: Grant, watermark?: string): Promise<ActivitySet> =>
      readActivitySet(await call('GET', at(grant.conversationId, '/activities', watermark), grant.token)),
    /** A file that a person sent into this conversation. */
    file: (token: string, path: string): Promise<Blob> =>
      ask((response) => response.blob(), 'GET', path, token, undefined, FILE_TIMEOUT),
    post: async (grant: Grant, activity: unknown) =>
      void (await call('POST', at(grant.conversationId, '/activities'), grant.token, activity)),
  };
};

export type Calls = ReturnType<typeof createCalls>;

import { type AppError, isAppError } from '../../errors.ts';
import { type Clock, MINUTE, SECOND } from '../../observe/clock.ts';
import type { Authorization } from './accessToken.ts';
import { type Allowance, type DeskGate, isCredentialRefused } from './gate.ts';
import { retryAfterMs } from './retryAfter.ts';
import { refusedError, unreachableError } from './zendeskError.ts';

/** One answer, read to its end and understood. */
interface Answer {
  status: number;
  statusText: string;
  headers: Headers;
  json: unknown;
}

interface LibraryRequest {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

export interface Transport {
  transportFn(uri: string, request: LibraryRequest, idempotencyKey?: string): Promise<Answer>;
  /** node-zendesk calls it on every answer and reads what it returns like a response of fetch. */
  responseAdapter(answer: Answer): unknown;
  /** For failures that the library itself throws. */
  misunderstood(method: string, cause: unknown): AppError;
}

export interface TransportParts {
  origin: string;
  authorization: Authorization;
  clock: Clock;
  timeoutMs: number;
  gate: DeskGate;
  /** Nobody waits for these calls. */
  background: boolean;
}

const readJson = (text: string, contentType: string | null): unknown => {
  if (!contentType?.includes('application/json')) throw new Error('the answer is no JSON');
  return JSON.parse(text);
};

const numberIn = (headers: Headers, name: string): number | undefined => {
  const text = headers.get(name)?.trim();
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};

const allowanceIn = (headers: Headers): Allowance => {
  const limit = numberIn(headers, 'x-rate-limit');
  const remaining = numberIn(headers, 'x-rate-limit-remaining');
  const reset = numberIn(headers, 'ratelimit-reset');
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { resetMs: Math.min(reset * SECOND, MINUTE) }),
  };
};

/** With a wrong API token Zendesk shows an anonymous visitor where it was asked who we are. */
const isNobody = (path: string, json: unknown): boolean =>
  path === '/api/v2/users/me' && (json as { user?: { id?: unknown } } | null)?.user?.id === null;

/**
 * What node-zendesk sends its requests through: native fetch with a time limit that covers the body, a current access
 * token, one more try with a new token after a 401, and an AppError for every answer that is no success. (The library's
 * own transport has no time limit, and the library takes a 429, a 502 and a 204 for results.)
 */
export const createTransport = (parts: TransportParts): Transport => {
  const { origin, authorization, clock, timeoutMs, gate, background } = parts;

  const send = async (
    url: URL,
    request: LibraryRequest,
    header: string,
    key: string | undefined,
  ): Promise<{ response: Response; text: string }> => {
    const { 'User-Agent': agent = 'rightsdesk' } = request.headers;
    try {
      const response = await fetch(url, {
        method: request.method,
        redirect: 'error',
        headers: {
          accept: 'application/json',
          authorization: header,
          'user-agent': agent,
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(request.body !== undefined && { body: request.body }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw unreachableError(request.method, url.pathname, 'did not answer', error);
    }
  };

  /** Sends it, with a new token where the old one has ended before its time. */
  const exchange = async (url: URL, request: LibraryRequest, key: string | undefined) => {
    const header = await authorization.header();
    const first = await send(url, request, header, key);
    if (first.response.status !== 401 || !authorization.renew(header)) return first;
    return send(url, request, await authorization.header(), key);
  };

  const understood = (url: URL, { method }: LibraryRequest, response: Response, text: string): Answer => {
    const { status, statusText, headers } = response;
    const path = url.pathname;
    if (status >= 400) {
      const wait = retryAfterMs(headers.get('retry-after'), clock.now());
      throw refusedError({ method, path, status, body: text, retryAfterMs: wait });
    }
    if (status === 204) return { status, statusText, headers, json: {} };
    let json: unknown;
    try {
      json = readJson(text, headers.get('content-type'));
    } catch (error) {
      throw unreachableError(method, path, 'answered what cannot be read', error);
    }
    if (isNobody(path, json)) {
      throw refusedError({ method, path, status: 401, body: '', retryAfterMs: undefined });
    }
    return { status, statusText, headers, json };
  };

  const transportFn: Transport['transportFn'] = async (uri, request, key) => {
    const url = new URL(uri);
    // The address of a next page comes from outside: the token goes to no other host.
    if (url.origin !== origin)
      throw unreachableError(request.method, url.pathname, 'pointed to another host');
    url.pathname = url.pathname.replace(/\.json$/, '');
    gate.enter(background);
    let allowance: Allowance | undefined;
    try {
      const { response, text } = await exchange(url, request, key);
      allowance = allowanceIn(response.headers);
      const answer = understood(url, request, response, text);
      gate.answered(allowance);
      return answer;
    } catch (error) {
      if (isCredentialRefused(error, url.pathname)) throw gate.refused(error);
      if (isAppError(error, 'desk_rate_limited')) gate.limited(error, allowance);
      else if (isAppError(error, 'desk_unreachable') || allowance === undefined) gate.unanswered();
      else gate.answered(allowance);
      throw error;
    }
  };

  return {
    transportFn,
    responseAdapter: ({ json, status, headers, statusText }) => ({
      json: async () => json,
      status,
      statusText,
      headers: { get: (name: string) => headers.get(name) },
    }),
    misunderstood: (method, cause) => unreachableError(method, '', 'was not understood', cause),
  };
};

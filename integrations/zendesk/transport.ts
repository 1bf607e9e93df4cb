import type { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Authorization } from './accessToken.ts';
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
  transportFn(uri: string, request: LibraryRequest): Promise<Answer>;
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
  idempotencyKey(): string | undefined;
}

const readJson = (text: string, contentType: string | null): unknown => {
  if (!contentType?.includes('application/json')) throw new Error('the answer is no JSON');
  return JSON.parse(text);
};

/**
 * What node-zendesk sends its requests through: native fetch with a time limit that covers the body, a current access
 * token, one more try with a new token after a 401, and an AppError for every answer that is no success. (The library's
 * own transport has no time limit, and the library takes a 429, a 502 and a 204 for results.)
 */
export const createTransport = (parts: TransportParts): Transport => {
  const { origin, authorization, clock, timeoutMs } = parts;

  const send = async (
    url: URL,
    request: LibraryRequest,
    header: string,
  ): Promise<{ response: Response; text: string }> => {
    const key = parts.idempotencyKey();
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

  const transportFn = async (uri: string, request: LibraryRequest): Promise<Answer> => {
    const url = new URL(uri);
    // The address of a next page comes from outside: the token goes to no other host.
    if (url.origin !== origin)
      throw unreachableError(request.method, url.pathname, 'pointed to another host');
    url.pathname = url.pathname.replace(/\.json$/, '');
    const header = await authorization.header();
    let { response, text } = await send(url, request, header);
    if (response.status === 401 && authorization.renew(header)) {
      ({ response, text } = await send(url, request, await authorization.header()));
    }
    const { status, headers } = response;
    if (status >= 400) {
      const wait = retryAfterMs(headers.get('retry-after'), clock.now());
      const { method } = request;
      throw refusedError({ method, path: url.pathname, status, body: text, retryAfterMs: wait });
    }
    if (status === 204) return { status, statusText: response.statusText, headers, json: {} };
    try {
      const json = readJson(text, headers.get('content-type'));
      return { status, statusText: response.statusText, headers, json };
    } catch (error) {
      throw unreachableError(request.method, url.pathname, 'answered what cannot be read', error);
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

import zendesk from 'node-zendesk';
import { isAppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { createAuthorization, type ZendeskAuth } from './accessToken.ts';
import { downloadFile } from './downloadFile.ts';
import { createDeskGate, type DeskGate } from './gate.ts';
import { createTransport, type Transport } from './transport.ts';

export interface ZendeskConnection {
  /** An origin, e.g. `https://example.zendesk.com`. */
  url: string;
  auth: ZendeskAuth;
  clock: Clock;
  logger: Logger;
  /** For each single answer, its body included. Default 15 s. */
  timeoutMs?: number;
  /** The one of the account, shared by all that speak to it. Default: one of its own. */
  gate?: DeskGate;
  /** What the access token shall allow. Default: what the product needs for its daily work. */
  scope?: string;
  /** Nobody waits for these calls, so that they give way where few are left in a minute. Default `false`. */
  background?: boolean;
}

type Query = Record<string, string | number>;
/** Path segments and, last, the query: `['tickets', 7, 'comments']`, `['users', 'search', { query }]`. */
export type Path = [...(string | number)[], Query] | (string | number)[];

/**
 * node-zendesk with a transport that does not mistake errors for answers. Answers are the parsed body of 2xx;
 * everything else throws an AppError (`desk_unreachable`, `desk_rate_limited`, `desk_unauthorised`, `desk_refused`,
 * `desk_not_found`).
 */
export interface ZendeskClient {
  get<T>(path: Path): Promise<T>;
  /** The pages of a list as they were answered, with what came beside it (`include`); one call each. */
  answers(path: Path, key: string): AsyncGenerator<Record<string, unknown[]>, void>;
  /** The pages of a list, one call each. */
  pages<T>(path: Path, key: string): AsyncGenerator<T[], void>;
  /** All pages of a list, up to `maxPages` (default 100, of 100 records each). */
  list<T>(path: Path, key: string, maxPages?: number): Promise<T[]>;
  put<T>(path: Path, body: unknown): Promise<T>;
  /** With a key, Zendesk answers a repetition within two hours with what it did the first time. */
  post<T>(path: Path, body: unknown, idempotencyKey?: string): Promise<T>;
  remove<T>(path: Path): Promise<T>;
  /** How long every call would be refused before it goes out, in milliseconds. */
  waitMs(): number;
  /** The bytes of a file of a comment. @throws AppError `body_too_large` over `maxBytes` */
  download(url: string, maxBytes: number): Promise<Buffer>;
}

const segments = (path: Path): (string | number | Query)[] =>
  path.map((part) => (typeof part === 'object' ? { ...part } : encodeURIComponent(part)));

interface Page {
  meta?: { has_more?: boolean };
  links?: { next?: string | null };
  next_page?: string | null;
}

const nextOf = (page: Page): string | undefined => {
  if (page.links) return page.meta?.has_more === false ? undefined : (page.links.next ?? undefined);
  return page.next_page ?? undefined;
};

export const createZendeskClient = (connection: ZendeskConnection): ZendeskClient => {
  const { clock, logger, timeoutMs = 15_000, background = false } = connection;
  const gate = connection.gate ?? createDeskGate({ clock, logger });
  const origin = new URL(connection.url).origin;
  if (connection.auth.kind === 'token') {
    logger.warn('Zendesk API tokens stop working on 30 April 2027', {
      remedy: 'To resolve, create an OAuth client and set ZENDESK_CLIENT_ID and ZENDESK_CLIENT_SECRET.',
    });
  }
  const authorization = createAuthorization(origin, connection.auth, {
    clock,
    timeoutMs,
    ...(connection.scope !== undefined && { scope: connection.scope }),
  });
  const transport = createTransport({
    origin,
    authorization,
    clock,
    timeoutMs,
    gate,
    background,
  });
  // The library hands no header of a single call through, so that a call with a key has a client of its own. (An
  // AsyncLocalStorage would slow down every promise of the process, and one more for each client.)
  const clientFor = (idempotencyKey?: string) => {
    const transportFn: Transport['transportFn'] = (uri, request) =>
      transport.transportFn(uri, request, idempotencyKey);
    return zendesk.createClient({
      endpointUri: `${origin}/api/v2`,
      oauth: true,
      token: 'set by the transport',
      throwOriginalException: true,
      transportConfig: { ...transport, transportFn },
    }).tickets;
  };
  const withoutKey = clientFor();

  const call = async <T>(
    method: string,
    path: Path | string,
    body?: unknown,
    core = withoutKey,
  ): Promise<T> => {
    const target = typeof path === 'string' ? path : segments(path);
    const extra = body === undefined ? [] : [body];
    try {
      // The raw request: the checks of the library take a 429 for an answer, ours were made in the transport.
      const { result } = await core._rawRequest(method, target, ...extra);
      return result as T;
    } catch (error) {
      if (isAppError(error)) throw error;
      throw transport.misunderstood(method, error);
    }
  };

  async function* answers(path: Path, key: string): AsyncGenerator<Record<string, unknown[]>, void> {
    let next: Path | string | undefined = path;
    while (next !== undefined) {
      const answer: Page & Record<string, unknown> = await call('GET', next);
      if (!Array.isArray(answer[key]))
        throw transport.misunderstood('GET', new Error(`no ${key} in the answer`));
      yield answer as Record<string, unknown[]>;
      next = nextOf(answer);
    }
  }

  async function* pages<T>(path: Path, key: string): AsyncGenerator<T[], void> {
    for await (const answer of answers(path, key)) yield answer[key] as T[];
  }

  return {
    get: (path) => call('GET', path),
    answers,
    pages,
    list: async <T>(path: Path, key: string, maxPages = 100) => {
      const found: T[] = [];
      let read = 0;
      for await (const page of pages<T>(path, key)) {
        found.push(...page);
        read += 1;
        if (read === maxPages) break;
      }
      return found;
    },
    put: (path, body) => call('PUT', path, body),
    post: (path, body, key) => call('POST', path, body, key === undefined ? withoutKey : clientFor(key)),
    remove: (path) => call('DELETE', path),
    waitMs: () => gate.waitMs(background),
    download: (url, maxBytes) =>
      downloadFile(url, { origin, authorization, gate, background, timeoutMs, maxBytes }),
  };
};

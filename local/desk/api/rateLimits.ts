import { MINUTE, SECOND } from '../../../observe/clock.ts';
import { ApiError } from './apiError.ts';

/** What a limit looks at. */
export interface LimitedRequest {
  method: string;
  /** Below `/api/v2`, e.g. `/tickets/7`. */
  path: string;
  query: URLSearchParams;
  userId: number;
}

interface Limit {
  /** How many requests within `span`. */
  limit: number;
  /** In milliseconds. */
  span: number;
  /** Requests with the same answer are counted together; `undefined`: this limit does not concern the request. */
  counts(request: LimitedRequest): string | undefined;
}

const everything = (): string => '';
const calls =
  (method: string, path: RegExp) =>
  (request: LimitedRequest): string | undefined =>
    request.method === method && path.test(request.path) ? '' : undefined;

const updatedTicket = ({ method, path }: LimitedRequest): string | undefined =>
  method === 'GET' ? undefined : /^\/tickets\/(\d+)(\/tags)?$/.exec(path)?.[1];
const deletedTickets =
  (beyondPage100: boolean) =>
  ({ method, path, query }: LimitedRequest): string | undefined =>
    method === 'GET' && path === '/deleted_tickets' && Number(query.get('page')) > 100 === beyondPage100
      ? ''
      : undefined;

/** Zendesk's numbers, each from the call's page in its reference. Those of `accountPerMinute` go by plan. */
const LIMITS = {
  accountPerMinute: { limit: 2_500, span: MINUTE, counts: everything },
  ticketUpdatesPerMinute: {
    limit: 100,
    span: MINUTE,
    counts: (request) => (updatedTicket(request) === undefined ? undefined : ''),
  },
  /** By one agent. */
  updatesPerTicket: {
    limit: 30,
    span: 10 * MINUTE,
    counts: (request) => {
      const ticket = updatedTicket(request);
      return ticket && `${ticket} ${request.userId}`;
    },
  },
  ticketDeletionsPerMinute: { limit: 400, span: MINUTE, counts: calls('DELETE', /^\/tickets\/\d+$/) },
  deletedTicketsPerMinute: { limit: 10, span: MINUTE, counts: deletedTickets(false) },
  deletedTicketsBeyondPage100: { limit: 5, span: MINUTE, counts: deletedTickets(true) },
  /** Creations-or-updates by one caller. */
  usersPerMinute: {
    limit: 5,
    span: MINUTE,
    counts: ({ path, userId }) => (path === '/users/create_or_update' ? String(userId) : undefined),
  },
  erasuresPerTenMinutes: { limit: 700, span: 10 * MINUTE, counts: calls('DELETE', /^\/deleted_users\/\d+$/) },
  incrementalExportsPerMinute: { limit: 10, span: MINUTE, counts: calls('GET', /^\/incremental\//) },
  searchExportsPerMinute: { limit: 100, span: MINUTE, counts: calls('GET', /^\/search\/export$/) },
  fieldOptionsPerMinute: {
    limit: 100,
    span: MINUTE,
    counts: calls('POST', /^\/ticket_fields\/\d+\/options$/),
  },
  /** By one agent and view. */
  viewsPerMinute: {
    limit: 5,
    span: MINUTE,
    counts: ({ path, userId }) => {
      const view = /^\/views\/(\d+)\/(execute|tickets|count)$/.exec(path);
      return view ? `${view[1]} ${view[2]} ${userId}` : undefined;
    },
  },
} satisfies Record<string, Limit>;

/** How many jobs may be queued or running at once. */
export const JOBS_AT_ONCE = 30;

export type LimitName = keyof typeof LIMITS | 'jobsAtOnce';
/** Numbers in place of Zendesk's, or `wide`: none of them is ever reached. */
export type Limits = 'wide' | Partial<Record<LimitName, number>>;

const tooMany = (wait: number): ApiError =>
  new ApiError(
    429,
    {
      error: 'APIRateLimitExceeded',
      description: 'Number of allowed API requests per minute exceeded',
    },
    { 'retry-after': String(Math.max(1, Math.ceil(wait / SECOND))) },
  );

/** Counts requests in sliding windows. Kept in memory: restarting the desk may reset the counts. */
export const createRateLimiter = (chosen: Limits, accountPerMinute: number) => {
  const windows = new Map<string, number[]>();
  const numbers: Partial<Record<LimitName, number>> = { accountPerMinute, ...(chosen !== 'wide' && chosen) };
  const limits = Object.entries<Limit>(LIMITS).map(([name, limit]) => ({
    ...limit,
    name,
    limit: chosen === 'wide' ? Number.POSITIVE_INFINITY : (numbers[name as LimitName] ?? limit.limit),
  }));
  const shown = chosen === 'wide' ? accountPerMinute : (limits[0]?.limit ?? accountPerMinute);

  return {
    jobsAtOnce: chosen === 'wide' ? Number.POSITIVE_INFINITY : (numbers.jobsAtOnce ?? JOBS_AT_ONCE),
    /** Headers for the answer, and the 429 when a limit is used up. What is refused counts nowhere. */
    admit: (
      request: LimitedRequest,
      at: Date,
    ): { headers: Record<string, string>; refused: ApiError | undefined } => {
      const now = at.getTime();
      const counted = limits.flatMap(({ name, limit, span, counts }) => {
        const same = counts(request);
        if (same === undefined) return [];
        const key = `${name} ${same}`;
        const recent = (windows.get(key) ?? []).filter((one) => one > now - span);
        windows.set(key, recent);
        return [{ recent, limit, wait: (recent[0] ?? now) + span - now }];
      });
      const full = counted.find(({ recent, limit }) => recent.length >= limit);
      if (!full) for (const { recent } of counted) recent.push(now);
      const used = chosen === 'wide' ? 0 : (counted[0]?.recent.length ?? 0);
      const left = Math.max(0, shown - used);
      if (windows.size > 5_000) windows.clear();
      return {
        headers: { 'x-rate-limit': String(shown), 'x-rate-limit-remaining': String(left) },
        refused: full && tooMany(full.wait),
      };
    },
  };
};
export type RateLimiter = ReturnType<typeof createRateLimiter>;

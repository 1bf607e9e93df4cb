import type { Randomness } from '../../../observe/randomness.ts';
import type { Plan } from '../plans.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';

/** How long the desk's background work takes, in milliseconds. */
export interface Delays {
  /** Every API call is held back this long. */
  latency: number;
  /** What is done to many tickets or people at once, and the permanent deletion of a ticket. */
  job: number;
  /** Permanent deletion of a person, until the last product reports it complete. */
  compliance: number;
  /** Until the search finds what has been created. Default: at once. */
  search?: number;
}

/** One authenticated request to the API. */
export interface Call {
  store: DeskStore;
  randomness: Randomness;
  delays: Delays;
  plan: Plan;
  /** How many jobs may be queued or running. */
  jobsAtOnce: number;
  now: Date;
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The parsed JSON body; `undefined` when there was none. */
  body: unknown;
  /** The body as it came, for the calls that take a file. */
  file: Buffer;
  actor: UserRow;
  scopes: string[];
  /** The desk's origin as seen from outside, e.g. `http://127.0.0.1:3001`. */
  origin: string;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Reply;
export type Resource = 'tickets' | 'users' | 'triggers' | 'macros' | 'webhooks' | 'apps' | 'other';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v2`, e.g. `/tickets/:id`. */
  path: string;
  /** Which `resource:write` scope allows a change here. */
  resource: Resource;
  /** What is sent is a file and no JSON. */
  takes?: 'file';
  handle: Handler;
}

/** A whole number from the path; anything else is treated as a record that does not exist. */
export const idFrom = (call: Call, name = 'id'): number => Number(call.params[name] ?? Number.NaN);

/** Whether the caller asks for these records as well: `?include=users,groups`. */
export const includes = (call: Call, what: string): boolean =>
  (call.query.get('include') ?? '').split(',').includes(what);

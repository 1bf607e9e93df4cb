import { MINUTE, SECOND } from '../../../observe/clock.ts';
import { ApiError } from './apiError.ts';

export interface RateLimits {
  /** Requests of the whole account in any minute. Zendesk: 200 to 2,500 by plan. */
  accountPerMinute: number;
  /** Updates of one ticket by one user within ten minutes. Zendesk: 30. */
  updatesPerTicket: number;
  /** Creations-or-updates of users in a minute by one user. Zendesk: 5. */
  usersPerMinute: number;
  /** Permanent deletions of people within ten minutes. Zendesk: 700. */
  erasuresPerTenMinutes: number;
}

export const ZENDESK_LIMITS: RateLimits = {
  accountPerMinute: 2_500,
  updatesPerTicket: 30,
  usersPerMinute: 5,
  erasuresPerTenMinutes: 700,
};

const tooMany = (retryAfter: number, description: string): ApiError =>
  new ApiError(429, { error: 'APIRateLimitExceeded', description }, { 'retry-after': String(retryAfter) });

/** Counts requests in sliding windows. Kept in memory: restarting the desk may reset the counts. */
export const createRateLimiter = (limits: RateLimits) => {
  const windows = new Map<string, number[]>();

  const count = (key: string, limit: number, span: number, now: number): number => {
    const recent = (windows.get(key) ?? []).filter((at) => at > now - span);
    windows.set(key, recent);
    const oldest = recent[0];
    if (recent.length >= limit && oldest !== undefined) {
      const wait = Math.max(1, Math.ceil((oldest + span - now) / SECOND));
      throw tooMany(wait, 'Number of allowed API requests per minute exceeded');
    }
    recent.push(now);
    return limit - recent.length;
  };

  return {
    /** Headers to send with the answer; throws a 429 when a limit is used up. */
    admit: (request: { method: string; path: string; userId: number; now: Date }): Record<string, string> => {
      const now = request.now.getTime();
      const left = count('account', limits.accountPerMinute, MINUTE, now);
      const ticket = /^\/tickets\/(\d+)(\/tags)?$/.exec(request.path);
      if (request.method !== 'GET' && ticket) {
        count(`ticket ${ticket[1]} ${request.userId}`, limits.updatesPerTicket, 10 * MINUTE, now);
      }
      if (request.path === '/users/create_or_update') {
        count(`user ${request.userId}`, limits.usersPerMinute, MINUTE, now);
      }
      if (request.method === 'DELETE' && request.path.startsWith('/deleted_users/')) {
        count('erasures', limits.erasuresPerTenMinutes, 10 * MINUTE, now);
      }
      if (windows.size > 5_000) windows.clear();
      return { 'x-rate-limit': String(limits.accountPerMinute), 'x-rate-limit-remaining': String(left) };
    },
  };
};
export type RateLimiter = ReturnType<typeof createRateLimiter>;

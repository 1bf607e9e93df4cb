import { AppError, isAppError } from '../../errors.ts';
import { after, type Clock, MINUTE, SECOND } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';

/** What the headers of an answer say of the account's limit of calls a minute. */
export interface Allowance {
  limit?: number;
  remaining?: number;
  /** Until the minute is over, in milliseconds, where Zendesk says so. */
  resetMs?: number;
}

/**
 * One for each process and account, asked before every call and told of every answer. After a 429, or after the account
 * has refused who we are, no call goes out until the time for it has come: each fails at once with the error that closed
 * the gate and with what is left of the pause as `retryAfterMs`.
 */
export interface DeskGate {
  /**
   * @param background nobody waits for this call: where little of the minute's calls is left, it is left to those for whom
   *   a customer waits
   * @throws AppError `desk_rate_limited`, `desk_unauthorised`
   */
  enter(background: boolean): void;
  /** How long such a call would be refused, in milliseconds; 0 where it may go out now. */
  waitMs(background: boolean): number;
  /** An answer came, good or bad, that says nothing against us. */
  answered(allowance: Allowance): void;
  /** 429. The limit of one ticket or of one kind of call leaves calls of the account over, and closes nothing. */
  limited(error: AppError, allowance?: Allowance): void;
  /**
   * Who we are is refused. The next try comes after 5 seconds, then after twice as long each time, 5 minutes at most.
   * @returns the error for the caller: it may be right again as soon as an administrator has put it right
   */
  refused(error: AppError): AppError;
  /** No answer came: of a closed gate nothing is known yet. */
  unanswered(): void;
}

const FIRST_PAUSE = 5 * SECOND;
const LONGEST_PAUSE = 5 * MINUTE;
/** Where a 429 does not say how long. */
const UNSAID_PAUSE = 30 * SECOND;
/** This part of the minute's calls is for those for whom a customer waits. */
const KEPT_FREE = 0.3;

interface Closed {
  why: AppError;
  until: number;
  /** Refused credentials: how long this pause is. */
  pause?: number;
  /** One call is out to try whether it works again. */
  trying?: boolean;
}

const repeated = (why: AppError, retryAfterMs: number): AppError =>
  new AppError(why.code, why.message, {
    retryable: true,
    retryAfterMs,
    cause: why,
    ...(why.status !== undefined && { status: why.status }),
    ...(why.remedy !== undefined && { remedy: why.remedy }),
  });

export const createDeskGate = ({ clock, logger }: { clock: Clock; logger: Logger }): DeskGate => {
  let closed: Closed | undefined;
  let fewLeftUntil = 0;
  const now = (): number => clock.now().getTime();

  const close = (next: Closed): void => {
    const first = closed === undefined;
    closed = next;
    if (!first) return;
    const { why, until } = next;
    const log = why.code === 'desk_unauthorised' ? logger.error : logger.warn;
    log('Zendesk is left alone for a while: every call waits', {
      code: 'desk_paused',
      error: why.message,
      until: new Date(until).toISOString(),
      remedy: why.remedy ?? 'Nothing is to be done; where it happens often, ask Zendesk for a higher limit.',
    });
  };
  const open = (): void => {
    if (!closed) return;
    closed = undefined;
    logger.info('Zendesk is used again', { code: 'desk_resumed' });
  };

  return {
    waitMs: (background) => {
      const shut = closed ? Math.max(closed.until - now(), closed.trying ? SECOND : 0) : 0;
      return Math.max(shut, background ? fewLeftUntil - now() : 0, 0);
    },
    enter: (background) => {
      if (closed) {
        const left = closed.until - now();
        if (left > 0 || closed.trying) throw repeated(closed.why, Math.max(left, SECOND));
        if (closed.pause === undefined) open();
        else closed.trying = true;
      }
      const wait = fewLeftUntil - now();
      if (background && wait > 0) {
        throw new AppError('desk_rate_limited', 'Few calls to Zendesk are left in this minute', {
          retryable: true,
          retryAfterMs: wait,
        });
      }
    },
    answered: ({ limit, remaining, resetMs }) => {
      // Calls that were out when the gate closed say nothing of what comes after.
      if (closed?.trying) open();
      if (limit === undefined || remaining === undefined) return;
      if (remaining >= limit * KEPT_FREE) fewLeftUntil = 0;
      else if (fewLeftUntil <= now()) fewLeftUntil = now() + (resetMs ?? MINUTE);
    },
    limited: (error, { remaining = 0 } = {}) => {
      if (remaining > 0) return;
      const until = after(clock.now(), error.retryAfterMs ?? UNSAID_PAUSE).getTime();
      if (closed?.pause === undefined && until > (closed?.until ?? 0)) close({ why: error, until });
      else if (closed?.trying) close({ why: error, until });
    },
    refused: (error) => {
      // Several calls may have been out: together they make one pause.
      if (closed?.pause === undefined || closed.trying) {
        const pause = Math.min((closed?.pause ?? FIRST_PAUSE / 2) * 2, LONGEST_PAUSE);
        close({ why: error, until: now() + pause, pause });
      }
      return repeated(error, Math.max((closed?.until ?? 0) - now(), SECOND));
    },
    unanswered: () => {
      if (closed?.trying && closed.pause !== undefined) {
        closed = { ...closed, trying: false, until: now() + closed.pause };
      }
    },
  };
};

/** Whether an error says that the account does not accept who we are, rather than that one call is not allowed. */
export const isCredentialRefused = (error: unknown, path: string): error is AppError =>
  isAppError(error, 'desk_unauthorised') && (error.status !== 403 || path === '/api/v2/users/me');

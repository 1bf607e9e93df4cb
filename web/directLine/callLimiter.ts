import type { RequestHandler } from 'express';
import { AppError } from '../../errors.ts';
import { type Clock, MINUTE } from '../../observe/clock.ts';
import { claimsOf } from './answers.ts';

/**
 * Calls that one conversation may make in a minute, counted per process. It leaves room for several tabs that poll every
 * second. Turns have their own stricter limit, which the store counts across all processes.
 */
const CALLS_PER_MINUTE = 400;

export const createCallLimiter = (clock: Clock): RequestHandler => {
  let counts = new Map<string, number>();
  let minuteEnds = 0;
  return (_request, response, next) => {
    const now = clock.now().getTime();
    if (now >= minuteEnds) {
      counts = new Map();
      minuteEnds = now + MINUTE;
    }
    const conversationId = claimsOf(response)?.conversationId ?? '';
    const count = (counts.get(conversationId) ?? 0) + 1;
    counts.set(conversationId, count);
    if (count <= CALLS_PER_MINUTE) return next();
    throw new AppError('rate_limited', 'More calls in a minute than one conversation may make.', {
      retryable: true,
      retryAfterMs: minuteEnds - now,
    });
  };
};

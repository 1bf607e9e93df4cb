import { AppError, isStoreFault } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';

type NotBegun = { outcome: 'limited'; retryAt: Date } | { outcome: 'gone' } | { outcome: 'busy' };

/** The error for a turn that could not begin. */
export const notBegun = (start: NotBegun, clock: Clock): AppError => {
  switch (start.outcome) {
    case 'limited':
      return new AppError('rate_limited', 'More turns in a minute than one conversation may have.', {
        retryable: true,
        retryAfterMs: Math.max(1_000, start.retryAt.getTime() - clock.now().getTime()),
      });
    case 'gone':
      return new AppError('conversation_not_found', 'The conversation was forgotten or has expired.');
    case 'busy':
      return new AppError('conversation_busy', 'Another turn of this conversation did not end in time.', {
        retryable: true,
        retryAfterMs: 1_000,
      });
  }
};

/**
 * Whether the customer should send the same message again: the error says so itself, or it comes from the store's driver.
 * Anything else is a fault in the bot.
 */
export const mayTryAgain = (error: unknown): boolean =>
  (error instanceof AppError && error.retryable) || isStoreFault(error);

/** Gives what the driver threw an error with a code; an AppError stays as it is. */
export const asTurnError = (cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError('store_unavailable', 'The store did not answer in the middle of a turn.', {
        retryable: true,
        cause,
      });

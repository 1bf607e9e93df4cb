import { AppError, isStoreFault } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';

type NotBegun = { outcome: 'limited'; retryAt: Date } | { outcome: 'gone' } | { outcome: 'busy' };

/** The error of a turn that could not begin. */
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
 * Whether the same turn may succeed later, so that the customer should send it again: an error that says so itself, or
 * one of the store's driver. All else is a fault of the bot.
 */
export const mayTryAgain = (error: unknown): boolean =>
  (error instanceof AppError && error.retryable) || isStoreFault(error);

/** The same error, or one with a code for what the driver threw. */
export const asTurnError = (cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError('store_unavailable', 'The store did not answer in the middle of a turn.', {
        retryable: true,
        cause,
      });

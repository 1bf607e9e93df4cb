import type { Turn } from '../../models/conversation/conversation.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { notBegun } from './turnErrors.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 400;
/** Slightly longer than a lease, so that we outwait a turn whose process died. */
const WAIT_FOR_LEASE_MS = 16_000;

export interface TurnLease {
  /**
   * Waits until no other turn of the conversation is running, then begins one. A message that was answered before
   * begins none: `answered` carries the number of its line.
   * @throws AppError as `notBegun` makes it
   */
  begin(
    request: Parameters<ConversationRepository['beginTurn']>[0],
  ): Promise<{ outcome: 'begun'; turn: Turn } | { outcome: 'answered'; seq: number }>;
  /** Gives the lease back without keeping anything of the turn. Never throws. */
  release(turn: Turn): Promise<void>;
}

export const createTurnLease = ({
  repository,
  clock,
  logger,
  pause,
}: {
  repository: Pick<ConversationRepository, 'beginTurn' | 'releaseTurn'>;
  clock: Clock;
  logger: Logger;
  pause: (milliseconds: number) => Promise<void>;
}): TurnLease => ({
  begin: async (request) => {
    let waited = 0;
    for (let length = FIRST_PAUSE_MS; ; length = Math.min(length * 2, LONGEST_PAUSE_MS)) {
      const start = await repository.beginTurn(request);
      if (start.outcome === 'begun' || start.outcome === 'answered') return start;
      if (start.outcome !== 'busy' || waited >= WAIT_FOR_LEASE_MS) throw notBegun(start, clock);
      await pause(length);
      waited += length;
    }
  },
  release: (turn) =>
    repository.releaseTurn(turn).catch((error: unknown) =>
      logger.warn('a lease could not be given back; it ends by itself', {
        conversationId: turn.head.conversationId,
        ...errorFields(error),
      }),
    ),
});

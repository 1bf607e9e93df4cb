import { type Clock, MINUTE } from './clock.ts';
import type { LogFields, Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** Why something from outside was turned away: stable, never what was sent. */
export interface Refusals {
  /** Counts it, and logs it unless a line about the same reason was written within the last minute. */
  note(reason: string, fields?: Pick<LogFields, 'conversationId' | 'method' | 'route' | 'status'>): void;
}

/**
 * What the operator sees of attempts that failed. The metric counts each of them; a flood of attempts is no flood of
 * lines, since the next line about a reason says how many there were meanwhile.
 */
export const createRefusals = ({
  metrics,
  logger,
  clock,
}: {
  metrics: Pick<Metrics, 'refused'>;
  logger: Logger;
  clock: Clock;
}): Refusals => {
  const lines = new Map<string, { at: number; since: number }>();
  return {
    note: (reason, fields = {}) => {
      metrics.refused.inc({ reason });
      const now = clock.now().getTime();
      const last = lines.get(reason);
      if (last && now - last.at < MINUTE) {
        last.since += 1;
        return;
      }
      lines.set(reason, { at: now, since: 0 });
      logger.warn('an attempt was refused', { code: reason, count: (last?.since ?? 0) + 1, ...fields });
    },
  };
};

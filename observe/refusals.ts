import { type Clock, MINUTE } from './clock.ts';
import type { LogFields, Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { NoteSecurity, Origin, SecurityEvent } from './securityEvents.ts';

/** Why something from outside was turned away: stable, never what was sent. */
export interface Refusals {
  /**
   * Counts it, keeps it in the security audit, and logs it unless a line about the same reason was written within the last
   * minute.
   */
  note(reason: SecurityEvent, fields?: Origin & Pick<LogFields, 'method' | 'route' | 'status'>): void;
}

/**
 * What the operator sees of attempts that failed. The metric counts each of them; a flood of attempts is no flood of
 * lines, since the next line about a reason says how many there were meanwhile.
 */
export const createRefusals = ({
  metrics,
  logger,
  clock,
  audit,
}: {
  metrics: Pick<Metrics, 'refused'>;
  logger: Logger;
  clock: Clock;
  audit: NoteSecurity;
}): Refusals => {
  const lines = new Map<string, { at: number; since: number }>();
  return {
    note: (reason, { network, ...fields } = {}) => {
      metrics.refused.inc({ reason });
      const { conversationId } = fields;
      audit(reason, {
        ...(conversationId !== undefined && { conversationId }),
        ...(network !== undefined && { network }),
      });
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

import type { Clock } from './clock.ts';
import { createEventLog } from './eventLog.ts';
import { EVENTS, isSecurityEvent, type Origin, type ProductEvent, type SecurityEvent } from './events.ts';
import type { LogFields, Logger } from './logger.ts';
import { countEvent, type Metrics } from './metrics.ts';

/** Adds an event to the security audit. Returns at once and never throws. */
export type Audit = (event: SecurityEvent, from?: Origin) => void;

/** Tells operators of an event. Returns at once and never throws. */
export type Report = (
  event: ProductEvent,
  about?: Origin & Pick<LogFields, 'method' | 'route' | 'status'>,
) => void;

/** Sends each event to the metrics, the audit and the log that its row in `EVENTS` names. */
export const createReport = ({
  metrics,
  audit,
  logger,
  clock,
}: {
  metrics: Pick<Metrics, 'identity' | 'refused' | 'security'>;
  audit: Audit;
  logger: Logger;
  clock: Clock;
}): Report => {
  const log = createEventLog(logger, clock);
  return (event, { network, ...fields } = {}) => {
    const { conversationId } = fields;
    countEvent(metrics, event);
    if (isSecurityEvent(event))
      audit(event, {
        ...(conversationId !== undefined && { conversationId }),
        ...(network !== undefined && { network }),
      });
    // The network is the audit's alone: no log line carries it.
    if (EVENTS[event].log) log(event, fields);
  };
};

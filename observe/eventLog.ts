import { type Clock, MINUTE } from './clock.ts';
import type { ProductEvent } from './events.ts';
import type { LogFields, Logger } from './logger.ts';

/**
 * Writes an event to the log, at most once a minute for each name: a flood of attempts is no flood of lines, because the
 * next line says how many there were meanwhile.
 */
export const createEventLog = (logger: Logger, clock: Clock) => {
  const lines = new Map<ProductEvent, { at: number; since: number }>();
  return (event: ProductEvent, fields: LogFields): void => {
    const now = clock.now().getTime();
    const last = lines.get(event);
    if (last && now - last.at < MINUTE) {
      last.since += 1;
      return;
    }
    lines.set(event, { at: now, since: 0 });
    logger.warn('an attempt was refused', { code: event, count: (last?.since ?? 0) + 1, ...fields });
  };
};

import type { ErasureRule } from '../declaration.ts';
import { at, type Row } from './context.ts';

/**
 * The last day on which a row must be kept: the end of the calendar year of its date plus `years` (Art. 958f CO: the
 * period begins at the end of the business year). Noon UTC, so that every time zone shows the same day. A row without
 * its date counts from `now`, which errs on the side of the law that demands it.
 */
export const keepUntil = (rule: Extract<ErasureRule, { rule: 'keep' }>, row: Row, now: Date): Date => {
  const from = at(row, rule.keepUntil.from);
  const start = from instanceof Date && !Number.isNaN(from.getTime()) ? from : now;
  return new Date(Date.UTC(start.getUTCFullYear() + rule.keepUntil.years, 11, 31, 12));
};

/** Whether the row may go: its last day is over, wherever on Earth one looks. */
export const isOver = (until: Date, now: Date): boolean => now.getTime() > until.getTime() + 24 * 3_600_000;

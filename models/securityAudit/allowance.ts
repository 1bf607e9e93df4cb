import { DAY, MINUTE } from '../../observe/clock.ts';

/**
 * How many rows one process may begin for an event in a minute and in a day. Whatever exceeds that shares one row an hour.
 * So an endless flood of all events comes to about a gigabyte in the 90 days that rows are kept, and a flood of one event
 * hides no other.
 */
export const ROWS_A_MINUTE = 20;
export const ROWS_A_DAY = 500;

export interface Allowance {
  /** Whether this row was already begun in this minute, or may be begun now. */
  hasRow(id: string, now: number): boolean;
}

/** Counts the rows begun for one event, per minute and per day. */
export const createAllowance = (): Allowance => {
  let minute = Number.NaN;
  let day = Number.NaN;
  let begun = new Set<string>();
  let begunToday = 0;
  return {
    hasRow: (id, now) => {
      if (Math.floor(now / DAY) !== day) {
        day = Math.floor(now / DAY);
        begunToday = 0;
      }
      if (Math.floor(now / MINUTE) !== minute) {
        minute = Math.floor(now / MINUTE);
        begun = new Set();
      }
      if (begun.has(id)) return true;
      if (begun.size >= ROWS_A_MINUTE || begunToday >= ROWS_A_DAY) return false;
      begun.add(id);
      begunToday += 1;
      return true;
    },
  };
};

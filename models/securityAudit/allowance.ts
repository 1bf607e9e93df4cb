import { DAY, MINUTE } from '../../observe/clock.ts';

/**
 * Rows of their own that one process may begin for an event in a minute and in a day; all beyond share one row an hour. A
 * flood of everything from everywhere that never ends comes to about a gigabyte in the 90 days that a row is kept, and a
 * flood of one event hides no other.
 */
export const ROWS_A_MINUTE = 20;
export const ROWS_A_DAY = 500;

export interface Allowance {
  /** Whether this row was begun in this minute already, or may be. */
  hasRow(id: string, now: number): boolean;
}

/** How many rows of one event were begun; both counts start anew with their stretch of time. */
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

import type { Exception } from './exceptions.ts';

export interface Judged {
  /** Faults that nothing excepts. */
  left: string[];
  /** Beginnings that meet no fault: the list of exceptions can only shrink. */
  idle: string[];
}

export const withoutExceptions = (faults: readonly string[], exceptions: readonly Exception[]): Judged => {
  const beginnings = exceptions.flatMap((exception) => exception.faults);
  return {
    left: faults.filter((fault) => !beginnings.some((beginning) => fault.startsWith(beginning))),
    idle: beginnings.filter((beginning) => !faults.some((fault) => fault.startsWith(beginning))),
  };
};

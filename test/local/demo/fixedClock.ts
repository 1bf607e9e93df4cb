import type { Clock } from '../../../observe/clock.ts';

/** A clock that stands still until somebody sets it. */
export const fixedClock = (at: string): Clock & { set(to: string): void } => {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = new Date(to);
    },
  };
};

import { after, type Clock } from '../../../observe/clock.ts';

/** A clock that stands still until it is moved. */
export const movableClock = (
  start = '2026-03-02T09:00:00Z',
): Clock & { move(milliseconds: number): void } => {
  let now = new Date(start);
  return {
    now: () => now,
    move: (milliseconds) => {
      now = after(now, milliseconds);
    },
  };
};

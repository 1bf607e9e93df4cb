import { after, type Clock } from '../../observe/clock.ts';

export interface StandingClock extends Clock {
  pass(milliseconds: number): void;
  setTo(moment: Date): void;
}

/** A clock that stands still until it is moved. */
export const standingClock = (start = '2026-03-02T09:00:00Z'): StandingClock => {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    pass: (milliseconds) => {
      now = after(now, milliseconds);
    },
    setTo: (moment) => {
      now = new Date(moment);
    },
  };
};

import { setTimeout as wait } from 'node:timers/promises';

/** Runs something so that the time of the answer does not reveal how long the work took. */
export type RespondAtFixedIntervals = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Results and errors arrive at a whole multiple of `slotMs` after the call. Whether an address is known changes the work by
 * a few milliseconds, but not when the answer comes. Work that takes longer than one slot is answered at the end of a later one.
 */
export const createFixedIntervals =
  (options: {
    slotMs: number;
    /** Milliseconds of a monotonic clock. */
    elapsed: () => number;
    pause: (milliseconds: number) => Promise<unknown>;
  }): RespondAtFixedIntervals =>
  async (work) => {
    const { slotMs, elapsed, pause } = options;
    const begun = elapsed();
    try {
      return await work();
    } finally {
      const taken = elapsed() - begun;
      // Timers count whole milliseconds: round up, so that no answer comes a fraction too early.
      await pause(Math.ceil(Math.ceil(Math.max(taken, 1) / slotMs) * slotMs - taken));
    }
  };

/** A tenth of a second: many times longer than the work, and too short for a customer to notice. */
export const systemFixedIntervals: RespondAtFixedIntervals = createFixedIntervals({
  slotMs: 100,
  elapsed: () => performance.now(),
  pause: (milliseconds) => wait(milliseconds),
});

import { setTimeout as wait } from 'node:timers/promises';

/** Runs something so that the moment of its answer does not tell how long it took. */
export type RespondAtFixedIntervals = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Answers, and errors, come at a whole multiple of `slotMs` after the call: whether an address is known changes the work
 * by a few milliseconds and the answer by nothing. Work that takes longer than a slot ends with a later one.
 */
export const createFixedIntervals =
  (options: {
    slotMs: number;
    /** Milliseconds of a clock that never jumps. */
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
      // A timer knows whole milliseconds only: rounded up, so that no answer comes early by what was left over.
      await pause(Math.ceil(Math.ceil(Math.max(taken, 1) / slotMs) * slotMs - taken));
    }
  };

/** A tenth of a second: many times what the work takes, and nothing that somebody who chats would notice. */
export const systemFixedIntervals: RespondAtFixedIntervals = createFixedIntervals({
  slotMs: 100,
  elapsed: () => performance.now(),
  pause: (milliseconds) => wait(milliseconds),
});

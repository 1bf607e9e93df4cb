import type { Clock } from '../../../observe/clock.ts';
import type { Timers } from '../../../web/widget/client/directLine/environment.ts';

/** A clock and timers that stand still until `advance`. */
export const createManualTime = (start = Date.UTC(2026, 0, 15, 9)) => {
  let now = start;
  let waiting: { at: number; run: () => void }[] = [];
  const clock: Clock = { now: () => new Date(now) };
  const timers: Timers = {
    set: (run, ms) => {
      const timer = { at: now + ms, run };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((one) => one !== timer);
      };
    },
  };
  return {
    clock,
    timers,
    /** Lets `ms` milliseconds pass; what falls due runs in its order. */
    advance: (ms: number): void => {
      const end = now + ms;
      for (;;) {
        const due = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting = waiting.filter((one) => one !== due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
    /** The machine sleeps: the clock goes on, no timer runs. */
    sleep: (ms: number): void => {
      now += ms;
    },
    /** Milliseconds until the next timer of at most `limit`; undefined if there is none. */
    nextWithin: (limit: number): number | undefined => {
      const next = waiting.map(({ at }) => at - now).filter((ms) => ms <= limit);
      return next.length > 0 ? Math.min(...next) : undefined;
    },
  };
};

/** Waits for the network (never for the clock) until `holds`; fails loudly when it never does. */
export const until = async (what: string, holds: () => boolean): Promise<void> => {
  const deadline = process.hrtime.bigint() + 5_000_000_000n;
  while (!holds()) {
    if (process.hrtime.bigint() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

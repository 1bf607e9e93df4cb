import type { Facts } from './startBenchStore.ts';

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Per operation. */
  readonly commits: number;
  readonly serverMicroseconds: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Operations that run before any is measured, so that the JavaScript engine has compiled them. */
const WARM_UP = 1_500;

/** Runs an operation with `clients` at once for `forMs` milliseconds, after a warm-up that takes no longer. */
export const measure = async (
  clients: number,
  forMs: number,
  facts: () => Promise<Facts>,
  operation: () => Promise<unknown>,
): Promise<Measured> => {
  const run = async (until: number, times: number[], most: number): Promise<void> => {
    while (performance.now() < until && times.length < most) {
      const began = performance.now();
      await operation();
      times.push(performance.now() - began);
    }
  };
  const all = async (times: number[], most: number): Promise<number> => {
    const began = performance.now();
    await Promise.all(Array.from({ length: clients }, () => run(began + forMs, times, most)));
    return performance.now() - began;
  };
  await all([], WARM_UP);
  const before = await facts();
  const times: number[] = [];
  const took = await all(times, Number.POSITIVE_INFINITY);
  const after = await facts();
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length * 1_000) / took,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    commits: (after.commits - before.commits) / times.length,
    serverMicroseconds: (after.cpuMicroseconds - before.cpuMicroseconds) / times.length,
  };
};

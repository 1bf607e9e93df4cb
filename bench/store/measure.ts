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

/** Runs an operation on so many clients at once for so long; a tenth of the time before that is for warming up. */
export const measure = async (
  clients: number,
  forMs: number,
  facts: () => Promise<Facts>,
  operation: () => Promise<unknown>,
): Promise<Measured> => {
  const run = async (until: number, times: number[]): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      await operation();
      times.push(performance.now() - began);
    }
  };
  const all = async (ms: number, times: number[]): Promise<number> => {
    const began = performance.now();
    await Promise.all(Array.from({ length: clients }, () => run(began + ms, times)));
    return performance.now() - began;
  };
  await all(forMs / 10, []);
  const before = await facts();
  const times: number[] = [];
  const took = await all(forMs, times);
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

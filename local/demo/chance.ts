/** Seeded random numbers: the same seed gives the same company on every machine. */
export interface Chance {
  /** A whole number, 0 <= n < limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** True `percent` times in a hundred. */
  happens(percent: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough for names and dates, not for secrets. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return { below, pick: (from) => from[below(from.length)]!, happens: (percent) => below(100) < percent };
};

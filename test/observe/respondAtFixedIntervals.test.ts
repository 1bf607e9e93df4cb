import { describe, expect, it } from 'vitest';
import { createFixedIntervals } from '../../observe/respondAtFixedIntervals.ts';

/** A clock that only work and pauses move. */
const open = () => {
  let now = 0;
  const respondAtFixedIntervals = createFixedIntervals({
    slotMs: 100,
    elapsed: () => now,
    pause: async (milliseconds) => {
      now += milliseconds;
    },
  });
  const taking = (milliseconds: number) => async () => {
    now += milliseconds;
    return milliseconds;
  };
  return { respondAtFixedIntervals, taking, now: () => now };
};

describe('an even answer', () => {
  it.each([
    [0, 100],
    [7, 100],
    [7.5, 100.5],
    [99.9, 100.9],
    [100, 100],
    [101, 200],
    [250, 300],
  ])('for work of %s ms comes after %s ms', async (work, after) => {
    const { respondAtFixedIntervals, taking, now } = open();
    expect(await respondAtFixedIntervals(taking(work))).toBe(work);
    expect(now()).toBeCloseTo(after, 6);
  });

  it('is as even where it is an error', async () => {
    const { respondAtFixedIntervals, now } = open();
    await expect(respondAtFixedIntervals(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(now()).toBe(100);
  });
});

import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { understand } from './understandingForTests.ts';

const LENGTH = 10_000;
// Some tens on a quiet machine; a pattern that is not linear takes seconds.
const MILLISECONDS = 250;
const TRIES = 12;

/** Of this process alone, so that a busy machine does not count; the best of some tries, as the first one also compiles. */
const bestTime = (text: string, goodEnough: number): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > goodEnough; tries++) {
    const before = process.cpuUsage();
    understand(text);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
};

describe('time', () => {
  it('stays linear for every piece that a pattern looks for, ten thousand characters of it', () => {
    const slow = bombs(LENGTH)
      .map(([name, text]) => ({ name, ms: bestTime(text, MILLISECONDS) }))
      .filter(({ ms }) => ms > MILLISECONDS);
    expect(slow).toEqual([]);
  }, 60_000);

  it('grows with the length, not faster', () => {
    const letter =
      'I write about my data, and I ask you to tell me what you keep, from whom and for how long. ';
    const [short, long] = [letter.repeat(27), letter.repeat(108)].map((text) => bestTime(text, 0));
    expect(long! / short!).toBeLessThan(8);
  });

  it('is the same for a million characters as for what is read of them', () => {
    expect(bestTime('delete my account, '.repeat(60_000), 100)).toBeLessThan(200);
  });
});

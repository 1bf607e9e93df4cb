import { describe, expect, it } from 'vitest';
import { growth, hostileTimes, timeOfAMillion } from '../../../bench/understanding/hostileTimes.ts';
import { understand } from '../../bot/understanding/understandingForTests.ts';

// Some tens on a quiet machine; a pattern that is not linear takes seconds.
const MILLISECONDS = 250;

/** What `npm run bench:understanding` prints, held to limits far above it. */
describe('time', () => {
  it('stays linear for every piece that a pattern looks for, ten thousand characters of it', () => {
    const slow = hostileTimes(understand, MILLISECONDS).filter(({ ms }) => ms > MILLISECONDS);
    expect(slow).toEqual([]);
  });

  it('grows with the length, not faster', () => {
    expect(growth(understand)).toBeLessThan(8);
  });

  it('is the same for a million characters as for what is read of them', () => {
    expect(timeOfAMillion(understand, 100)).toBeLessThan(200);
  });
});

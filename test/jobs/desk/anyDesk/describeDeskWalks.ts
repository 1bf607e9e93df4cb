import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestConnection, type TestConnection } from '../../../builders/testConnection.ts';
import { HAPPENINGS, type Happening } from './cast.ts';
import { walkWithDesk } from './walk.ts';

const LENGTH = 12;
/** The store works on one of them while this process works on another. */
const AT_ONCE = 3;

/** Walks through many seeds, beginning with `SEED` where that is set. */
export const describeDeskWalks = (seeds: number): void => {
  const first = Number(process.env['SEED'] ?? 1);
  describe('whatever the desk, its agents and its rules do', () => {
    let store: TestConnection;
    const happened = new Set<Happening>();
    beforeAll(async () => {
      store = await openTestConnection();
    });
    afterAll(() => store?.close());

    it(`rights are done, what waits is seen to wait, replies arrive once, and nobody decides who may not (${seeds} seeds)`, async () => {
      let next = first;
      const faults: string[] = [];
      const some = async (): Promise<void> => {
        while (next < first + seeds && faults.length === 0) {
          const seed = next;
          next += 1;
          const { steps, wrong, ...walked } = await walkWithDesk(store, seed, LENGTH);
          for (const one of walked.happened) happened.add(one);
          if (wrong.length > 0)
            faults.push(
              [`Seed ${seed}:`, ...steps.map((step) => `  ${step}`), 'and then', ...wrong].join('\n'),
            );
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, some));
      expect(faults.join('\n\n')).toBe('');
    }, 1_800_000);

    it.runIf(first === 1)('and everything that may happen there has happened in some walk', () => {
      expect(HAPPENINGS.filter((one) => !happened.has(one))).toEqual([]);
    });
  });
};

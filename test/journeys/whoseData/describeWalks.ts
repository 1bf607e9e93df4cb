import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAPPENINGS, type Happening } from './ledger.ts';
import { type Outside, openOutside } from './openStage.ts';
import { shrink, stepsOf, walk } from './walk.ts';

/** In as many walks as this, from the first on, everything has happened that may happen. */
const ENOUGH = 24;
/** Acts of one walk; each of them takes up to a dozen steps. */
const LENGTH = 14;
/** Walks at one time: the store works on one of them while this process works on another. */
const AT_ONCE = 3;
// The long form takes twenty minutes on a quiet machine of two cores.
const TIMEOUT_MS = 7_200_000;

/**
 * Walks through many seeds, beginning with `SEED` where that is set: several people with shared, changed and mistyped
 * addresses and two accounts act at random. A failing seed is walked again with as few steps as still fail, and told.
 */
export const describeWalks = ({ seeds, desk }: { seeds: number; desk: 'in memory' | 'local' }): void => {
  const first = Number(process.env['SEED'] ?? 1);
  describe(`people who act at random, with a desk ${desk === 'local' ? 'like Zendesk' : desk}`, () => {
    let lanes: Outside[] = [];
    const happened = new Set<Happening>();
    beforeAll(async () => {
      // The local desk has one clock.
      const atOnce = desk === 'local' ? 1 : AT_ONCE;
      lanes = await Promise.all(Array.from({ length: atOnce }, () => openOutside(desk)));
    });
    afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

    it(
      `get, change and erase nothing but what is theirs, and that as a whole (${seeds} seeds)`,
      async () => {
        let next = first;
        let failed: number | undefined;
        const walkIn = async (outside: Outside): Promise<void> => {
          while (next < first + seeds && failed === undefined) {
            const seed = next;
            next += 1;
            const walked = await walk(outside, stepsOf(seed, LENGTH));
            if (walked.wrong.length > 0) failed = seed;
            for (const one of walked.happened) happened.add(one);
          }
        };
        await Promise.all(lanes.map(walkIn));
        if (failed === undefined) return;
        const { steps, wrong } = await shrink(lanes[0]!, stepsOf(failed, LENGTH));
        expect.fail(
          [`Seed ${failed}:`, ...steps.map((step) => `  ${step}`), 'and then', ...wrong].join('\n'),
        );
      },
      TIMEOUT_MS,
    );

    it.runIf(first === 1 && seeds >= ENOUGH)('do everything in some walk that they may do', () => {
      expect(HAPPENINGS.filter((one) => !happened.has(one))).toEqual([]);
    });
  });
};

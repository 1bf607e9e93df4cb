import type { Chance } from '../../../../local/demo/chance.ts';
import { createChance } from '../../../../local/demo/chance.ts';

const FIRST_SEED = Number(process.env['CHANCE_SEED'] ?? 1);
/** Ten times as much in the slow tests and wherever somebody looks for trouble. */
const FACTOR = Number(process.env['CHANCE_FACTOR'] ?? 1);

/** Runs a property for `runs` seeds one after another. A failure names the seed that repeats it. */
export const forAll = async (
  runs: number,
  property: (chance: Chance) => Promise<void> | void,
): Promise<void> => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + runs * FACTOR; seed++) {
    try {
      await property(createChance(seed * 7919));
    } catch (error) {
      (error as Error).message = `[CHANCE_SEED=${seed}] ${(error as Error).message}`;
      throw error;
    }
  }
};

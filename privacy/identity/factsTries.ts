import type { BudgetRepository } from '../../models/budget/budget.ts';
import { DAY } from '../../observe/clock.ts';

/** Wrong answers to questions about facts, for one address, until an agent is needed. */
const WRONG_FACTS_A_DAY = 3;

/** How often the facts of an address may be guessed. */
export interface FactsTries {
  /** Counts one try BEFORE it is compared; `false`: none is left. */
  take(addressKey: string): Promise<boolean>;
  /** From when on a try is free again; `undefined` while one is free. */
  freeAt(addressKey: string): Promise<Date | undefined>;
  /** The answers were right, or an agent asks again: the tries come back. */
  restore(addressKey: string): Promise<void>;
}

export const createFactsTries = (budgets: BudgetRepository, tenant: string): FactsTries => {
  const keyOf = (addressKey: string) => `${tenant}:facts:${addressKey}`;
  return {
    take: async (addressKey) =>
      (await budgets.spend(keyOf(addressKey), WRONG_FACTS_A_DAY, DAY)) === undefined,
    freeAt: (addressKey) => budgets.freeAt(keyOf(addressKey), WRONG_FACTS_A_DAY, DAY),
    restore: (addressKey) => budgets.restore(keyOf(addressKey)),
  };
};

import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { FairBudget } from '../../models/budget/fairBudget.ts';
import { DAY, HOUR } from '../../observe/clock.ts';
import type { ReportIdentity } from './identityEvents.ts';

/** What one network may ask of one address. */
const CODES_PER_HOUR = 3;
const GUESSES_PER_HOUR = 15;

/** A first code, and one more where that came too late. */
const CODES: FairBudget = { limit: 20, kept: 8, firstUses: 2, windowMs: DAY };
/** The tries of two codes. */
const GUESSES: FairBudget = { limit: 200, kept: 80, firstUses: 10, windowMs: HOUR };

/** Whose budget is spent: an address (or an export, for its downloads), and from where. */
export interface CodeBudget {
  /** Keyed hash of the address, or the name of the export. */
  owner: string;
  /** Keyed hash of the network that asks. */
  network: string;
  conversationId: string;
}

/**
 * How many codes and guesses an address takes. Each network has its own budget with each address, so nobody uses up
 * another's. Above them stands a ceiling for the address: reaching it raises an alarm, and part of it is kept for networks
 * that have hardly asked.
 */
export interface CodeBudgets {
  /** Takes one code. A code that could not be typed any more is not sent. @returns when to try again, if none is left */
  takeCode(budget: CodeBudget): Promise<Date | undefined>;
  /** Takes one guess; `false`: none is left. */
  takeGuess(budget: CodeBudget): Promise<boolean>;
}

export const createCodeBudgets = (
  budgets: Omit<BudgetRepository, 'restore'>,
  tenant: string,
  report: ReportIdentity,
): CodeBudgets => {
  const ownKey = (what: string, { owner, network }: CodeBudget) => `${tenant}:${what}:${owner}:${network}`;
  const sharedKey = (what: string, { owner }: CodeBudget) => `${tenant}:${what}:${owner}`;

  const guessesFreeAt = async (budget: CodeBudget): Promise<Date | undefined> =>
    (await budgets.freeAt(ownKey('guesses', budget), GUESSES_PER_HOUR, HOUR)) ??
    (await budgets.fairlyFreeAt(sharedKey('guesses', budget), budget.network, GUESSES));

  return {
    takeCode: async (budget) => {
      const spentUntil =
        (await guessesFreeAt(budget)) ??
        // The network's own first: what it is refused there must not use up the address's day.
        (await budgets.spend(ownKey('codes', budget), CODES_PER_HOUR, HOUR));
      if (spentUntil) return spentUntil;
      const taken = await budgets.spendFairly(sharedKey('codes', budget), budget.network, CODES);
      if (taken.outcome !== 'taken') report('codes_of_address_spent', budget.conversationId);
      return taken.outcome === 'spent' ? taken.freeAt : undefined;
    },
    takeGuess: async (budget) => {
      if (await budgets.spend(ownKey('guesses', budget), GUESSES_PER_HOUR, HOUR)) return false;
      const taken = await budgets.spendFairly(sharedKey('guesses', budget), budget.network, GUESSES);
      if (taken.outcome !== 'taken') report('guesses_of_address_spent', budget.conversationId);
      return taken.outcome !== 'spent';
    },
  };
};

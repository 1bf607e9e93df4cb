import type { Connection } from 'mongoose';
import { after, type Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import { createFairBudgets, type FairBudgets } from './fairBudget.ts';

interface BudgetRow {
  _id: string;
  /** When it was used, newest first, at most `limit` entries. */
  at: Date[];
  purgeAt: Date;
}

export interface BudgetRepository extends FairBudgets {
  /**
   * Takes one use from a budget of `limit` uses in any period of `windowMs`, atomically across all processes.
   * @returns `undefined` if it was taken, otherwise when one will be free again
   */
  spend(key: string, limit: number, windowMs: number): Promise<Date | undefined>;
  /** When a use will be free, without taking it; `undefined` if one is free now. */
  freeAt(key: string, limit: number, windowMs: number): Promise<Date | undefined>;
  /** Resets the budget to full. */
  restore(key: string): Promise<void>;
}

/**
 * A sliding window in one document. The update only matches if the use `limit` entries back lies outside the window, so
 * two processes can never both take the last one.
 */
export const createBudgetRepository = (connection: Connection, clock: Clock): BudgetRepository => {
  const model = defineModel<BudgetRow>(connection, 'Budget', 'budgets', {
    _id: String,
    at: [Date],
    purgeAt: { type: Date, required: true },
  });
  /** `false` if the filter did not match: the budget is spent, or two processes created the row at once. */
  const take = async (key: string, limit: number, windowStart: Date, now: Date, purgeAt: Date) => {
    try {
      await model.collection.findOneAndUpdate(
        { _id: key as never, [`at.${limit - 1}`]: { $not: { $gt: windowStart } } },
        { $push: { at: { $each: [now], $position: 0, $slice: limit } } as never, $set: { purgeAt } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  };
  const freeAt: BudgetRepository['freeAt'] = async (key, limit, windowMs) => {
    const oldest = (await model.findOne({ _id: key }).lean<BudgetRow>())?.at[limit - 1];
    return oldest && oldest > after(clock.now(), -windowMs) ? after(oldest, windowMs) : undefined;
  };
  const spend: BudgetRepository['spend'] = async (key, limit, windowMs) => {
    const now = clock.now();
    for (;;) {
      if (await take(key, limit, after(now, -windowMs), now, after(now, windowMs))) return undefined;
      const spentUntil = await freeAt(key, limit, windowMs);
      if (spentUntil) return spentUntil;
    }
  };
  return {
    freeAt,
    spend,
    ...createFairBudgets(spend, freeAt),
    restore: async (key) => {
      await model.deleteOne({ _id: key });
    },
  };
};

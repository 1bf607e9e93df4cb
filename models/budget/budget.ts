import type { Connection } from 'mongoose';
import { after, type Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';

interface BudgetRow {
  _id: string;
  /** Moments of use, newest first, never more than the limit. */
  at: Date[];
  purgeAt: Date;
}

export interface BudgetRepository {
  /**
   * Takes one use out of a budget of `limit` uses in any stretch of `windowMs`, atomically and over all processes.
   * @returns `undefined` when it was taken; else the moment from which one is free again.
   */
  spend(key: string, limit: number, windowMs: number): Promise<Date | undefined>;
}

/**
 * A sliding window in one document: the update's filter demands that the use `limit` places back lies outside the
 * window, so that two processes can never both take the last one.
 */
export const createBudgetRepository = (connection: Connection, clock: Clock): BudgetRepository => {
  const model = defineModel<BudgetRow>(connection, 'Budget', 'budgets', {
    _id: String,
    at: [Date],
    purgeAt: { type: Date, required: true },
  });
  return {
    spend: async (key, limit, windowMs) => {
      const now = clock.now();
      const oldest = `at.${limit - 1}`;
      try {
        await model.collection.findOneAndUpdate(
          { _id: key as never, [oldest]: { $not: { $gt: after(now, -windowMs) } } },
          {
            $push: { at: { $each: [now], $position: 0, $slice: limit } } as never,
            $set: { purgeAt: after(now, windowMs) },
          },
          { upsert: true },
        );
        return undefined;
      } catch (error) {
        // The row exists and does not match: the upsert stumbles over its _id. That is the refusal.
        if (!isDuplicateKey(error)) throw error;
        const row = await model.findOne({ _id: key }).lean<BudgetRow>();
        return after(row?.at[limit - 1] ?? now, windowMs);
      }
    },
  };
};

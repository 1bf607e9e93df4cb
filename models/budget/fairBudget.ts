/** A budget that many share, of which a part is kept for those who have hardly used it. */
export interface FairBudget {
  /** Uses of everybody together in any period of `windowMs`. */
  limit: number;
  /** How many of these are kept for first uses. */
  kept: number;
  /** How many uses of one network count as its first ones. */
  firstUses: number;
  windowMs: number;
}

export type FairSpending =
  | { outcome: 'taken' }
  /** What everybody may use is spent; this was a first use. */
  | { outcome: 'taken_from_kept' }
  | { outcome: 'spent'; freeAt: Date };

export interface FairBudgets {
  /** Takes one use for a network. However much a few networks use, others still find the kept part. */
  spendFairly(key: string, network: string, budget: FairBudget): Promise<FairSpending>;
  /** When a network will find a use, without taking it; `undefined` if it finds one now. */
  fairlyFreeAt(key: string, network: string, budget: FairBudget): Promise<Date | undefined>;
}

type Look = (key: string, limit: number, windowMs: number) => Promise<Date | undefined>;

const keysOf = (key: string, network: string) => ({
  common: `${key}:common`,
  kept: `${key}:kept`,
  first: `${key}:first:${network}`,
});

export const createFairBudgets = (spend: Look, freeAt: Look): FairBudgets => ({
  spendFairly: async (key, network, { limit, kept, firstUses, windowMs }) => {
    const keys = keysOf(key, network);
    const countFirst = () => spend(keys.first, firstUses, windowMs);
    const commonFreeAt = await spend(keys.common, limit - kept, windowMs);
    if (!commonFreeAt) {
      await countFirst();
      return { outcome: 'taken' };
    }
    if (await countFirst()) return { outcome: 'spent', freeAt: commonFreeAt };
    const keptFreeAt = await spend(keys.kept, kept, windowMs);
    return keptFreeAt ? { outcome: 'spent', freeAt: commonFreeAt } : { outcome: 'taken_from_kept' };
  },
  fairlyFreeAt: async (key, network, { limit, kept, firstUses, windowMs }) => {
    const keys = keysOf(key, network);
    const commonFreeAt = await freeAt(keys.common, limit - kept, windowMs);
    if (!commonFreeAt) return undefined;
    const keptSpent =
      (await freeAt(keys.first, firstUses, windowMs)) ?? (await freeAt(keys.kept, kept, windowMs));
    return keptSpent && commonFreeAt;
  },
});

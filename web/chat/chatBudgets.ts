import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { FairBudget } from '../../models/budget/fairBudget.ts';
import { MINUTE } from '../../observe/clock.ts';
import type { ClientNetwork } from '../addressPrefixes.ts';

/** How many chats may be begun in a minute. */
export interface ChatLimits {
  perAddress: number;
  perNetwork: number;
  perRegion: number;
  /** Shared by all regions. */
  overall: FairBudget;
  /** Of one network: resuming with a secret that is wrong. */
  wrongResumes: number;
}

/**
 * Each larger block may have more, but not as much more as it is larger: whoever wants many chats needs ever more foreign
 * networks. The overall limit protects the machine; half of it is kept for the first chats of each region.
 */
export const CHAT_LIMITS: ChatLimits = {
  perAddress: 20,
  perNetwork: 40,
  perRegion: 80,
  overall: { limit: 600, kept: 300, firstUses: 20, windowMs: MINUTE },
  wrongResumes: 20,
};

/** Resuming one conversation with its own secret. */
const RESUMES = 20;

/** Each answers `undefined` where one more is allowed, otherwise when it will be. */
export interface ChatBudgets {
  begin(from: ClientNetwork): Promise<Date | undefined>;
  resume(conversationId: string): Promise<Date | undefined>;
  failToResume(from: ClientNetwork): Promise<Date | undefined>;
}

export const createChatBudgets = (options: {
  budgets: Pick<BudgetRepository, 'spend' | 'spendFairly'>;
  /** Keyed hash of a block of addresses: the address itself is stored nowhere. */
  hashOf: (block: string) => string;
  tenant: string;
  limits?: Partial<ChatLimits> | undefined;
}): ChatBudgets => {
  const { hashOf, tenant } = options;
  const { spend, spendFairly } = options.budgets;
  const limits = { ...CHAT_LIMITS, ...options.limits };
  const keyOf = (what: string, part: string) => `${tenant}:${what}:${hashOf(part)}`;

  return {
    begin: async ({ address, network, region }) => {
      const spentUntil =
        (await spend(keyOf('chats', address), limits.perAddress, MINUTE)) ??
        (await spend(keyOf('chats', network), limits.perNetwork, MINUTE)) ??
        (await spend(keyOf('chats', region), limits.perRegion, MINUTE));
      if (spentUntil) return spentUntil;
      const taken = await spendFairly(`${tenant}:chats`, hashOf(region), limits.overall);
      return taken.outcome === 'spent' ? taken.freeAt : undefined;
    },
    // Whoever has the secret was here before: what their neighbours spend is not theirs.
    resume: (conversationId) => spend(`${tenant}:resumes:${conversationId}`, RESUMES, MINUTE),
    failToResume: ({ network }) => spend(keyOf('wrong-resumes', network), limits.wrongResumes, MINUTE),
  };
};

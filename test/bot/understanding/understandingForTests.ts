import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';
import type { Intent, Understand } from '../../../bot/understanding/types.ts';

/** The shipped model, read once for a test file. */
export const understand: Understand = loadUnderstanding();

export const intentsOf = (...said: Parameters<Understand>): Intent[] =>
  understand(...said).acts.map(({ intent }) => intent);

export const firstOf = (...said: Parameters<Understand>): Intent => understand(...said).ranked[0]!.intent;

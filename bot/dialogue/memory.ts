import { isLanguage, type Language } from '../../domain/language.ts';
import { GOALS, type Goal } from '../../wording/chat/terms.ts';
import type { DialogueMemory } from '../bot.ts';
import type { Task } from './goal.ts';
import { choicesOf, expectingOf, type Question } from './questions.ts';

/** All that the dialogue remembers of one conversation. Plain JSON; `v` changes with its shape. */
export interface Memory {
  v: 1;
  language: Language;
  task?: Task;
  /** Wanted too, in this order, after the task. */
  waiting: Task[];
  question?: Question;
  /** Proved in this conversation; `address` is what was typed then. */
  proof?: { address: string; maskedAddress: string; validUntil: string };
  /** Typed before, so not asked for again. */
  address?: string;
  /** Taken from the host site, so that it goes with the sign-in there; never typed by the customer. */
  signedInAs?: string;
  /** The customer is asking under another address than the one that the host site has signed in. */
  notAsSignedIn?: boolean;
  /** Misunderstood in a row. */
  misses: number;
  /** Told once which languages are spoken. */
  toldLanguages?: boolean;
}

export const newMemory = (language: Language): Memory => ({ v: 1, language, waiting: [], misses: 0 });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTask = (value: unknown): value is Task =>
  isRecord(value) &&
  GOALS.includes(value.goal as Goal) &&
  isRecord(value.wish) &&
  typeof value.now === 'boolean' &&
  typeof value.waive === 'boolean' &&
  typeof value.proofsRefused === 'number';

const isProof = (value: unknown): boolean =>
  isRecord(value) &&
  ['address', 'maskedAddress', 'validUntil'].every((key) => typeof value[key] === 'string');

/** A question is readable when its buttons can be listed; one of an unknown sort has no keyboard. */
const isQuestion = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  try {
    return expectingOf(value as Question) !== undefined && choicesOf(value as Question) !== undefined;
  } catch {
    return false;
  }
};

const optional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || check(value);

/**
 * The memory as it was kept, or a new one (in the widget's language) where it is empty, older or damaged. `lost` tells
 * that something was there and could not be read, so that the customer hears it.
 */
export const readMemory = (kept: DialogueMemory, language: Language): { memory: Memory; lost: boolean } => {
  const readable =
    kept.v === 1 &&
    isLanguage(kept.language) &&
    typeof kept.misses === 'number' &&
    Array.isArray(kept.waiting) &&
    kept.waiting.every(isTask) &&
    optional(kept.task, isTask) &&
    optional(kept.question, isQuestion) &&
    optional(kept.proof, isProof) &&
    optional(kept.address, (address) => typeof address === 'string') &&
    optional(kept.signedInAs, (address) => typeof address === 'string');
  return readable
    ? { memory: kept as unknown as Memory, lost: false }
    : { memory: newMemory(language), lost: Object.keys(kept).length > 0 };
};

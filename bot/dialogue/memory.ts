import { EJSON } from 'bson';
import { isLanguage, type Language } from '../../domain/language.ts';
import type { RequestSummary } from '../../privacy/outcomes.ts';
import { type ForAnother, GOAL_KINDS, type GoalKind } from '../../wording/chat/terms.ts';
import type { DialogueMemory } from '../bot.ts';
import type { Goal } from './goal.ts';
import { fromVersion1, isRecord } from './memoryVersion1.ts';
import type { OptedOut } from './optOuts.ts';
import { choicesOf, expectingOf, type Question } from './questions.ts';

/** Everything that the dialogue remembers of one conversation. `v` changes with its shape. */
export interface Memory {
  v: 2;
  language: Language;
  goal?: Goal;
  /** The goals that come after it, in this order. */
  waiting: Goal[];
  question?: Question;
  /** What the customer has just said no to; a change of mind in the next message takes it up again. */
  declined?: Goal;
  /** Whom the customer acts for. What they want from then on is for that person, until they say otherwise. */
  actsFor?: { who: ForAnother; explained: boolean };
  /** Where a person answers the customer, as it was filed last. */
  answerTo?: string;
  /** The customer has said what they are here for, so that a person who takes over can read it. */
  topicSaid?: boolean;
  /** Requests that were begun and are being given up in this turn. */
  toAbandon?: string[];
  /** What was proved in this conversation. `address` is what the customer typed for it. */
  proof?: { address: string; maskedAddress: string; validUntil: Date };
  /** Typed before, so we do not ask again. */
  address?: string;
  /** The address that the host site's sign-in gave us. The customer never typed it; it goes when the sign-in ends. */
  signedInAs?: string;
  /** The customer asks under another address than the one signed in on the host site. */
  notAsSignedIn?: boolean;
  /** How many messages in a row were not understood. */
  misses: number;
  /** The request that was made or changed last in this conversation, as it stood then. */
  lastDone?: RequestSummary;
  /** The customer was rude before, and was answered calmly. */
  insulted?: boolean;
  /** What was asked of the support, to be passed on. */
  support?: string;
  /** Something of this conversation is with the company: a person may have the chat. */
  filed?: boolean;
  /** Opt-outs that were filed here, each of which is filed once. */
  optOuts?: OptedOut[];
  /** A copy was filed here, so that its download can be asked about. */
  copied?: boolean;
  /** Reference of the request whose agent reads what is written here, as the customer was told. */
  talk?: string;
  /** When the customer called the assistant back from a person. */
  calledBack?: Date;
  /** The clause of the policy that was quoted last; "and for how long?" goes on from it. */
  quoted?: string;
  /** We have said which languages we speak; once is enough. */
  languagesListed?: boolean;
}

export const newMemory = (language: Language): Memory => ({ v: 2, language, waiting: [], misses: 0 });

/** The memory as plain JSON that keeps its dates. */
export const storeMemory = (memory: Memory): DialogueMemory =>
  EJSON.serialize(memory, { ignoreUndefined: true });

/**
 * The stored memory, or a new one in the widget's language if it is empty, damaged or of an unknown version. `lost` says
 * that something was there and could not be read, so that the customer is told.
 */
export const readMemory = (stored: DialogueMemory, language: Language): { memory: Memory; lost: boolean } => {
  const revived = revive(stored);
  if (isMemory(revived)) return { memory: revived, lost: false };
  const lost = Object.keys(stored).length > 0;
  return { memory: { ...newMemory(language), ...(lost && { filed: true }) }, lost };
};

const revive = (stored: DialogueMemory): unknown => {
  try {
    return stored['v'] === 1 ? fromVersion1(stored) : EJSON.parse(EJSON.stringify(stored));
  } catch {
    return undefined;
  }
};

const isMemory = (value: unknown): value is Memory =>
  isRecord(value) &&
  value['v'] === 2 &&
  isLanguage(value['language']) &&
  typeof value['misses'] === 'number' &&
  Array.isArray(value['waiting']) &&
  value['waiting'].every(isGoal) &&
  optional(value['goal'], isGoal) &&
  optional(value['question'], isQuestion) &&
  optional(value['proof'], isProof) &&
  optional(value['address'], isText) &&
  optional(value['signedInAs'], isText) &&
  optional(value['talk'], isText) &&
  optional(value['answerTo'], isText) &&
  optional(value['calledBack'], isDate) &&
  optional(value['declined'], isGoal) &&
  optional(value['support'], isText) &&
  optional(value['lastDone'], isRequest) &&
  optional(value['optOuts'], isOptOuts) &&
  optional(value['quoted'], isText);

const optional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || check(value);

const isText = (value: unknown): boolean => typeof value === 'string';
const isDate = (value: unknown): boolean => value instanceof Date;

const isGoal = (value: unknown): boolean =>
  isRecord(value) &&
  GOAL_KINDS.includes(value['kind'] as GoalKind) &&
  isRecord(value['wish']) &&
  typeof value['now'] === 'boolean' &&
  typeof value['proofsRefused'] === 'number' &&
  optional(value['codeUntil'], isDate);

const isRequest = (value: unknown): boolean =>
  isRecord(value) && isText(value['reference']) && isText(value['kind']) && isDate(value['dueAt']);

const isOptOuts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      isText(one['kind']) &&
      isText(one['address']) &&
      isText(one['reference']) &&
      Array.isArray(one['services']) &&
      isDate(one['at']),
  );

const isProof = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['address']) &&
  isText(value['maskedAddress']) &&
  isDate(value['validUntil']);

/** A question can be read if its buttons can be listed. An unknown sort of question has none. */
const isQuestion = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  try {
    return expectingOf(value as Question) !== undefined && choicesOf(value as Question) !== undefined;
  } catch {
    return false;
  }
};

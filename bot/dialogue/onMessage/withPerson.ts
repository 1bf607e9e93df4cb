import { isOptOut, KINDS, type RequestKind } from '../../../domain/kinds.ts';
import type { PersonInChat } from '../../../privacy/outcomes.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import { advance } from '../flow.ts';
import { newGoal } from '../goal.ts';
import type { Memory } from '../memory.ts';
import { asksWhen, asksWhetherTheyRing } from '../phrases/afterwards/readAfterwards.ts';
import { callsAssistant, namesStatus } from '../phrases/commands.ts';
import { wordCount } from '../phrases/plain.ts';
import { isTheirOwn } from '../phrases/wishes/readWish.ts';
import { type Context, perform, remember, type Turn, tell } from '../turn.ts';
import { goalOfChoice } from './goals.ts';
import { HIGH_CONFIDENCE, type Message, sureOf, wantedGoals } from './message.ts';
import { isIdle } from './rights.ts';
import { isSmallTalk } from './topic.ts';

/** From here on a wish is plain enough to be for us, although a person reads. */
export const PLAIN_WISH = 0.9;
/** A longer message tells the person about a wish, and does not begin one. */
const LONGEST_WISH = 140;

/**
 * Whom the message is for while an agent has the chat: them, unless it calls the assistant or is plainly for it. What the
 * assistant has begun it ends first. `undefined`: nobody but the assistant is there.
 */
export const addresseeOf = (
  turn: Turn,
  message: Message,
  { person }: Context,
): 'person' | 'assistant_called' | 'assistant_briefly' | 'assistant' | undefined => {
  if (!person || !isIdle(turn)) return undefined;
  if (asksForPerson(message)) return 'person';
  const { calledBack } = turn.memory;
  const hasSpokenSince = calledBack && person.spokeAt && person.spokeAt > calledBack;
  if (calledBack && !hasSpokenSince) return undefined;
  if (callsAssistant(message.text)) return 'assistant_called';
  if (isBrief(message, person)) return 'assistant_briefly';
  return isForUs(message, turn.memory) ? 'assistant' : 'person';
};

/** A longer message tells the person more than that. */
const LONGEST_BRIEF = 100;

/** The one word that the customer was told to write; what only the assistant knows, and thanks, before the person has said anything. */
const isBrief = (message: Message, { spokeAt }: PersonInChat): boolean => {
  const { text, sure, beside } = message;
  if (text.length > LONGEST_BRIEF) return false;
  if (namesStatus(text) && wordCount(text) <= FEW_WORDS) return true;
  if (spokeAt !== undefined) return false;
  const asksHowLong = beside.aside?.topic === 'how_long' && beside.aside.confidence >= HIGH_CONFIDENCE;
  const isAlone = sure.every(({ intent }) => ALONE.includes(intent));
  if (isAlone && (asksHowLong || asksWhen(text) || asksWhetherTheyRing(text))) return true;
  return sureOf(message, 'goodbye_thanks') && isSmallTalk(message) && wordCount(text) <= FEW_WORDS * 2;
};

const FEW_WORDS = 4;
const ALONE: readonly string[] = [
  'status',
  'human',
  'greet',
  'goodbye_thanks',
  'oos',
  'policy_question',
  'affirm',
];

/** Answers in a sentence; the person keeps the chat. */
export const answerBriefly = (turn: Turn, message: Message, context: Context): Turn => {
  const { person, now } = context;
  const answered = remember(turn, { question: undefined });
  const { text } = message;
  if (namesStatus(text)) return advance(remember(answered, { goal: newGoal('status') }), context);
  if (person === undefined || isSmallTalk(message)) return tell(answered, 'thanked');
  return asksWhetherTheyRing(text) && !asksWhen(text)
    ? tell(answered, 'inWriting', person.reference)
    : tell(answered, 'longMessage', person.dueAt, now);
};

/** The assistant says nothing; what becomes of the words decides whether it has to. */
export const passOn = (
  turn: Turn,
  { text, addresses, understood }: Message,
  { person, message }: Context,
): Turn =>
  perform(remember(turn, { question: undefined, calledBack: undefined }), {
    name: 'passOn',
    input: {
      requestId: (person ?? message)?.requestId ?? '',
      text,
      contacts: [...addresses, ...understood.details.phones],
    },
  });

/** The assistant is back, until the customer asks for the person or the person writes. */
export const comeBack = (turn: Turn, { now, person }: Context): Turn =>
  remember(tell(turn, 'assistantBack', person?.reference ?? ''), {
    calledBack: now,
    talk: undefined,
    question: undefined,
  });

/** The assistant does what is its own, and then says once more who reads. */
export const stepIn = (turn: Turn, { person }: Context): Turn =>
  remember(tell(turn, 'forAssistant', person?.reference ?? ''), { talk: undefined });

const asksForPerson = (message: Message): boolean =>
  message.button === 'person' || message.button === 'do:human' || sureOf(message, 'human');

/** What an agent would have to do by hand is theirs, also when the customer asks for it here. */
const isDoneByUs = (kind: RequestKind): boolean => KINDS[kind].doneBy === 'product' || isOptOut(kind);

const isForUs = (message: Message, { actsFor }: Memory): boolean => {
  const { button, command, sure, text } = message;
  if (actsFor !== undefined && !isTheirOwn(text)) return false;
  if (typeof button === 'string') return button !== 'stale' && isOurs(goalOfChoice(button));
  if (command === 'cancel_reference' || command === 'erase_now') return true;
  const wanted = wantedGoals(message);
  const isAlone = wanted.length > 0 && wanted.length === sure.length && text.length <= LONGEST_WISH;
  if (!isAlone) return false;
  return wanted.every(({ kind, act }) =>
    kind === 'status' ? namesStatus(text) : isOurs(kind) && act.confidence >= PLAIN_WISH,
  );
};

export const isOurs = (kind: GoalKind | undefined): boolean =>
  kind === 'status' || kind === 'cancel' || (kind !== undefined && isDoneByUs(kind));

import type { DataPart } from '../../../domain/wish.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import { abandon, interrupt, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { refusesCalls } from '../phrases/calls.ts';
import { saysNoneNew } from '../phrases/noNewValue.ts';
import { plain } from '../phrases/plain.ts';
import { holdsQuestion } from '../phrases/question.ts';
import { word } from '../phrases/reference.ts';
import { erasesPart, namesWhole } from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { withMoreWords } from './goalDetails.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';

/** An address alone may be meant to leave a list, and contacts are those of the customer's own lists. */
const AMBIGUOUS: readonly DataPart[] = ['email', 'contacts'];

/** "The old number has to go, I have no new one" sounds like a correction; calls are why a number is to go. */
const isPartOfIt = (kind: GoalKind, { text }: Message): boolean =>
  (kind === 'rectification' && saysNoneNew(text) && !/\p{Nd}|@/u.test(text)) ||
  (kind === 'objection' && refusesCalls(text));

/** "If I delete my profile, do the invoices stay?", "invoices: how many years?": a question about a part, and no wish. */
const ASKS_ABOUT = word(
  'if|once|when|how (?:long|many)|why|si|quand|combien|pourquoi|wenn|falls|wann|wie (?:lange?|viele?)|warum|se|quando|quant\\p{L}*|perche|cuando|cuant\\p{L}*|por que',
);
const asksAbout = (text: string): boolean => text.includes('?') && ASKS_ABOUT.test(plain(text));

const partsIn = (message: Message, erasing: boolean): DataPart[] => {
  if (asksAbout(message.text)) return [];
  const parts = message.understood.details.parts.filter((part) => !AMBIGUOUS.includes(part));
  const wantsMore = wantedGoals(message).some(({ kind }) => kind !== 'erasure' && !isPartOfIt(kind, message));
  // However it is said: what names a part, and nothing that is more, is no erasure of everything.
  const isOfPart = !erasing && !wantsMore && sureOf(message, 'erase') && !namesWhole(message.text);
  return parts.length > 0 && (isOfPart || erasesPart(message.text, erasing, wantsMore)) ? parts : [];
};

/**
 * Only a part of the data is to be erased. Nothing erases parts by itself, so that it goes to a person as what it is, and is never
 * taken for the whole.
 */
export const onPartOnly = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  if (TYPED.includes(underlyingQuestion(question)?.about ?? '')) return undefined;
  const parts = partsIn(message, goal?.kind === 'erasure');
  if (parts.length === 0 || onlyAsks(message)) return undefined;
  return leavePart(turn, parts, message, context);
};

/** Hands the removal of a part to a person: in place of an erasure or of a correction of that part, or beside what is open. */
export const leavePart = (turn: Turn, parts: DataPart[], message: Message, context: Context): Turn => {
  const { goal } = turn.memory;
  const [address = goal?.address, ...others] = message.addresses;
  const person = newGoal('human', {
    wish: { ...withMoreWords(undefined, message.text), parts },
    ...(address !== undefined && others.length === 0 && { address }),
  });
  const said = tell(turn, 'partOnly', parts);
  return goal?.kind === 'erasure' || goal?.kind === 'rectification'
    ? abandon(remember(said, { goal: person, question: undefined }), [goal], context)
    : interrupt(said, person, context);
};

/** A question about a part asks for nothing to be done with it. */
const onlyAsks = (message: Message): boolean =>
  message.text.includes('?') ||
  (!sureOf(message, 'erase') &&
    (sureOf(message, 'policy_question') || (sureOf(message, 'oos') && holdsQuestion(message.text))));

/** Questions that any text can answer. */
const TYPED = ['new_value', 'field', 'facts', 'policy', 'topic', 'contact', 'reach', 'agreement'];

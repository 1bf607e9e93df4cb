import type { Wish } from '../../../domain/wish.ts';
import type { Field } from '../../../wording/chat/terms.ts';
import { changeIn, fieldIn, phonesTyped } from '../../understanding/details/change.ts';
import type { Details } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { advance } from '../flow.ts';
import { withoutLeadIn } from '../phrases/withoutLeadIn.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { objectionTo, stoppedServices, withMoreWords } from './goalDetails.ts';
import { type Message, wantedGoals, wantsSomethingElse } from './message.ts';
import { askAbout } from './unclearAddress.ts';

/** Adds to the wish and goes on. */
export const withWish = (turn: Turn, wish: Wish, context: Context): Turn =>
  advance(withGoal(turn, { wish: { ...turn.memory.goal?.wish, ...wish } }), context);

/** "Which of your details is wrong?" */
export const answerWithField = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { text } = message;
  const change = changeIn(text) ?? { field: fieldIn(text) };
  const { field } = change;
  if (field === undefined) return undefined;
  return withWish(turn, { change: { ...turn.memory.goal?.wish.change, ...change, field } }, context);
};

/** One word that begins like a name. */
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}\p{M}'’-]+\.?$/u;

/**
 * "What should the name be?" Somebody may be called Person, Stop or No: a word that is written like a name is one here, and is
 * shown once more before anything is changed.
 */
export const answerWithName = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  const { field } = goal?.wish.change ?? {};
  const text = message.text.trim();
  const isName = question?.about === 'new_value' && (field === 'firstName' || field === 'lastName');
  if (!isName || !LIKE_A_NAME.test(text)) return undefined;
  const meansMore =
    message.button !== undefined || message.command !== undefined || message.no || message.sure.length > 0;
  const newValue = text.normalize('NFC');
  return withWish(
    meansMore ? tell(turn, 'takenAsName') : turn,
    { change: { ...goal?.wish.change, newValue } },
    context,
  );
};

/** "What should it say?" Takes any text that can be such a value, or the name of another field. */
export const answerWithNewValue = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const change = turn.memory.goal?.wish.change ?? {};
  if (wantsSomethingElse(message, turn.memory.goal?.kind) || message.no) return undefined;
  const { text } = message;
  const typed = changeIn(text);
  const named = fieldIn(text) ?? change.field;
  const isTyped = typed?.newValue !== undefined && typed.field === named;
  const newValue = isTyped ? typed.newValue : valueFor(change.field as Field | undefined, message);
  if (newValue !== undefined && change.field === 'email' && isKnownAddress(turn, newValue))
    return ask(turn, { about: 'new_value' }, reply('addressAlreadyKnown'));
  if (newValue !== undefined)
    return withWish(turn, { change: { ...change, ...(isTyped && typed), newValue } }, context);
  if (named !== undefined && named !== change.field)
    return withWish(turn, { change: { field: named } }, context);
  // An address is no such value, but it answers the question that comes next.
  const [address] = message.understood.details.emails;
  const noted = address === undefined ? turn : remember(withGoal(turn, { address }), { address });
  if (address === undefined && change.field === 'email' && message.unclear.length > 0)
    return askAbout(turn, message.unclear, { about: 'new_value' });
  const unfit = address === undefined ? reply('newValueUnfit', change as { field?: Field }) : undefined;
  return ask(noted, { about: 'new_value' }, unfit);
};

const isKnownAddress = ({ memory: { goal, proof } }: Turn, typed: string): boolean =>
  [goal?.address, proof?.address].some((known) => known?.toLowerCase() === typed.toLowerCase());

const LONGEST_VALUE = 300;
const LONGEST_NAME = 100;

const valueFor = (
  field: Field | undefined,
  { text, understood: { details } }: Message,
): string | undefined => {
  const value = withoutLeadIn(text.trim()).normalize('NFC');
  switch (field) {
    case 'email':
      return emailFor(details);
    case 'phone':
      return phonesTyped(text).at(-1) ?? phoneIn(value);
    case 'firstName':
    case 'lastName':
      return /\p{L}/u.test(value) && value.length <= LONGEST_NAME && !value.includes('@') ? value : undefined;
    case 'postalAddress':
      return details.emails.length + details.unclearEmails.length > 0 ? undefined : shortText(value);
    default:
      return shortText(value);
  }
};

const shortText = (value: string): string | undefined =>
  /[\p{L}\p{N}]/u.test(value) && value.length <= LONGEST_VALUE ? value : undefined;

/** The confirmation shows it before anything is done, so one that was doubtful may stand there. */
const emailFor = ({ emails, unclearEmails: [unclear, ...more] }: Details): string | undefined => {
  if (unclear === undefined) return emails.at(-1);
  return 'meant' in unclear && more.length + emails.length === 0 ? unclear.meant : undefined;
};

/** Digits and what people write between them, and nothing else. */
const phoneIn = (value: string): string | undefined => {
  const digits = value.replace(/\P{Nd}/gu, '');
  return /^[+＋\p{Nd}\s()./\p{Pd}]+$/u.test(value) && digits.length >= 6 && digits.length <= 15
    ? value
    : undefined;
};

/** "What should we stop using your data for?" */
export const answerWithExtent = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const wish = objectionTo(message.text, message.understood.details);
  if (wish.marketingOnly !== undefined) return withWish(turn, wish, context);
  return saysUnsubscribe(message) ? withWish(turn, { marketingOnly: true }, context) : undefined;
};

/** "Which services should stop?" */
export const answerWithServices = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const wish = stoppedServices(message.text, message.understood.details);
  if (wish.services !== undefined) return withWish(turn, wish, context);
  return saysUnsubscribe(message) ? withWish(turn, { services: ['newsletter'] }, context) : undefined;
};

const saysUnsubscribe = (message: Message): boolean =>
  wantedGoals(message).some(({ kind }) => kind === 'withdrawal');

/** "Shall I pass your complaint on?" Anything that is no answer adds to the complaint. */
export const answerWithComplaint = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  if (message.yes) return advance(withGoal(turn, { agreed: true }), context);
  const says = (...intents: string[]): boolean => message.sure.some(({ intent }) => intents.includes(intent));
  if (
    wantsSomethingElse(message, turn.memory.goal?.kind) ||
    message.no ||
    says('policy_question', 'rights_info', 'goodbye_thanks', 'greet')
  )
    return undefined;
  const wish = withMoreWords(turn.memory.goal?.wish, message.text);
  return ask(withGoal(turn, { wish }), { about: 'agreement' }, reply('complaintNoted'));
};

import type { DataPart, Wish } from '../../../domain/wish.ts';
import type { Field } from '../../../wording/chat/terms.ts';
import { changeIn, fieldIn } from '../../understanding/details/change.ts';
import { valueIn } from '../../understanding/details/value.ts';
import { ask } from '../ask.ts';
import { advance } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { noteChange } from '../noteChange.ts';
import { refusesCalls } from '../phrases/calls.ts';
import { wantsItGone } from '../phrases/noNewValue.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { goalDetails, objectionTo, stoppedServices, withMoreWords } from './goalDetails.ts';
import { type Message, wantedGoals, wantsSomethingElse } from './message.ts';
import { leavePart } from './partOnly.ts';
import { valueFor } from './typedValue.ts';
import { askAbout } from './unclearAddress.ts';
import { NO_MANNER, want } from './want.ts';

/** Adds to the wish and goes on. */
export const withWish = (turn: Turn, wish: Wish, context: Context): Turn =>
  advance(withGoal(turn, { wish: { ...turn.memory.goal?.wish, ...wish } }), context);

/** "Which of your details is wrong?" */
export const answerWithField = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { text } = message;
  const change = changeIn(text) ?? { field: fieldIn(text) };
  const { field } = change;
  if (field === undefined) return undefined;
  const wish = { ...turn.memory.goal?.wish, change: { ...turn.memory.goal?.wish.change, ...change, field } };
  return advance(noteChange(withGoal(turn, { wish })), context);
};

/** "As I said": before a value that was given already. */
const AS_SAID =
  /^(?:(?:well|no|nein|non|ma|pero|mais),? )?(?:(?:as|like) i (?:just |already )?(?:said|told you|wrote)|i (?:just |already )?(?:said|told you)|(?:wie|hab(?:e)? ich(?: doch)?(?: schon)?) gesagt|comme (?:je )?(?:l'ai |vous l'ai )?(?:d[ée]j[àa] )?dit|je (?:l'ai|vous l'ai) (?:d[ée]j[àa] )?dit|(?:come )?(?:gliel'ho |l'ho |ho )?(?:gi[àa] |appena )?detto|(?:como |ya )?(?:se lo |lo |te lo )?(?:he |ya )?(?:dicho|dije))[,:.!]? +/iu;
/** Names with nothing but capitals and small words between them. */
const LIKE_NAMES =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}[\p{L}\p{M}'’-]*|de|del|della|di|da|von|van|der|den|la|le|du|y|e))*$/u;

/** "As I said, Ben Ali. Two words." */
const nameAsSaid = (text: string): string | undefined => {
  const said = AS_SAID.exec(text);
  if (said === null) return undefined;
  const rest = text.slice(said[0].length);
  const found = valueIn(rest, { from: 0, to: rest.length }, false);
  const value = found && rest.slice(found.from, found.to);
  return value !== undefined && LIKE_NAMES.test(value) ? value : undefined;
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
  const again = isName ? nameAsSaid(text) : undefined;
  if (again !== undefined)
    return withWish(turn, { change: { ...goal?.wish.change, newValue: again.normalize('NFC') } }, context);
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

/** What can be taken out without anything in its place. */
const PART_OF_FIELD: Partial<Record<Field, DataPart>> = {
  phone: 'phone',
  email: 'email',
  postalAddress: 'postalAddress',
};

/** Asked for the right number, the customer says that they want no calls: we take that as an objection and ask for no number. */
const noCallsInstead = (turn: Turn, message: Message, context: Context): Turn =>
  want(
    turn,
    [newGoal('objection', goalDetails(message, 'objection', undefined))],
    { ...NO_MANNER, instead: true },
    context,
  );

/** "What should it say?" Takes any text that can be such a value, or the name of another field. */
export const answerWithNewValue = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const change = turn.memory.goal?.wish.change ?? {};
  const part = PART_OF_FIELD[(change.field ?? '') as Field];
  if (part !== undefined && !refusesCalls(message.text) && wantsItGone(message.text))
    return leavePart(turn, [part], message, context);
  if (refusesCalls(message.text) && !/\p{Nd}/u.test(message.text))
    return noCallsInstead(turn, message, context);
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

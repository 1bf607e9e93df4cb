import type { Wish } from '../../../domain/wish.ts';
import type { Field } from '../../../wording/chat/terms.ts';
import { changeIn, fieldIn, phonesTyped } from '../../understanding/details/change.ts';
import type { Details } from '../../understanding/types.ts';
import { ask } from '../asking.ts';
import { advance } from '../flow.ts';
import { withoutLeadIn } from '../phrases/withoutLeadIn.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, withTask } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { askAbout } from './unclearAddress.ts';
import { objectionTo, stoppedServices } from './wishes.ts';

/** Adds what was learnt of the wish and goes on. */
export const withWish = (turn: Turn, wish: Wish, facts: Facts): Turn =>
  advance(withTask(turn, { wish: { ...turn.memory.task?.wish, ...wish } }), facts);

const wantsElse = (turn: Turn, heard: Heard): boolean =>
  wantedGoals(heard).some(({ goal }) => goal !== turn.memory.task?.goal);

/** "Which of your details is wrong?" */
export const replyWithField = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { text } = heard;
  const said = changeIn(text) ?? { field: fieldIn(text) };
  if (said.field === undefined) return undefined;
  const known = turn.memory.task?.wish.change;
  return withWish(turn, { change: { ...known, ...said, field: said.field } }, facts);
};

/** "What should it say?": whatever is typed, as long as it can be such a value; or another field after all. */
export const replyWithNewValue = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const change = turn.memory.task?.wish.change ?? {};
  if (wantsElse(turn, heard) || heard.no) return undefined;
  const { text } = heard;
  const said = changeIn(text);
  const named = fieldIn(text) ?? change.field;
  if (said?.newValue !== undefined && said.field === named)
    return withWish(turn, { change: { ...change, ...said } }, facts);
  const newValue = valueFor(change.field as Field | undefined, heard);
  if (newValue !== undefined) return withWish(turn, { change: { ...change, newValue } }, facts);
  if (named !== undefined && named !== change.field)
    return withWish(turn, { change: { field: named } }, facts);
  // Not the value, but the answer to the question that would come next.
  const [address] = heard.understood.details.emails;
  const noted = address === undefined ? turn : remember(withTask(turn, { address }), { address });
  if (address === undefined && change.field === 'email' && heard.unclear.length > 0)
    return askAbout(turn, heard.unclear, { about: 'new_value' });
  const unfit = address === undefined ? saying('newValueUnfit', change as { field?: Field }) : undefined;
  return ask(noted, { about: 'new_value' }, unfit);
};

const LONGEST_VALUE = 300;
const LONGEST_NAME = 100;

const valueFor = (field: Field | undefined, { text, understood: { details } }: Heard): string | undefined => {
  const value = withoutLeadIn(text.trim()).normalize('NFC');
  switch (field) {
    case 'email':
      return emailFor(details);
    case 'phone':
      return phonesTyped(text).at(-1) ?? phoneIn(value);
    case 'firstName':
    case 'lastName':
      return /\p{L}/u.test(value) && value.length <= LONGEST_NAME && !value.includes('@') ? value : undefined;
    default:
      return /[\p{L}\p{N}]/u.test(value) && value.length <= LONGEST_VALUE ? value : undefined;
  }
};

/** The card shows it before anything is done, so one that was doubtful may stand there. */
const emailFor = ({ emails, unclearEmails: [unclear, ...more] }: Details): string | undefined => {
  if (unclear === undefined) return emails.at(-1);
  return 'meant' in unclear && more.length + emails.length === 0 ? unclear.meant : undefined;
};

/** Digits with what stands between them, and little else. */
const phoneIn = (value: string): string | undefined => {
  const digits = value.replace(/\P{Nd}/gu, '');
  return /^[+＋\p{Nd}\s()./\p{Pd}]+$/u.test(value) && digits.length >= 6 && digits.length <= 15
    ? value
    : undefined;
};

/** "What should we stop using your data for?" */
export const replyWithExtent = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const wish = objectionTo(heard.text, heard.understood.details);
  if (wish.marketingOnly !== undefined) return withWish(turn, wish, facts);
  return saysUnsubscribe(heard) ? withWish(turn, { marketingOnly: true }, facts) : undefined;
};

/** "Which services should stop?" */
export const replyWithServices = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const wish = stoppedServices(heard.text, heard.understood.details);
  if (wish.services !== undefined) return withWish(turn, wish, facts);
  return saysUnsubscribe(heard) ? withWish(turn, { services: ['newsletter'] }, facts) : undefined;
};

const saysUnsubscribe = (heard: Heard): boolean =>
  wantedGoals(heard).some(({ goal }) => goal === 'withdrawal');

const LONGEST_MESSAGE = 5_000;

/** "Shall I pass your complaint on?": a yes, a no, or more of the complaint. */
export const replyWithComplaint = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  if (heard.yes) return advance(withTask(turn, { agreed: true }), facts);
  const says = (...intents: string[]): boolean => heard.sure.some(({ intent }) => intents.includes(intent));
  if (wantsElse(turn, heard) || heard.no || says('policy_question', 'rights_info', 'goodbye_thanks', 'greet'))
    return undefined;
  const wish = turn.memory.task?.wish;
  const message = [wish?.message, heard.text].filter(Boolean).join('\n').slice(0, LONGEST_MESSAGE);
  return ask(
    withTask(turn, { wish: { ...wish, message } }),
    { about: 'agreement' },
    saying('complaintNoted'),
  );
};

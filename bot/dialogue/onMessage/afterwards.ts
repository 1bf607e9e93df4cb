import { isOptOut } from '../../../domain/kinds.ts';
import { after, DAY } from '../../../observe/clock.ts';
import { advance } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { coversOptOut } from '../optOuts.ts';
import {
  addsToMessage,
  asksAboutCopy,
  asksWhen,
  asksWhetherDone,
  asksWhetherTheyRing,
} from '../phrases/afterwards/readAfterwards.ts';
import { isTheirOwn, mayBeOwnUse, turnedRound } from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { goalDetails } from './goalDetails.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';
import { isIdle } from './rights.ts';
import { isSmallTalk } from './topic.ts';
import { isOurs, PLAIN_WISH, passOn } from './withPerson.ts';

/** What is asked about something that this chat has filed, and what belongs to it: it is answered, and nothing is filed twice. */
export const onAfterwards = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { memory } = turn;
  const answersOffer = memory.question !== undefined && (message.yes || message.no);
  if (memory.filed !== true || !isIdle(turn) || answersOffer || isCommand(message)) return undefined;
  return (
    onOptedOut(turn, message, context) ??
    onMessageToPerson(turn, message, context) ??
    onCopy(turn, message) ??
    onWhetherDone(turn, message, context)
  );
};

/** Where nothing is asked, "got no mail" is about no code. */
const OF_A_STEP: readonly unknown[] = ['send_code', 'answer_here', 'no_access', 'other_address'];

const isCommand = ({ command }: Message): boolean => command !== undefined && !OF_A_STEP.includes(command);

/** "So I'm off the list?", "And not one more of them!": it is done, and is not filed once more. */
const onOptedOut = (turn: Turn, message: Message, { now }: Context): Turn | undefined => {
  const { optOuts = [], actsFor, lastDone } = turn.memory;
  const { text, addresses, unclear } = message;
  const fresh = optOuts.filter(({ at }) => at > after(now, -DAY));
  const last = fresh.at(-1);
  if (last === undefined || actsFor !== undefined || unclear.length > 0 || addresses.length > 1)
    return undefined;
  if (turnedRound(text) !== undefined) return undefined;
  const [address = last.address] = addresses;
  const wanted = wantedGoals(message);
  const wishes = wanted.flatMap(({ kind, act }) =>
    isOptOut(kind) ? [{ kind, address, wish: goalDetails(message, kind, act).wish }] : [],
  );
  const again = wishes.map((one) => fresh.find((known) => coversOptOut(known, one)));
  const isAgain =
    again.length > 0 && wanted.length === again.length && again.every(Boolean) && !mayBeOwnUse(text);
  const asksOfIt =
    lastDone !== undefined &&
    isOptOut(lastDone.kind) &&
    asksWhetherDone(text) &&
    wanted.every(({ kind }) => kind === 'status' || isOptOut(kind)) &&
    address.toLowerCase() === last.address.toLowerCase();
  if (!isAgain && !asksOfIt) return undefined;
  const { kind, reference } = again[0] ?? last;
  return tell(
    remember(turn, { question: undefined }),
    kind === 'withdrawal' ? 'optedOutAlready' : 'notSoldAlready',
    reference,
  );
};

/** A person has the customer's message and answers by email: what belongs to it goes there. */
const onMessageToPerson = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { person, message: sent, now } = context;
  if (sent === undefined || person !== undefined || isSmallTalk(message)) return undefined;
  const { text } = message;
  const answered = remember(turn, { question: undefined });
  if (asksWhen(text)) return tell(answered, 'longMessage', sent.dueAt, now);
  const { actsFor } = turn.memory;
  const asksOfPolicy = actsFor === undefined && sureOf(message, 'policy_question');
  if (addsToMessage(text) && !asksOfPolicy && !isForAssistant(message)) return passOn(turn, message, context);
  if (asksWhetherTheyRing(text)) return tell(answered, 'inWriting', sent.reference);
  // Asked for once more, the person gets all that was said here in the meantime.
  if (sureOf(message, 'human')) return undefined;
  const isTheirs = actsFor?.explained === true && !isTheirOwn(text) && !isAsideToUs(message);
  const wantsNothing = wantedGoals(message).every(
    ({ kind, act }) => kind === 'complaint' || (kind === 'status' && act.confidence < PLAIN_WISH),
  );
  return isTheirs && wantsNothing ? passOn(turn, message, context) : undefined;
};

/** What the assistant can do itself, and the state of the requests, however they are named. */
const isForAssistant = (message: Message): boolean => {
  if (sureOf(message, 'cancel_request')) return true;
  return wantedGoals(message).some(
    ({ kind, act }) => kind !== 'status' && isOurs(kind) && act.confidence >= PLAIN_WISH,
  );
};

/** "How long does it take?", "Are you a robot?": no person need read that. */
const isAsideToUs = ({ beside: { aside } }: Message): boolean =>
  aside !== undefined && aside.confidence >= PLAIN_WISH && ASKED_OF_US.includes(aside.topic);

const ASKED_OF_US: readonly string[] = [
  'how_long',
  'what_next',
  'what_was_done',
  'is_this_all',
  'who_are_you',
];

/** "Where is the download?", "How long does the link work?" */
const onCopy = (turn: Turn, { text, addresses }: Message): Turn | undefined => {
  const asked = turn.memory.copied === true && addresses.length === 0 ? asksAboutCopy(text) : [];
  if (asked.length === 0) return undefined;
  return asked.reduce((told, key) => tell(told, key), remember(turn, { question: undefined }));
};

/** "Is it done?": where the last request of this chat stands. */
const onWhetherDone = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { lastDone } = turn.memory;
  const wanted = wantedGoals(message);
  // A question about what was filed just now is no wish for it once more.
  const isAgain =
    message.text.includes('?') && wanted.length > 0 && wanted.every(({ kind }) => kind === lastDone?.kind);
  const asks = isAgain || (asksWhetherDone(message.text) && wanted.every(({ kind }) => kind === 'status'));
  if (lastDone === undefined || !asks || message.addresses.length > 0) return undefined;
  return advance(remember(turn, { goal: newGoal('status'), question: undefined }), context);
};

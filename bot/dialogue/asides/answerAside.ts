import { isCarriedOut } from '../../../domain/kinds.ts';
import { ask } from '../ask.ts';
import { askAgain } from '../askAgain.ts';
import { GOAL_OF_INTENT } from '../goal.ts';
import { leaveToPerson } from '../onMessage/facts.ts';
import { HIGH_CONFIDENCE, type Message, sureOf, wantedGoals } from '../onMessage/message.ts';
import { isIdle } from '../onMessage/rights.ts';
import { choiceOfIntent, type Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { ANSWERS } from './answers.ts';
import type { Aside } from './aside.ts';
import { needsMailbox, type Situation, situationOf } from './situation.ts';

/** From this confidence it counts as a side question, even if the message also sounds like something else. */
const CERTAIN = 0.5;
/** The same for a message that holds one of the fixed phrases about the conversation. */
const CERTAIN_DESPITE_COMMAND = 0.85;
/** From this confidence it counts as one if the message fits nothing else. */
const LIKELY = 0.3;

/** Questions that take any text, so that a single word or a number is an answer. */
const TAKES_ANYTHING: readonly Question['about'][] = ['new_value', 'facts', 'field'];

/** What is asked about the step at hand, and is plainly neither an answer nor a wish. */
export const onCertainAside = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  if (isIdle(turn) ? isRatherWish(message) : isSurelyWish(message)) return undefined;
  return onAside(turn, message, context, message.command ? CERTAIN_DESPITE_COMMAND : certainAt(turn));
};

/** What is asked about the step at hand, as far as anybody can tell of a message that fits nothing else. */
export const onLikelyAside = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { understood, beside } = message;
  const meaning = understood.ranked.find(({ intent }) => choiceOfIntent(intent) !== undefined);
  const rather = isIdle(turn)
    ? sureOf(message, 'oos') || (meaning?.confidence ?? 0) >= (beside.aside?.confidence ?? 0)
    : wantedGoals(message).length > 0;
  return rather ? undefined : onAside(turn, message, context, LIKELY);
};

/** Where any text is taken for the answer, nothing that fits better comes after it. */
const certainAt = (turn: Turn): number => {
  const { question } = turn.memory;
  if (question !== undefined && TAKES_ANYTHING.includes(question.about)) return LIKELY;
  return isIdle(turn) ? HIGH_CONFIDENCE : CERTAIN;
};

/** Where nothing is under way, the likelier reading counts. */
const isRatherWish = ({ text, sure, beside: { aside, support, clause } }: Message): boolean =>
  (support?.confidence ?? 0) >= (aside?.confidence ?? 0) ||
  (text.includes('?') && (clause?.confidence ?? 0) > (aside?.confidence ?? 0)) ||
  sure.some(
    ({ intent, confidence }) =>
      (intent === 'policy_question' || intent === 'oos' || GOAL_OF_INTENT[intent] !== undefined) &&
      confidence >= (aside?.confidence ?? 0),
  );

/** At a step, only a right or a question about the policy is surer than what is asked in between. */
const isSurelyWish = ({ sure, beside: { aside } }: Message): boolean =>
  sure.some(({ intent, confidence }) => {
    const kind = GOAL_OF_INTENT[intent];
    const weighs = intent === 'policy_question' || (kind !== undefined && isCarriedOut(kind));
    return weighs && confidence > (aside?.confidence ?? 0);
  });

const saysNoneCame = ({ command }: Message): boolean => command === 'send_code' || command === 'answer_here';

const onAside = (turn: Turn, message: Message, context: Context, from: number): Turn | undefined => {
  const { aside } = message.beside;
  if (aside === undefined || aside.confidence < from) return undefined;
  // "No mail here" says that none has arrived.
  if (aside.topic === 'no_email' && saysNoneCame(message)) return undefined;
  const situation = situationOf(turn, context);
  return isAnswer(situation, aside.topic, message) ? undefined : answerAside(turn, situation, aside.topic);
};

/** What is said in anger or despair is a part of the complaint. */
const MOODS: readonly Aside[] = ['insult', 'despair'];

/** Whether the message is, or holds, what the open question asks for. */
const isAnswer = ({ question }: Situation, aside: Aside, message: Message): boolean => {
  const { text, addresses, unclear, understood, plainYes } = message;
  if (plainYes || addresses.length + unclear.length + understood.details.codes.length > 0) return true;
  if (question === undefined) return false;
  if (question.about === 'policy') return true;
  if (question.about === 'agreement') return MOODS.includes(aside);
  if (question.about === 'contact') return understood.details.phones.length > 0;
  if (!TAKES_ANYTHING.includes(question.about)) return false;
  if (/\p{Nd}/u.test(text)) return true;
  return !text.includes('?') && !/\p{L}[^\p{L}]+\p{L}/u.test(text);
};

/** Side questions of customers who may not know what this chat is for: if they have not begun anything, the menu follows. */
const LOST: readonly Aside[] = ['what_is_it', 'simpler', 'where_button', 'do_not_know', 'what_is_included'];

/** Answers, and asks the open question once more in few words. */
const answerAside = (turn: Turn, situation: Situation, aside: Aside): Turn => {
  const { question, goal } = situation;
  if (aside === 'do_not_know' && question?.about === 'facts') return leaveToPerson(turn);
  const again = aside === 'insult' && turn.memory.insulted === true;
  const words = again ? reply('calmAgain') : ANSWERS[aside](situation);
  const noted = aside === 'insult' ? remember(turn, { insulted: true }) : turn;
  const answered = { ...noted, replies: [...noted.replies, words] };
  if (aside === 'despair' || (aside === 'no_email' && needsMailbox(situation)))
    return ask(turn, { about: 'person', ...(question && { before: question }) }, words);
  if (question !== undefined) {
    const stuck = aside === 'do_not_know' || again;
    return askAgain(answered, question, stuck ? ['person', 'forget_it'] : []);
  }
  const isLost = goal === undefined && situation.last === undefined && LOST.includes(aside);
  return isLost ? ask(noted, { about: 'menu' }, words) : answered;
};

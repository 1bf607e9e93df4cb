import { isCarriedOut } from '../../../domain/kinds.ts';
import type { Intent } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { askAgain } from '../askAgain.ts';
import { GOAL_OF_INTENT } from '../goal.ts';
import { offerPersonInstead } from '../onMessage/facts.ts';
import { stoppedServices } from '../onMessage/goalDetails.ts';
import { HIGH_CONFIDENCE, type Message, sureOf, wantedGoals } from '../onMessage/message.ts';
import { isIdle } from '../onMessage/rights.ts';
import { choiceOfIntent, type Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { ANSWERS } from './answers.ts';
import type { Aside } from './aside.ts';
import { isAsked, saysLittle } from './asked.ts';
import { needsMailbox, type Situation, situationOf } from './situation.ts';

/** From this confidence it counts as a side question, even if the message also sounds like something else. */
const CERTAIN = 0.4;
/** The same for a message that holds one of the fixed phrases about the conversation. */
const CERTAIN_DESPITE_COMMAND = 0.8;
/** From this confidence it counts as one if the message fits nothing else. */
const LIKELY = 0.25;
/** The same where the form of the message asks something. */
const LIKELY_ASKED = 0.12;

/** The same where any sentence is taken for a message to an agent. */
const LIKELY_TO_AGENT = 0.25;

/** Questions that take any text, so that a single word or a number is an answer. */
const TAKES_ANYTHING: readonly Question['about'][] = ['new_value', 'facts', 'field'];
/** Questions that take any sentence for a message to an agent. */
const TAKES_SENTENCES: readonly Question['about'][] = ['agreement', 'reach', 'topic'];
/** A longer text to an agent tells what happened; it is no question to us. */
const LONGEST_QUESTION = 80;

/** What is asked about the step at hand, and is plainly neither an answer nor a wish. */
export const onCertainAside = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  // "In plain English" is a side question, "in English" a wish for the language.
  if (typeof message.command === 'object') return undefined;
  if (isIdle(turn) ? isRatherWish(turn, message) : isSurelyWish(message)) return undefined;
  return onAside(
    turn,
    message,
    context,
    message.command ? CERTAIN_DESPITE_COMMAND : certainAt(turn, message),
  );
};

/** What is asked about the step at hand, as far as anybody can tell of a message that fits nothing else. */
export const onLikelyAside = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { understood, beside } = message;
  const meaning = understood.ranked.find(({ intent }) => choiceOfIntent(intent) !== undefined);
  const rather = isIdle(turn)
    ? sureOf(message, 'oos') || (meaning?.confidence ?? 0) >= (beside.aside?.confidence ?? 0)
    : wantedGoals(message).length > 0 || isSurelySmallTalk(message) || isFarRatherOutOfScope(message);
  return rather ? undefined : onAside(turn, message, context, likelyOf(message.text));
};

/** Where any text is taken for the answer, nothing that fits better comes after it. */
const certainAt = (turn: Turn, message: Message): number => {
  const { text } = message;
  const { question } = turn.memory;
  if (question !== undefined && TAKES_ANYTHING.includes(question.about)) return likelyOf(text);
  if (question !== undefined && TAKES_SENTENCES.includes(question.about))
    return isAsked(text) && text.length <= LONGEST_QUESTION && !isFarRatherOutOfScope(message)
      ? LIKELY_TO_AGENT
      : CERTAIN;
  const standsAlone = isIdle(turn) && turn.memory.lastDone === undefined;
  return standsAlone || saysLittle(text) ? HIGH_CONFIDENCE : CERTAIN;
};

const likelyOf = (text: string): number => {
  if (saysLittle(text)) return HIGH_CONFIDENCE;
  return isAsked(text) ? LIKELY_ASKED : LIKELY;
};

/** Where nothing is under way, the likelier reading counts. What was filed just now needs no look-up of where it stands. */
const isRatherWish = ({ memory }: Turn, message: Message): boolean => {
  const { text, sure, beside } = message;
  const least = beside.aside?.confidence ?? 0;
  return (
    isSurelySmallTalk(message) ||
    (beside.support?.confidence ?? 0) >= least ||
    (text.includes('?') && (beside.clause?.confidence ?? 0) > least) ||
    sure.some(({ intent, confidence }) => {
      if (intent === 'status' && memory.lastDone !== undefined) return false;
      const weighs = intent === 'policy_question' || intent === 'oos' || GOAL_OF_INTENT[intent] !== undefined;
      return weighs && confidence >= least;
    })
  );
};

/** At a step, only a right or a question about the policy is surer than what is asked in between, and what ends the step. */
const isSurelyWish = (message: Message): boolean => {
  const { text, sure, beside } = message;
  const { topic, confidence: least } = beside.aside ?? { confidence: 0 };
  const isOfClause = text.includes('?') && (beside.clause?.confidence ?? 0) > least;
  return (
    isSurelySmallTalk(message) ||
    sure.some(({ intent, confidence }) => {
      const kind = GOAL_OF_INTENT[intent];
      const ends = kind === 'cancel' && topic !== 'change_mind' && topic !== 'do_not_know';
      if (intent === 'policy_question') return isOfClause || (confidence > least && least < HIGH_CONFIDENCE);
      return (ends || (kind !== undefined && isCarriedOut(kind))) && confidence > least;
    })
  );
};

/** How much likelier than a side question it is that a message is about something else, to say so. */
const FAR = 2;

const isFarRatherOutOfScope = ({ sure, beside: { aside } }: Message): boolean =>
  sure.some(({ intent, confidence }) => intent === 'oos' && confidence > FAR * (aside?.confidence ?? 0));

const FEW_WORDS: readonly Intent[] = ['greet', 'goodbye_thanks', 'affirm', 'deny'];

/** Nothing but a greeting, thanks, a yes or a no, which have few words that tell them from a question. */
const isSurelySmallTalk = ({ understood: { acts }, beside: { aside } }: Message): boolean => {
  const [only, ...others] = acts;
  const isShort = only !== undefined && others.length === 0 && FEW_WORDS.includes(only.intent);
  return isShort && only.confidence > (aside?.confidence ?? 0);
};

const saysNoneCame = ({ command }: Message): boolean => command === 'send_code' || command === 'answer_here';

/** Anger and despair are part of a complaint. They need a higher confidence, so that we comfort nobody by mistake. */
const MOODS: readonly Aside[] = ['insult', 'despair'];

/** Answers the side question if it is at least as sure as this. */
export const onAside = (turn: Turn, message: Message, context: Context, from: number): Turn | undefined => {
  const { aside } = message.beside;
  const least = aside !== undefined && MOODS.includes(aside.topic) ? Math.max(from, CERTAIN) : from;
  if (aside === undefined || aside.confidence < least) return undefined;
  // "No mail here" says that none has arrived.
  if (aside.topic === 'no_email' && saysNoneCame(message)) return undefined;
  const situation = situationOf(turn, context);
  return isAnswer(situation, aside.topic, message) ? undefined : answerAside(turn, situation, aside.topic);
};

/** Whether the message is, or holds, what the open question asks for. */
const isAnswer = ({ question }: Situation, aside: Aside, message: Message): boolean => {
  const { text, addresses, unclear, understood, plainYes } = message;
  if (plainYes || addresses.length + unclear.length + understood.details.codes.length > 0) return true;
  if (question === undefined) return false;
  if (question.about === 'policy') return true;
  if (question.about === 'agreement') return MOODS.includes(aside);
  if (question.about === 'services')
    return !isAsked(text) && stoppedServices(text, understood.details).services !== undefined;
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
  if (aside === 'do_not_know' && question?.about === 'facts') return offerPersonInstead(turn, question);
  if (aside === 'do_not_know' && question?.about === 'facts_unknown') return ask(turn, question);
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

import { ask } from '../ask.ts';
import { waivesWindow } from '../goal.ts';
import { saysNone } from '../phrases/facts.ts';
import { wordCount } from '../phrases/plain.ts';
import type { FactsQuestion, Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, perform, remember, type Turn } from '../turn.ts';
import { dropGoal } from './goals.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';

const LONGEST_FACT = 200;
/** In more words than these, one or two digits count something else. */
const MOST_WORDS = 6;

/** Whether the text holds a number that can be the answer, as in "No. 100302". */
export const factIn = (text: string): boolean => {
  if (/\p{Nd}{3}/u.test(text)) return true;
  return /\p{Nd}/u.test(text) && wordCount(text) <= MOST_WORDS && !saysNone(text);
};

/** The answer to one fact. After the last one, all answers are checked together. What holds none is never compared. */
export const answerWithFact = (turn: Turn, question: FactsQuestion, message: Message): Turn | undefined => {
  const { questions, given } = question;
  const { requestId } = turn.memory.goal ?? {};
  const asked = questions[given.length];
  const { text } = message;
  if (asked === undefined || requestId === undefined) return undefined;
  if (!factIn(text)) {
    if (wantedGoals(message).length > 0) return undefined;
    if (message.no || saysNone(text)) return offerPersonInstead(turn, question);
    if (sureOf(message, 'goodbye_thanks')) return undefined;
    if (asked.hasDigits === true) return ask(turn, question, reply('factHasDigits', asked.ask));
  }
  const answers = [...given, { name: asked.name, typed: text.slice(0, LONGEST_FACT) }];
  return answers.length < questions.length
    ? ask(turn, { ...question, given: answers })
    : perform(remember(turn, { question: undefined }), {
        name: 'checkFacts',
        input: { requestId, answers },
      });
};

/** "I do not know that": a person may find out who the customer is. Nothing is filed before they want it. */
export const offerPersonInstead = (turn: Turn, facts: FactsQuestion): Turn =>
  ask(turn, { about: 'facts_unknown', facts });

/** "Shall I file it for a person to find out?" What was asked for before may still be answered. */
export const answerToFactsUnknown = (
  turn: Turn,
  { facts }: Extract<Question, { about: 'facts_unknown' }>,
  message: Message,
  context: Context,
): Turn | undefined => {
  const { goal } = turn.memory;
  if (factIn(message.text)) return answerWithFact(turn, facts, message);
  const others = wantedGoals(message).filter(({ kind }) => kind !== goal?.kind);
  if (goal?.kind === 'erasure' ? message.plainYes : message.yes && others.length === 0)
    return leaveToPerson(turn);
  if (saysNone(message.text)) return ask(turn, { about: 'facts_unknown', facts });
  return message.no && message.sure.length <= 1 ? dropGoal(turn, 'declined', context) : undefined;
};

/** A person finds out who the customer is, and the request is filed for that. */
export const leaveToPerson = (turn: Turn): Turn => {
  const { goal } = turn.memory;
  if (goal?.requestId === undefined) return turn;
  const input = { requestId: goal.requestId, waiveWindow: waivesWindow(goal), leaveToPerson: true };
  return perform(remember(turn, { question: undefined }), { name: 'prepareConfirmation', input });
};

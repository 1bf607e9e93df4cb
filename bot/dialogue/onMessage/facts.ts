import { ask } from '../ask.ts';
import { waivesWindow } from '../goal.ts';
import type { Question } from '../questions.ts';
import { perform, remember, type Turn } from '../turn.ts';
import { type Message, wantedGoals } from './message.ts';

type FactsQuestion = Extract<Question, { about: 'facts' }>;

const LONGEST_FACT = 200;

/** The answer to one fact. After the last one, all answers are checked together. */
export const answerWithFact = (turn: Turn, question: FactsQuestion, message: Message): Turn | undefined => {
  const { questions, given } = question;
  const { requestId } = turn.memory.goal ?? {};
  const asked = questions[given.length];
  // A number or a month is an answer, whatever the words around it sound like: "No. 100302".
  const namesValue = /\p{Nd}/u.test(message.text);
  const wantsOther = wantedGoals(message).length > 0 && !namesValue;
  if (asked === undefined || requestId === undefined || wantsOther) return undefined;
  if (message.no && !namesValue) return leaveToPerson(turn);
  const answers = [...given, { name: asked.name, typed: message.text.slice(0, LONGEST_FACT) }];
  return answers.length < questions.length
    ? ask(turn, { ...question, given: answers })
    : perform(remember(turn, { question: undefined }), {
        name: 'checkFacts',
        input: { requestId, answers },
      });
};

/** "I do not know that": a person finds out who the customer is. */
export const leaveToPerson = (turn: Turn): Turn => {
  const { goal } = turn.memory;
  if (goal?.requestId === undefined) return turn;
  const input = { requestId: goal.requestId, waiveWindow: waivesWindow(goal), leaveToPerson: true };
  return perform(remember(turn, { question: undefined }), { name: 'prepareConfirmation', input });
};

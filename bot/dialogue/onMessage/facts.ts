import { ask } from '../asking.ts';
import type { Question } from '../questions.ts';
import { perform, remember, type Turn } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';

type FactsQuestion = Extract<Question, { about: 'facts' }>;

const LONGEST = 200;

/** An answer to the fact that was asked for; after the last one all are judged together. */
export const replyWithFact = (turn: Turn, question: FactsQuestion, heard: Heard): Turn | undefined => {
  const { questions, given } = question;
  const { requestId } = turn.memory.task ?? {};
  const asked = questions[given.length];
  const wantsElse = wantedGoals(heard).length > 0 && !/\p{Nd}/u.test(heard.text);
  if (asked === undefined || requestId === undefined || wantsElse) return undefined;
  if (heard.no) return leaveToPerson(turn);
  const answers = [...given, { name: asked.name, typed: heard.text.slice(0, LONGEST) }];
  return answers.length < questions.length
    ? ask(turn, { ...question, given: answers })
    : perform(remember(turn, { question: undefined }), {
        name: 'checkFacts',
        input: { requestId, answers },
      });
};

/** "I do not know that": a person finds out who it is. */
export const leaveToPerson = (turn: Turn): Turn => {
  const { task } = turn.memory;
  if (task?.requestId === undefined) return turn;
  const input = { requestId: task.requestId, waiveWindow: task.waive, leaveToPerson: true };
  return perform(remember(turn, { question: undefined }), { name: 'prepareConfirmation', input });
};

import { ask } from '../ask.ts';
import { finish } from '../flow.ts';
import { wantsPeriod } from '../phrases/withPeriod.ts';
import type { Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, perform, remember, type Turn, tell } from '../turn.ts';
import type { Message } from './message.ts';

type About<Name extends Question['about']> = Extract<Question, { about: Name }>;

/** "Which request shall I cancel?", answered by its reference. */
export const answerWithRequest = (
  turn: Turn,
  question: About<'which_request'>,
  message: Message,
): Turn | undefined => {
  const [reference] = message.understood.details.references;
  const request = question.requests.find((one) => one.reference === reference);
  return request === undefined ? undefined : ask(turn, { about: 'cancel_request', request });
};

/** The answer to "Shall I cancel this request?" */
export const cancelOrKeep = (
  turn: Turn,
  question: About<'cancel_request'>,
  cancel: boolean,
  context: Context,
): Turn => {
  const done = remember(turn, { question: undefined });
  return cancel
    ? perform(done, { name: 'cancelRequest', input: { reference: question.request.reference } })
    : finish(tell(done, 'declined', 'cancel'), context);
};

/** The answer to "Shall the withdrawal period end now?" */
export const waiveOrKeep = (
  turn: Turn,
  question: About<'waive_window'>,
  waive: boolean,
  context: Context,
): Turn => {
  const done = remember(turn, { question: undefined });
  return waive
    ? perform(done, { name: 'waiveWindow', input: { reference: question.request.reference } })
    : finish(tell(done, 'windowKept'), context);
};

/** The same answer in words. Only a plain yes ends the withdrawal period. */
export const answerToWaiver = (
  turn: Turn,
  question: About<'waive_window'>,
  { plainYes, yes, no, text }: Message,
  context: Context,
): Turn | undefined => {
  if (wantsPeriod(text)) return waiveOrKeep(turn, question, false, context);
  if (plainYes || no) return waiveOrKeep(turn, question, plainYes, context);
  return yes ? ask(turn, question, reply('answerYesOrNo')) : undefined;
};

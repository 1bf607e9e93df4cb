import { ask } from '../asking.ts';
import { finish } from '../flow.ts';
import type { Question } from '../questions.ts';
import { saying } from '../saying.ts';
import { type Facts, perform, remember, type Turn, tell } from '../turn.ts';
import type { Heard } from './onMessage.ts';

type About<Name extends Question['about']> = Extract<Question, { about: Name }>;

/** Which request: its reference, or the only one of the kind that was named. */
export const replyWithRequest = (
  turn: Turn,
  question: About<'which_request'>,
  heard: Heard,
): Turn | undefined => {
  const [reference] = heard.understood.details.references;
  const request = question.requests.find((one) => one.reference === reference);
  return request === undefined ? undefined : ask(turn, { about: 'cancel_request', request });
};

/** The answer to "shall I cancel this request?" */
export const cancelOrKeep = (
  turn: Turn,
  question: About<'cancel_request'>,
  cancel: boolean,
  facts: Facts,
): Turn => {
  const done = remember(turn, { question: undefined });
  return cancel
    ? perform(done, { name: 'cancelRequest', input: { reference: question.request.reference } })
    : finish(tell(done, 'declined', 'cancel'), facts);
};

/** The answer to "shall the waiting time end now?" */
export const waiveOrKeep = (
  turn: Turn,
  question: About<'waive_window'>,
  waive: boolean,
  facts: Facts,
): Turn => {
  const done = remember(turn, { question: undefined });
  return waive
    ? perform(done, { name: 'waiveWindow', input: { reference: question.request.reference } })
    : finish(tell(done, 'windowKept'), facts);
};

/** The typed answer to it: what ends the time for a change of mind must be a plain yes. */
export const replyToWaive = (
  turn: Turn,
  question: About<'waive_window'>,
  { plainYes, yes, no }: Heard,
  facts: Facts,
): Turn | undefined => {
  if (plainYes || no) return waiveOrKeep(turn, question, plainYes, facts);
  return yes ? ask(turn, question, saying('answerYesOrNo')) : undefined;
};

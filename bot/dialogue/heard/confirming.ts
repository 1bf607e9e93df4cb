import { proveAgain } from '../answered/confirmation.ts';
import { ask } from '../asking.ts';
import { advance, finish } from '../flow.ts';
import { isProved } from '../needs.ts';
import type { Question } from '../questions.ts';
import { saying } from '../saying.ts';
import { type Facts, perform, remember, type Turn, tell, withTask } from '../turn.ts';
import type { Heard } from './heard.ts';
import { dropTask } from './starting.ts';

type Confirmation = Extract<Question, { about: 'confirmation' }>;

/** Whether a yes is nothing but a yes: beside a destructive right, a further wish makes it doubtful. */
const isPlainYes = (heard: Heard): boolean =>
  heard.yes &&
  heard.sure.every(({ intent }) => ['affirm', 'erase', 'goodbye_thanks', 'greet'].includes(intent));

/** The answer to the scope that was shown. Only this question's own nonce is ever filed. */
export const replyToScope = (
  turn: Turn,
  question: Confirmation,
  heard: Heard,
  facts: Facts,
): Turn | undefined => {
  const erasure = question.scope.kind === 'erasure';
  if (erasure && !question.waive && saysNow(heard)) return showScope(turn, true, facts);
  if (erasure ? isPlainYes(heard) : heard.yes) return agreeTo(turn, question, facts);
  if (heard.no && heard.sure.length <= 1) return dropTask(turn, 'declined', facts);
  const restated = heard.sure.length > 0 && heard.sure.every(({ intent }) => intent === 'erase');
  if (erasure && (restated || heard.yes)) return ask(turn, question, saying('answerYesOrNo'));
  return undefined;
};

const saysNow = ({ yes, no, sure, understood, aside }: Heard): boolean =>
  aside === 'erase_now' ||
  (understood.details.now && !no && (yes || sure.some(({ intent }) => intent === 'erase')));

/** A yes to the scope: files it, or goes on to the waiver that the customer had asked for. */
export const agreeTo = (turn: Turn, question: Confirmation, facts: Facts): Turn => {
  const { task } = turn.memory;
  if (task?.requestId === undefined) return advance(turn, facts);
  if (!isProved(turn.memory, task, facts.now)) return proveAgain(turn, facts);
  if (question.scope.kind === 'erasure' && task.now && !question.waive) return showScope(turn, true, facts);
  const input = { requestId: task.requestId, nonce: question.nonce };
  return perform(remember(turn, { question: undefined }), { name: 'confirmAndFile', input });
};

/** Shows the scope anew, with the window or without it: a question of its own with a nonce of its own. */
export const showScope = (turn: Turn, waive: boolean, facts: Facts): Turn =>
  advance(withTask(remember(turn, { question: undefined }), { waive, now: waive }), facts);

/** The answer to "shall I cancel this request?" */
export const replyToCancel = (
  turn: Turn,
  question: Extract<Question, { about: 'cancel_request' }>,
  yes: boolean,
  facts: Facts,
): Turn => {
  const done = remember(turn, { question: undefined });
  return yes
    ? perform(done, { name: 'cancelRequest', input: { reference: question.request.reference } })
    : finish(tell(done, 'declined', 'cancel'), facts);
};

/** The answer to "shall the waiting time end now?" */
export const replyToWaive = (
  turn: Turn,
  question: Extract<Question, { about: 'waive_window' }>,
  yes: boolean,
  facts: Facts,
): Turn => {
  const done = remember(turn, { question: undefined });
  return yes
    ? perform(done, { name: 'waiveWindow', input: { reference: question.request.reference } })
    : finish(tell(done, 'windowKept'), facts);
};

import { changeIn } from '../../understanding/details/change.ts';
import { ask, wishShown } from '../asking.ts';
import { advance, beginAnew } from '../flow.ts';
import { newTask, type Task } from '../goal.ts';
import { isProved } from '../needs.ts';
import { proveAgain } from '../onResult/confirmation.ts';
import type { Question } from '../questions.ts';
import { saying } from '../saying.ts';
import { type Facts, perform, remember, type Turn, withTask } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { dropTask } from './starting.ts';
import { want } from './want.ts';
import { wishesOf } from './wishes.ts';

type Confirmation = Extract<Question, { about: 'confirmation' }>;

/** "No, just the newsletter." */
const INSTEAD = { instead: true, also: false };

/** What cannot be taken back, or ends the account: nothing but a plain yes is a yes to it. */
const isWeighty = ({ scope }: Confirmation, task: Task | undefined): boolean =>
  scope.kind === 'erasure' || (scope.kind === 'objection' && wishShown(task).extent === 'all');

/** The answer to the scope that was shown. Only this question's own nonce is ever filed. */
export const replyToScope = (
  turn: Turn,
  question: Confirmation,
  heard: Heard,
  facts: Facts,
): Turn | undefined => {
  const { task } = turn.memory;
  const others = wantedGoals(heard).filter(({ goal }) => goal !== task?.goal);
  const weighty = isWeighty(question, task);
  if (question.scope.kind === 'erasure' && !question.waive && saysNow(heard))
    return showScope(turn, true, facts);
  if (weighty ? heard.plainYes : heard.yes && others.length === 0) return agreeTo(turn, question, facts);
  if (question.scope.kind === 'erasure' && heard.no && heard.understood.details.marketingOnly)
    return want(turn, [newTask('withdrawal', wishesOf(heard, 'withdrawal', undefined))], INSTEAD, facts);
  if (heard.no && heard.sure.length <= 1)
    return correctedValue(turn, heard, facts) ?? dropTask(turn, 'declined', facts);
  const restated = wantedGoals(heard).length > 0 && others.length === 0;
  if (weighty && (restated || (heard.yes && others.length === 0)))
    return ask(turn, question, saying('answerYesOrNo'));
  return correctedValue(turn, heard, facts);
};

/** "No, it should be Meyer": the shown correction is corrected. */
const correctedValue = (turn: Turn, { text }: Heard, facts: Facts): Turn | undefined => {
  const { task } = turn.memory;
  if (task?.goal !== 'rectification' || task.wish.change === undefined) return undefined;
  const said = changeIn(text);
  if (said?.newValue === undefined || said.newValue === task.wish.change.newValue) return undefined;
  return beginAnew(withTask(turn, { wish: { change: { ...task.wish.change, ...said } } }), facts);
};

const saysNow = ({ yes, no, sure, understood, command }: Heard): boolean =>
  command === 'erase_now' ||
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

import { changeIn, nameAnnouncedIn } from '../../understanding/details/change.ts';
import { ask, wishInConfirmation } from '../ask.ts';
import { advance, beginAnew } from '../flow.ts';
import { type Goal, newGoal } from '../goal.ts';
import { isProved } from '../needs.ts';
import { proveAgain } from '../onResult/confirmation.ts';
import { isPlainYes } from '../phrases/plainYes.ts';
import { namesPeriod, wantsPeriod, withoutPeriod } from '../phrases/withPeriod.ts';
import type { Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, perform, remember, type Turn, withGoal } from '../turn.ts';
import { goalDetails } from './goalDetails.ts';
import { dropGoal } from './goals.ts';
import { type Message, wantedGoals } from './message.ts';
import { NO_MANNER, want } from './want.ts';

type Confirmation = Extract<Question, { about: 'confirmation' }>;

/** "No, just the newsletter." */
const INSTEAD = { ...NO_MANNER, instead: true };

/** Cannot be undone, or ends the account: only a plain yes confirms it. */
const isWeighty = ({ scope }: Confirmation, goal: Goal | undefined): boolean =>
  scope.kind === 'erasure' || (scope.kind === 'objection' && wishInConfirmation(goal).extent === 'all');

/** The answer to a confirmation. Only the nonce of this very question is ever filed. */
export const answerToConfirmation = (
  turn: Turn,
  question: Confirmation,
  message: Message,
  context: Context,
): Turn | undefined => {
  const { goal } = turn.memory;
  const others = wantedGoals(message).filter(({ kind }) => kind !== goal?.kind);
  const weighty = isWeighty(question, goal);
  if (question.scope.kind === 'erasure' && wantsPeriod(message.text)) {
    if (question.waive) return confirmAnew(turn, false, context);
    if (namesPeriod(message.text) && isPlainYes(withoutPeriod(message.text), 'erasure'))
      return agreeTo(turn, question, context);
    return ask(withGoal(turn, { now: false }), question, reply('answerYesOrNo'));
  }
  if (question.scope.kind === 'erasure' && !question.waive && wantsItNow(message))
    return confirmAnew(turn, true, context);
  if (weighty ? message.plainYes : message.yes && others.length === 0)
    return agreeTo(turn, question, context);
  if (question.scope.kind === 'erasure' && message.no && message.understood.details.marketingOnly)
    return want(
      turn,
      [newGoal('withdrawal', goalDetails(message, 'withdrawal', undefined))],
      INSTEAD,
      context,
    );
  if (message.plainNo || (message.no && message.sure.length <= 1))
    return correctedValue(turn, message, context) ?? dropGoal(turn, 'declined', context);
  const restated = wantedGoals(message).length > 0 && others.length === 0;
  if (weighty && (restated || (message.yes && others.length === 0)))
    return ask(turn, question, reply('answerYesOrNo'));
  return correctedValue(turn, message, context);
};

const isName = (field: string | undefined): boolean => field === 'firstName' || field === 'lastName';

/** "No, it should be Meyer": the correction in the confirmation is itself corrected. */
const correctedValue = (turn: Turn, { text }: Message, context: Context): Turn | undefined => {
  const { goal } = turn.memory;
  if (goal?.kind !== 'rectification' || goal.wish.change === undefined) return undefined;
  const change = changeIn(text) ?? (isName(goal.wish.change.field) ? nameAnnouncedIn(text) : undefined);
  if (change?.newValue === undefined || change.newValue === goal.wish.change.newValue) return undefined;
  return beginAnew(withGoal(turn, { wish: { change: { ...goal.wish.change, ...change } } }), context);
};

const SAYS_NO = /^\W*(?:no|non|nein|nee|nope|nah)(?!\p{L})/iu;

/** The same before anything else is read in it: how a name is spelt sounds like many things. */
export const onCorrectedValue = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  turn.memory.question?.about === 'confirmation' && SAYS_NO.test(message.text) && !message.text.includes('?')
    ? correctedValue(turn, message, context)
    : undefined;

const wantsItNow = ({ yes, no, sure, understood, command }: Message): boolean =>
  command === 'erase_now' ||
  (understood.details.now && !no && (yes || sure.some(({ intent }) => intent === 'erase')));

/** A yes: files the request, or first asks to confirm the waiver, if the customer wanted it at once. */
export const agreeTo = (turn: Turn, question: Confirmation, context: Context): Turn => {
  const { goal } = turn.memory;
  if (goal?.requestId === undefined) return advance(turn, context);
  if (!isProved(turn.memory, goal, context.now)) return proveAgain(turn, context);
  if (question.scope.kind === 'erasure' && goal.now && !question.waive)
    return confirmAnew(turn, true, context);
  const input = { requestId: goal.requestId, nonce: question.nonce };
  return perform(remember(turn, { question: undefined }), { name: 'confirmAndFile', input });
};

/** Asks for confirmation again, with or without the withdrawal period. It is a new question with a nonce of its own. */
export const confirmAnew = (turn: Turn, waive: boolean, context: Context): Turn =>
  advance(withGoal(remember(turn, { question: undefined }), { now: waive }), context);

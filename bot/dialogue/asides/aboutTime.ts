import { type Reply, reply } from '../reply.ts';
import { isForOptOut, isForPeople, type Situation, standingOf } from './situation.ts';

/** "How long does it take?" */
export const onHowLong = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  if (question?.about === 'confirmation') {
    const { windowEndsAt, dueAt } = question.scope;
    return windowEndsAt === undefined ? reply('howLong', dueAt) : reply('longErasure', windowEndsAt, dueAt);
  }
  if (question?.about === 'cancel_request' || question?.about === 'waive_window')
    return reply('longAfterYes');
  if (isForOptOut(situation)) return reply('longAtOnce');
  if (isForPeople(situation)) return reply('longPerson', situation.now);
  if (question?.about === 'code') return reply('longCode');
  if (last !== undefined) return standingOf(last, situation);
  return goal === undefined ? reply('longInGeneral') : reply('howLong', undefined);
};

/** "What if I change my mind?" */
export const onChangeOfMind = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  if (question?.about === 'confirmation') {
    const { kind, windowEndsAt } = question.scope;
    if (kind !== 'erasure') return reply('mindConfirmation');
    return windowEndsAt === undefined ? reply('mindNoWindow') : reply('mindWindow', windowEndsAt);
  }
  if (question?.about === 'waive_window') return reply('mindNoWindow');
  if (goal?.kind === 'withdrawal' || last?.kind === 'withdrawal') return reply('mindOptOut');
  if (last !== undefined) return last.mayCancel ? reply('mindFiled', last.reference) : reply('mindTooLate');
  return reply(goal === undefined ? 'mindNothing' : 'mindUnfiled');
};

/** "Can you do it faster?" */
export const onFaster = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  if (question?.about === 'confirmation') {
    const waitsFirst = question.scope.kind === 'erasure' && question.scope.windowEndsAt !== undefined;
    return reply(waitsFirst ? 'fasterNow' : 'fasterAlready');
  }
  if (last !== undefined) {
    if (last.kind === 'withdrawal' || last.state === 'cancelled') return standingOf(last, situation);
    return last.mayWaiveWindow ? reply('fasterFiledNow', last.reference) : reply('fasterFiled', last.dueAt);
  }
  return reply(goal === undefined ? 'fasterInGeneral' : 'fasterHere');
};

/** "Can I do that later?" */
export const onLater = ({ question, goal, codeUntil }: Situation): Reply => {
  if (question?.about === 'code' && codeUntil !== undefined) return reply('laterCode', codeUntil);
  return reply(goal === undefined && question === undefined ? 'laterNothing' : 'laterNoHurry');
};

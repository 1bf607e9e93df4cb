import type { Question } from '../questions.ts';
import { type Reply, reply } from '../reply.ts';
import { isForOptOut, isForPeople, type Situation, standingOf } from './situation.ts';

/** "What happens next?" */
export const onWhatNext = (situation: Situation): Reply => {
  const { question, last } = situation;
  switch (question?.about) {
    case 'address':
      return reply(isForOptOut(situation) ? 'nextOptOut' : 'nextAddress');
    case 'reach':
      return reply('nextReach');
    case 'code':
    case 'new_code':
      return reply('nextCode');
    case 'facts':
      return reply('nextFact');
    case 'confirmation':
      return reply('nextConfirmation', question.scope.kind);
    case 'agreement':
      return reply('nextComplaint');
    case 'facts_unknown':
    case 'person':
    case 'lost':
    case 'contact':
      return reply('whatPerson');
    case undefined:
      return last === undefined ? reply('nextNothing') : standingOf(last, situation);
    default:
      return reply('nextDetail');
  }
};

/** "What did you just do?", "Did you get that?" */
export const onWhatWasDone = ({ goal, last, proved, codeUntil }: Situation): Reply => {
  if (last !== undefined) return reply(last.state === 'cancelled' ? 'doneCancelled' : 'doneFiled', last);
  if (proved !== undefined) return reply('doneProved', proved);
  if (codeUntil !== undefined && goal?.address !== undefined) return reply('doneCode', goal.address);
  return reply('doneNothing');
};

/** The last question before something is filed, or needed for nothing more. */
const LAST: readonly Question['about'][] = [
  'confirmation',
  'facts_unknown',
  'cancel_request',
  'waive_window',
  'contact',
];

/** "Is this all?" */
export const onIsThisAll = (situation: Situation): Reply => {
  const { question, last } = situation;
  if (question === undefined) return reply(last === undefined ? 'allNothing' : 'allFiled');
  if (LAST.includes(question.about)) return reply('allLast');
  if (question.about === 'reach' || (question.about === 'address' && isForOptOut(situation)))
    return reply('allLast');
  if (question.about === 'address') return reply('allAfterAddress');
  if (question.about === 'code') return reply('allAfterCode');
  return reply(isForPeople(situation) ? 'allAfterReach' : 'allFewMore');
};

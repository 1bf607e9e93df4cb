import type { Intent } from '../../understanding/types.ts';
import { ask } from '../asking.ts';
import { proceed, questionBelow } from '../flow.ts';
import { CHOICE_OF_INTENT, expectingOf, type Question } from '../questions.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import { GOAL_OF_INTENT, type Heard, MIDDLE } from './onMessage.ts';
import { unclearWishes } from './wishes.ts';

/** The likeliest meanings that one can choose, best first. */
const likeliest = (heard: Heard): Intent[] =>
  heard.understood.ranked
    .map(({ intent }) => intent)
    .filter((intent) => CHOICE_OF_INTENT[intent] !== undefined)
    .slice(0, 3);

/** Not sure enough to go ahead: the likeliest meanings are offered in plain words. */
export const offerMeanings = (turn: Turn, heard: Heard): Turn | undefined => {
  if (heard.sure.some(({ intent }) => intent === 'oos')) return undefined;
  const best = heard.understood.ranked.find(({ intent }) => CHOICE_OF_INTENT[intent] !== undefined);
  if (best === undefined || best.confidence < MIDDLE) return undefined;
  if (GOAL_OF_INTENT[best.intent] === turn.memory.task?.goal && turn.memory.task !== undefined)
    return undefined;
  const before = questionBelow(turn.memory.question);
  return ask(turn, {
    about: 'meaning',
    intents: likeliest(heard),
    wishes: unclearWishes(heard),
    ...(before !== undefined && { before }),
  });
};

/** Questions without whose answer nothing goes on: a bare no to them may mean "stop" or "not this one". */
const NEEDED: readonly Question['about'][] = [
  'address',
  'code',
  'new_code',
  'field',
  'new_value',
  'extent',
  'services',
  'consent',
  'which_request',
];

/** Not understood: other words first, then choices, then a person. */
export const notUnderstood = (turn: Turn, heard: Heard, facts: Facts): Turn => {
  const needed = questionBelow(turn.memory.question);
  if (heard.no && needed !== undefined && NEEDED.includes(needed.about))
    return ask(turn, { about: 'stop', before: needed });
  const misses = turn.memory.misses + 1;
  const counted = remember(turn, { misses });
  const question = questionBelow(turn.memory.question);
  if (misses >= 3)
    return ask(remember(counted, { misses: 0 }), {
      about: 'person',
      ...(question !== undefined && { before: question }),
    });
  const offTopic = heard.sure.some(({ intent }) => intent === 'oos');
  if (question === undefined || (question.about === 'menu' && misses > 1)) {
    if (misses === 2) return ask(counted, { about: 'menu' }, saying('chooseOne'));
    return tell(counted, offTopic ? 'outOfScope' : 'notUnderstood');
  }
  const inYesOrNo = expectingOf(question) === 'yes_no' && question.about !== 'person';
  const unclear = inYesOrNo ? 'answerYesOrNo' : 'notUnderstoodHere';
  const told = tell(counted, offTopic ? 'outOfScope' : unclear);
  if (misses === 1) return proceed(remember(told, { question }), facts);
  return ask(told, question, undefined, ['forget_it', 'person']);
};

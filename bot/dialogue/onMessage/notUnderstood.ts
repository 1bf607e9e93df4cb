import type { Intent } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { proceed, underlyingQuestion } from '../flow.ts';
import { GOAL_OF_INTENT } from '../goal.ts';
import { wordCount } from '../phrases/plain.ts';
import { choiceOfIntent, expectingOf, type Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { unassignedDetails } from './goalDetails.ts';
import { type Message, MIDDLE_CONFIDENCE, sureOf } from './message.ts';

/** What is less likely than this is not offered; what cannot be taken back or ends the account has to be likelier. */
const LIKELY = 0.12;
const LIKELY_AND_WEIGHTY = 0.25;

/** The likeliest meanings that have a button, best first. */
const likeliest = (message: Message): Intent[] =>
  message.understood.ranked
    .filter(({ intent, confidence }) => {
      const isWeighty = intent === 'erase' || intent === 'object';
      return choiceOfIntent(intent) !== undefined && confidence >= (isWeighty ? LIKELY_AND_WEIGHTY : LIKELY);
    })
    .map(({ intent }) => intent)
    .slice(0, 3);

/** Offers the likeliest meanings when we are not sure enough to go ahead. */
export const offerMeanings = (turn: Turn, message: Message): Turn | undefined => {
  if (sureOf(message, 'oos')) return undefined;
  const best = message.understood.ranked.find(({ intent }) => choiceOfIntent(intent) !== undefined);
  if (best === undefined || best.confidence < MIDDLE_CONFIDENCE) return undefined;
  if (GOAL_OF_INTENT[best.intent] === turn.memory.goal?.kind && turn.memory.goal !== undefined)
    return undefined;
  const before = underlyingQuestion(turn.memory.question);
  return ask(turn, {
    about: 'meaning',
    intents: likeliest(message),
    details: unassignedDetails(message),
    ...(before !== undefined && { before }),
  });
};

/** Questions that we cannot go on without. A mere no to one of them may mean "stop" or "not this one". */
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

const FEWEST_WORDS = 4;
/** The message was not understood. We ask for other words first, then offer choices, then a person. */
export const notUnderstood = (turn: Turn, message: Message, context: Context): Turn => {
  const needed = underlyingQuestion(turn.memory.question);
  if (message.no && needed !== undefined && NEEDED.includes(needed.about))
    return ask(turn, { about: 'stop', before: needed });
  const misses = turn.memory.misses + 1;
  const counted = remember(turn, { misses });
  const question = underlyingQuestion(turn.memory.question);
  if (misses >= 3)
    return ask(remember(counted, { misses: 0 }), {
      about: 'person',
      ...(question !== undefined && { before: question }),
    });
  const offTopic = sureOf(message, 'oos');
  const outOfScope = misses > 1 ? 'outOfScopeAgain' : 'outOfScope';
  if (question === undefined || (question.about === 'menu' && misses > 1)) {
    if (misses === 2) return ask(counted, { about: 'menu' }, reply('chooseOne'));
    return tell(counted, offTopic ? outOfScope : 'notUnderstood');
  }
  const inYesOrNo = expectingOf(question) === 'yes_no' && question.about !== 'person';
  const unclear = inYesOrNo ? 'answerYesOrNo' : 'notUnderstoodHere';
  // "Hm, maybe" is about nothing else either.
  const isAboutElse = offTopic && !(inYesOrNo && wordCount(message.text) < FEWEST_WORDS);
  const explained = tell(counted, isAboutElse ? outOfScope : unclear);
  if (misses === 1) return proceed(remember(explained, { question }), context);
  return ask(explained, question, undefined, ['forget_it', 'person']);
};

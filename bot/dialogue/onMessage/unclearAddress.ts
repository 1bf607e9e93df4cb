import type { UnclearEmail } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { advance, underlyingQuestion } from '../flow.ts';
import type { Question } from '../questions.ts';
import { type Reply, reply } from '../reply.ts';
import { type Context, remember, type Turn, withGoal } from '../turn.ts';
import { changeAddress } from './goals.ts';
import { type Message, wantedGoals } from './message.ts';

/** What can be said of an address that is not plainly one, where `question` waits for an address. */
const wordsAbout = (unclear: UnclearEmail[], question: Question): Reply => {
  const [first] = unclear;
  if (unclear.length > 1) return reply('oneAddress');
  if (first === undefined || 'meant' in first || first.why === 'malformed') return reply('addressInvalid');
  return reply('addressUnusable', first.why, question.about !== 'new_value');
};

/** Asks whether an address was meant as it was read, or says why it cannot be used and what else can be done. */
export const askAbout = (turn: Turn, unclear: UnclearEmail[], before: Question | undefined): Turn => {
  const [first] = unclear;
  if (unclear.length === 1 && first !== undefined && 'meant' in first)
    return ask(turn, { about: 'doubtful_address', meant: first.meant, ...(before && { before }) });
  const question = before ?? { about: 'menu' };
  const words = wordsAbout(unclear, question);
  return ask(turn, question, words, words.key === 'addressUnusable' ? ['person'] : []);
};

/** Questions whose answer may hold an address that says nothing of who is asking. */
const ELSEWHERE: readonly Question['about'][] = [
  'new_value',
  'field',
  'contact',
  'facts',
  'agreement',
  'policy',
];

/** All that was named as an address in a message, in one list: beside an unclear one no other is plain either. */
export const namedIn = ({ unclear, understood }: Message): UnclearEmail[] => [
  ...unclear,
  ...understood.details.emails.map((meant) => ({ meant })),
];

/** A question is answered first; what address stands in it can be asked about when one is needed. */
const asksSomething = ({ sure }: Message): boolean =>
  sure.some(({ intent }) => intent === 'policy_question' || intent === 'rights_info');

/** An address that is not plainly one, without another wish. */
export const onUnclearAddress = (turn: Turn, message: Message): Turn | undefined => {
  const below = underlyingQuestion(turn.memory.question);
  const { goal } = turn.memory;
  const corrects = below?.about === 'confirmation' && goal?.wish.change?.field === 'email';
  if (message.unclear.length === 0 || wantedGoals(message).length > 0 || asksSomething(message))
    return undefined;
  return corrects || (below && ELSEWHERE.includes(below.about))
    ? undefined
    : askAbout(turn, namedIn(message), below);
};

/** "Yes, that address." */
export const takeMeant = (
  turn: Turn,
  { meant, before }: Extract<Question, { about: 'doubtful_address' }>,
  context: Context,
): Turn => {
  const { goal } = turn.memory;
  const answered = remember(turn, { question: before });
  if (goal === undefined)
    return ask(remember(answered, { address: meant }), { about: 'menu' }, reply('addressNoted'));
  if (goal.address !== undefined) return changeAddress(answered, meant, context);
  return advance(withGoal(remember(answered, { address: meant }), { address: meant }), context);
};

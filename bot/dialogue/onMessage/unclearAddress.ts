import type { UnclearEmail } from '../../understanding/types.ts';
import { ask } from '../asking.ts';
import { advance, questionBelow } from '../flow.ts';
import type { Question } from '../questions.ts';
import { type Saying, saying } from '../saying.ts';
import { type Facts, remember, type Turn, withTask } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { changeAddress } from './starting.ts';

/** What can be said of an address that is not plainly one, where `question` waits for an address. */
const wordsAbout = (unclear: UnclearEmail[], question: Question): Saying => {
  const [first] = unclear;
  if (unclear.length > 1) return saying('oneAddress');
  if (first === undefined || 'meant' in first || first.why === 'malformed') return saying('addressInvalid');
  return saying('addressUnusable', first.why, question.about !== 'new_value');
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
export const namedIn = ({ unclear, understood }: Heard): UnclearEmail[] => [
  ...unclear,
  ...understood.details.emails.map((meant) => ({ meant })),
];

/** A question is answered first; what address stands in it can be asked about when one is needed. */
const asksSomething = ({ sure }: Heard): boolean =>
  sure.some(({ intent }) => intent === 'policy_question' || intent === 'rights_info');

/** An address that is not plainly one, without another wish. */
export const onUnclearAddress = (turn: Turn, heard: Heard): Turn | undefined => {
  const below = questionBelow(turn.memory.question);
  const { task } = turn.memory;
  const corrects = below?.about === 'confirmation' && task?.wish.change?.field === 'email';
  if (heard.unclear.length === 0 || wantedGoals(heard).length > 0 || asksSomething(heard)) return undefined;
  return corrects || (below && ELSEWHERE.includes(below.about))
    ? undefined
    : askAbout(turn, namedIn(heard), below);
};

/** "Yes, that address." */
export const takeMeant = (
  turn: Turn,
  { meant, before }: Extract<Question, { about: 'doubtful_address' }>,
  facts: Facts,
): Turn => {
  const { task } = turn.memory;
  const answered = remember(turn, { question: before });
  if (task === undefined)
    return ask(remember(answered, { address: meant }), { about: 'menu' }, saying('addressNoted'));
  if (task.address !== undefined) return changeAddress(answered, meant, facts);
  return advance(withTask(remember(answered, { address: meant }), { address: meant }), facts);
};

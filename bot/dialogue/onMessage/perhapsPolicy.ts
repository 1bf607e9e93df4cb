import type { ClauseTopic } from '../../../privacy/policy/clauseTopics.ts';
import { holdsQuestion } from '../phrases/question.ts';
import type { Question } from '../questions.ts';
import type { Turn } from '../turn.ts';
import { askPolicy } from './askPolicy.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';

/** Questions that take any text for their answer. */
const TAKES_ANYTHING: readonly Question['about'][] = ['new_value', 'facts', 'field', 'topic', 'contact'];

export const takesAnything = ({ memory: { question } }: Turn): boolean =>
  question !== undefined && TAKES_ANYTHING.includes(question.about);

/** How surely a question that fits nothing else has to be about a clause. */
const RATHER = 0.4;
/** The same where it hardly sounds like a question about the policy. */
const SURELY = 0.6;
const PERHAPS = 0.1;

/** A question that nothing else fits is looked up in the policy before it counts as not understood. */
export const onPerhapsPolicy = (turn: Turn, message: Message): Turn | undefined => {
  const { understood, beside, addresses, plainYes } = message;
  const { clause, aside, support } = beside;
  if (clause === undefined || plainYes || addresses.length > 0 || wantedGoals(message).length > 0)
    return undefined;
  if (takesAnything(turn) || sureOf(message, 'goodbye_thanks') || !holdsQuestion(message.text))
    return undefined;
  const sounds = understood.ranked.find(({ intent }) => intent === 'policy_question')?.confidence ?? 0;
  const others = Math.max(aside?.confidence ?? 0, support?.confidence ?? 0);
  return clause.confidence >= (sounds >= PERHAPS ? RATHER : SURELY) && clause.confidence >= others
    ? askPolicy(turn, message.text)
    : undefined;
};

/** What a list of the rights answers. */
const OF_RIGHTS: readonly ClauseTopic[] = [
  'rights',
  'access',
  'erasure',
  'rectification',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'california',
  'complaint',
];

/** "How long may you take?" sounds like a question about the rights, and has an answer of its own. */
export const isRatherPolicy = ({ text, beside: { clause } }: Message): boolean =>
  clause !== undefined &&
  clause.confidence >= SURELY &&
  !OF_RIGHTS.includes(clause.topic) &&
  holdsQuestion(text);

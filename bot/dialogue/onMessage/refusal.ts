import { abandon, underlyingQuestion } from '../flow.ts';
import { deniesAll } from '../phrases/refusals.ts';
import type { Question } from '../questions.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { dropGoal } from './goals.ts';
import type { Message } from './message.ts';

/** Questions that are answered with a story, in which anything may be denied. */
const TAKES_WORDS: readonly (Question['about'] | undefined)[] = [
  'agreement',
  'reach',
  'topic',
  'policy',
  'facts',
];

/** Reads the rest of the message. `all`: nothing was asked for, so that it holds no wish. */
type Further = (turn: Turn, all: boolean) => Turn | undefined;

/**
 * "I did not ask for a correction", "no complaint, just the newsletter": whatever of it is under way or waits is dropped, and
 * nothing of it is asked about again. The rest of the message is read by `further` as if it stood alone.
 */
export const onRefusal = (
  turn: Turn,
  message: Message,
  context: Context,
  further: Further,
): Turn | undefined => {
  const { goal, waiting, question } = turn.memory;
  const all = !TAKES_WORDS.includes(underlyingQuestion(question)?.about) && deniesAll(message.text);
  const { refused } = message;
  const isRefused = ({ kind }: Pick<NonNullable<typeof goal>, 'kind'>): boolean =>
    all || refused.includes(kind);
  const kept = waiting.filter((one) => !isRefused(one));
  const isCurrent = goal !== undefined && isRefused(goal);
  const isNext = question?.about === 'next' && isRefused({ kind: question.goal });
  if (!isCurrent && !isNext && kept.length === waiting.length) return undefined;
  const unasked = remember(turn, { waiting: kept });
  if (isCurrent) {
    // "Not the erasure, a copy": one in place of the other.
    const instead = further(unasked, all);
    if (instead !== undefined && instead.memory.goal?.kind !== goal.kind) return instead;
    const words = question?.about === 'confirmation' ? 'declined' : 'forgotten';
    return goOn(dropGoal(unasked, words, context), all, further);
  }
  const told = tell(isNext ? remember(unasked, { question: undefined }) : unasked, 'nextLeft');
  return goOn(abandon(told, waiting.filter(isRefused), context), all, further);
};

/** What else was said counts too, unless something has to be looked up first. */
const goOn = (turn: Turn, all: boolean, further: Further): Turn =>
  turn.call === undefined ? (further(turn, all) ?? turn) : turn;

/** Without what waits and is refused. */
export const withoutRefused = (turn: Turn, { refused }: Message): Turn => {
  const kept = turn.memory.waiting.filter(({ kind }) => !refused.includes(kind));
  return kept.length === turn.memory.waiting.length ? turn : remember(turn, { waiting: kept });
};

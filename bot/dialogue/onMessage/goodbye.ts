import { abandon } from '../flow.ts';
import { GOAL_OF_INTENT, isWeighty } from '../goal.ts';
import { farewellIn, saysThanks } from '../phrases/farewell.ts';
import { saysErase } from '../phrases/wishes/readWish.ts';
import type { Question } from '../questions.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { HIGH_CONFIDENCE, type Message, MIDDLE_CONFIDENCE, sureOf, wantedGoals } from './message.ts';
import { isIdle } from './rights.ts';

/** Whether something else is typed that can be acted on. */
const holdsMore = ({ addresses, unclear, understood: { details } }: Message): boolean =>
  addresses.length + unclear.length + details.codes.length + details.references.length > 0;

/** Whether the whole message sounds like a wish; "forget it" sounds like a cancellation, and is none. */
const soundsLikeWish = ({ understood }: Message, from: number, rests: boolean): boolean =>
  understood.ranked.some(
    ({ intent, confidence }) =>
      confidence >= from &&
      (intent === 'policy_question' || GOAL_OF_INTENT[intent] !== undefined) &&
      !(rests && intent === 'cancel_request'),
  );

/** Whether the message takes its leave, and asks for nothing before. `rests`: what was open is not wanted any more. */
const leaveTaken = (message: Message): { rests: boolean } | undefined => {
  const farewell = farewellIn(message.text);
  if (farewell === undefined || message.plainYes || message.yesFirst || holdsMore(message)) return undefined;
  const rests = farewell.letsRest || message.no;
  if (rests)
    return soundsLikeWish(message, HIGH_CONFIDENCE, true) || saysErase(message.text) ? undefined : { rests };
  const asks = farewell.asks || wantedGoals(message).length > 0;
  return asks || soundsLikeWish(message, MIDDLE_CONFIDENCE, false) ? undefined : { rests };
};

/** Questions that any text can answer. */
const TYPED: readonly Question['about'][] = ['new_value', 'facts', 'contact', 'reach', 'agreement', 'topic'];

/** A customer who comes back sees once more what a yes would do. */
const laidAside = (turn: Turn): Turn => {
  const { goal, waiting } = turn.memory;
  if (goal === undefined) return turn;
  return remember(turn, {
    goal: undefined,
    waiting: [{ ...goal, interrupted: true }, ...waiting],
    question: { about: 'next', goal: goal.kind, weighty: isWeighty(goal) },
  });
};

/**
 * A farewell that asks for nothing: what is filed stays filed, what is not is not, and nothing is begun or cancelled. What was open
 * can be gone on with later, unless it was said that it may rest.
 */
export const onGoodbye = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question, waiting, filed = false } = turn.memory;
  const taken = leaveTaken(message);
  if (taken === undefined) return undefined;
  const idle = isIdle(turn);
  if (idle && !taken.rests && sureOf(message, 'goodbye_thanks') && saysThanks(message.text)) return undefined;
  const [next] = waiting;
  const said = tell(turn, 'farewell', goal?.kind ?? next?.kind, filed);
  const isTyped = question !== undefined && TYPED.includes(question.about);
  if (!idle && !taken.rests) {
    if (isTyped && question.about !== 'agreement') return undefined;
    return question?.about === 'confirmation' ? laidAside(said) : said;
  }
  return abandon(
    remember(said, { goal: undefined, waiting: [], question: undefined }),
    [goal, ...waiting],
    context,
  );
};

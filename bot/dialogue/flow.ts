import { isUnverified } from '../../domain/kinds.ts';
import { ask } from './ask.ts';
import { askAgain } from './askAgain.ts';
import { FRAMES, type Frame } from './frames.ts';
import type { Goal } from './goal.ts';
import { checkNeed } from './needs.ts';
import type { Question } from './questions.ts';
import { type Context, perform, remember, type Turn, tell, withGoal } from './turn.ts';

/** Takes the current goal one step further: asks for or fetches the next missing thing, or acts if nothing is missing. */
export const advance = (turn: Turn, context: Context): Turn => {
  const withAddress =
    turn.memory.goal?.address === undefined && turn.memory.goal?.reachable === undefined
      ? withKnownAddress(turn, context)
      : turn;
  const { goal } = withAddress.memory;
  const address = goal?.address ?? withAddress.memory.address;
  const started = remember(withAddress, { question: undefined, address });
  if (goal === undefined) return started;
  const frame = FRAMES[goal.kind];
  for (const need of frame.needs) {
    const check = checkNeed(need, goal, started.memory, context);
    if ('ask' in check) return ask(started, check.ask);
    if ('call' in check) return perform(started, check.call);
  }
  return end(started, goal, frame.end);
};

/** Takes the address that was typed before, or else that of the host site's sign-in, which the customer is told. */
const withKnownAddress = (turn: Turn, { signedIn }: Context): Turn => {
  const { goal, address, notAsSignedIn } = turn.memory;
  if (address !== undefined || signedIn === undefined || notAsSignedIn === true)
    return withGoal(turn, { address });
  if (goal === undefined) return turn;
  const announced = remember(tell(turn, 'signedInAs', signedIn.proof.maskedAddress), {
    signedInAs: signedIn.address,
  });
  return withGoal(announced, { address: signedIn.address });
};

const end = (turn: Turn, { kind, address, wish }: Goal, how: Frame['end']): Turn => {
  if (how === 'listRequests') return perform(turn, { name: 'listRequests', input: {} });
  if (how === 'confirmation' || !isUnverified(kind)) return turn;
  return perform(turn, {
    name: 'fileAtOnce',
    input: { kind, wish, ...(address !== undefined && { address }) },
  });
};

/** Goes on after a digression: with the open question, or else the current goal, or else the next one. */
export const proceed = (turn: Turn, context: Context): Turn => {
  if (turn.call !== undefined) return turn;
  const { question, goal } = turn.memory;
  if (question !== undefined) return askAgain(turn, question);
  return goal === undefined ? finish(turn, context) : advance(turn, context);
};

/** The current goal is finished. The next one begins, if there is one, and is announced. */
export const finish = (turn: Turn, context: Context): Turn => {
  const [next, ...waiting] = turn.memory.waiting;
  const over = remember(turn, { goal: next, waiting, question: undefined });
  if (next === undefined) return over;
  const announced =
    next.requestId === undefined ? tell(over, 'next', next.kind) : tell(over, 'backTo', next.kind);
  return advance(announced, context);
};

/** Abandons the request that was begun, if there is one, and proceeds with what the memory holds. */
export const abandon = (turn: Turn, requestId: string | undefined, context: Context): Turn =>
  requestId === undefined
    ? proceed(turn, context)
    : perform(turn, { name: 'abandonRequest', input: { requestId } });

/** The details have changed since the request was begun: it is abandoned and begun again with the new ones. */
export const beginAnew = (turn: Turn, context: Context): Turn =>
  abandon(
    withGoal(remember(turn, { question: undefined }), { requestId: undefined, codeUntil: undefined }),
    turn.memory.goal?.requestId,
    context,
  );

/** Puts the current goal aside for one that cannot wait. It comes back afterwards. */
export const interrupt = (turn: Turn, goal: Goal, context: Context): Turn => {
  const { goal: current, waiting } = turn.memory;
  return advance(
    remember(turn, {
      goal,
      waiting: current === undefined ? waiting : [current, ...waiting],
      question: undefined,
    }),
    context,
  );
};

/** The question itself, or the one that it interrupted and that returns after it. */
export const underlyingQuestion = (question: Question | undefined): Question | undefined =>
  question !== undefined && 'before' in question ? question.before : question;

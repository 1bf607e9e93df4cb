import { isOptOut, isUnverified, REQUEST_KINDS } from '../../domain/kinds.ts';
import { after, DAY } from '../../observe/clock.ts';
import { ask } from './ask.ts';
import { askAgain } from './askAgain.ts';
import { FRAMES, type Frame } from './frames.ts';
import { type Goal, isWeighty } from './goal.ts';
import { checkNeed } from './needs.ts';
import { coversOptOut } from './optOuts.ts';
import type { Question } from './questions.ts';
import { type Context, perform, remember, type Turn, tell, withGoal } from './turn.ts';

/** Takes the current goal one step further: asks for or fetches the next missing thing, or acts if nothing is missing. */
export const advance = (turn: Turn, context: Context): Turn => {
  if (mayBeFiledHere(turn)) return perform(remember(turn, { question: undefined }), LOOK_HERE);
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
  return end(started, goal, frame.end, context);
};

const LOOK_HERE = { name: 'listRequests', input: {} } as const;

/** What this chat has filed itself is told without another proof, unless an address is named that it did not know. */
const mayBeFiledHere = ({ memory: { goal, filed, address } }: Turn): boolean =>
  (goal?.kind === 'status' || goal?.kind === 'cancel') &&
  filed === true &&
  goal.lookedHere !== true &&
  goal.codeUntil === undefined &&
  (goal.address === undefined || goal.address.toLowerCase() === address?.toLowerCase());

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

const end = (turn: Turn, { kind, address, wish }: Goal, how: Frame['end'], context: Context): Turn => {
  if (how === 'listRequests') return perform(turn, { name: 'listRequests', input: {} });
  if (how === 'confirmation' || !isUnverified(kind)) return turn;
  const unfinished = REQUEST_KINDS.filter((one) => turn.memory.waiting.some((waits) => waits.kind === one));
  const { optOuts = [] } = turn.memory;
  const done = isOptOut(kind)
    ? optOuts.find((one) => one.at > after(context.now, -DAY) && coversOptOut(one, { kind, address, wish }))
    : undefined;
  if (done)
    return finish(
      tell(turn, done.kind === 'withdrawal' ? 'optedOutAlready' : 'notSoldAlready', done.reference),
      context,
    );
  const told = kind === 'human' && unfinished.length > 0 ? { ...wish, unfinished } : wish;
  return perform(turn, {
    name: 'fileAtOnce',
    input: { kind, wish: told, ...(address !== undefined && { address }) },
  });
};

/** Goes on after a digression: with the open question, or else the current goal, or else the next one. */
export const proceed = (turn: Turn, context: Context): Turn => {
  if (turn.call !== undefined) return turn;
  const { question, goal } = turn.memory;
  if (question !== undefined) return askAgain(turn, question);
  return goal === undefined ? finish(turn, context) : advance(turn, context);
};

/**
 * The current goal is finished. What waits next begins if it was announced or had begun before. Otherwise it was only heard
 * on the way, and the customer is asked about it.
 */
export const finish = (turn: Turn, context: Context): Turn => {
  const [next] = turn.memory.waiting;
  const over = remember(turn, { goal: undefined, question: undefined });
  if (next === undefined) return over;
  if (next.interrupted) return takeUpNext(tell(over, 'backTo', next.kind), context);
  if (next.announced) return takeUpNext(tell(over, 'next', next.kind), context);
  return ask(over, { about: 'next', goal: next.kind, weighty: isWeighty(next) });
};

/** Begins what waits next, or goes on with it. */
export const takeUpNext = (turn: Turn, context: Context): Turn => {
  const [next, ...waiting] = turn.memory.waiting;
  const taken = remember(turn, { goal: next, waiting, question: undefined });
  return advance(withGoal(taken, { announced: undefined, interrupted: undefined }), context);
};

/** The customer does not want what waits next. */
export const leaveNext = (turn: Turn, context: Context): Turn => {
  const [, ...waiting] = turn.memory.waiting;
  return finish(remember(tell(turn, 'nextLeft'), { waiting }), context);
};

/** Abandons the requests that were begun for these goals, one after the other, and proceeds with what the memory holds. */
export const abandon = (turn: Turn, goals: readonly (Goal | undefined)[], context: Context): Turn => {
  const toAbandon = goals.flatMap((goal) => goal?.requestId ?? []);
  return abandonNext(remember(turn, { toAbandon }), context);
};

/** Goes on with the next request to abandon. */
export const abandonNext = (turn: Turn, context: Context): Turn => {
  const [requestId, ...toAbandon] = turn.memory.toAbandon ?? [];
  return requestId === undefined
    ? proceed(remember(turn, { toAbandon: undefined }), context)
    : perform(remember(turn, { toAbandon }), { name: 'abandonRequest', input: { requestId } });
};

/** The details have changed since the request was begun: it is abandoned and begun again with the new ones. */
export const beginAnew = (turn: Turn, context: Context): Turn =>
  abandon(
    withGoal(remember(turn, { question: undefined }), { requestId: undefined, codeUntil: undefined }),
    [turn.memory.goal],
    context,
  );

/** Puts the current goal aside for one that cannot wait. It comes back afterwards. */
export const interrupt = (turn: Turn, goal: Goal, context: Context): Turn => {
  const { goal: current, waiting } = turn.memory;
  return advance(
    remember(turn, {
      goal,
      waiting: current === undefined ? waiting : [{ ...current, interrupted: true }, ...waiting],
      question: undefined,
    }),
    context,
  );
};

/** The question itself, or the one that it interrupted and that returns after it. */
export const underlyingQuestion = (question: Question | undefined): Question | undefined =>
  question !== undefined && 'before' in question ? question.before : question;

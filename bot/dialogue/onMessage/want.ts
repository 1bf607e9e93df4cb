import type { GoalKind } from '../../../wording/chat/terms.ts';
import { abandon, advance, beginAnew, interrupt, proceed } from '../flow.ts';
import type { Goal } from '../goal.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { addGoal, beginGoals, changeAddress, dropGoal, fetchPerson, isCopy } from './goals.ts';
import { withoutTopic } from './topic.ts';

/** What the customer's words say about the new goal and the current one: in its place, or beside it. */
export interface Manner {
  instead: boolean;
  also: boolean;
  /** Much was said at once, so that not all of it need be asked for. */
  letter: boolean;
}

export const NO_MANNER: Manner = { instead: false, also: false, letter: false };

const MILDER: readonly GoalKind[] = ['withdrawal', 'objection', 'restriction', 'do_not_sell'];

/** "Cancel that", without naming a request: the current goal is meant. */
const isCancelOfThis = ({ kind, reference }: Goal): boolean => kind === 'cancel' && reference === undefined;

/** Goals about earlier requests. Changing from one to the other keeps what was proved, so neither has to wait. */
const isLookUp = (kind: GoalKind): boolean => kind === 'status' || kind === 'cancel';

/**
 * The customer wants something. Without a current goal it begins. Otherwise it refines the current goal, replaces it,
 * waits until it is finished, or, like a person, interrupts it.
 */
export const want = (turn: Turn, wanted: Goal[], manner: Manner, context: Context): Turn => {
  const { goal, question } = turn.memory;
  if (goal === undefined) return begin(turn, wanted, manner, context);
  if (question?.about === 'topic')
    return withoutTopic(remember(turn, { waiting: [...turn.memory.waiting, ...wanted] }), context);
  const others = wanted.filter(({ kind }) => kind !== goal.kind);
  const same = wanted.find(({ kind }) => kind === goal.kind);
  const [other] = others;
  if (other === undefined) return same === undefined ? proceed(turn, context) : refine(turn, same, context);
  if (others.some(({ kind }) => kind === 'human')) return person(turn, others, context);
  if (others.some(isCancelOfThis) && goal.kind !== 'status') {
    const rest = others.filter((one) => !isCancelOfThis(one));
    return rest.length === 0 ? dropGoal(turn, 'forgotten', context) : replace(turn, goal, rest, context);
  }
  const narrows = goal.kind === 'erasure' && MILDER.includes(other.kind) && !manner.also;
  const bothLookUp = isLookUp(goal.kind) && isLookUp(other.kind);
  if (same === undefined && bothLookUp)
    return advance(
      withGoal(remember(turn, { goal: other }), {
        address: other.address ?? goal.address,
        codeUntil: goal.codeUntil,
      }),
      context,
    );
  if (same === undefined && (manner.instead || narrows)) return replace(turn, goal, others, context);
  if (goal.kind === 'erasure' && others.length === 1 && isCopy(other))
    return interrupt(tell(turn, 'copyBeforeErasure'), other, context);
  return proceed(
    others.reduce((added, one) => addGoal(added, one, 'after'), turn),
    context,
  );
};

const begin = (turn: Turn, wanted: Goal[], { letter }: Manner, context: Context): Turn => {
  const first = wanted.find(({ kind }) => kind === 'human');
  if (first !== undefined) return person(turn, wanted, context);
  return proceed(beginGoals(turn, wanted, letter), context);
};

/** A person comes first and other goals afterwards. A complaint made with it needs no goal: the ticket quotes it. */
const person = (turn: Turn, wanted: Goal[], context: Context): Turn => {
  const human = wanted.find(({ kind }) => kind === 'human');
  const others = wanted.filter(({ kind }) => kind !== 'human' && kind !== 'complaint');
  const waiting = [...turn.memory.waiting, ...others];
  return fetchPerson(remember(turn, { waiting }), human ?? {}, context);
};

const replace = (turn: Turn, goal: Goal, [first, ...later]: Goal[], context: Context): Turn => {
  if (first === undefined) return proceed(turn, context);
  const address = first.address ?? goal.address;
  const replaced = addGoal(turn, { ...first, ...(address !== undefined && { address }) }, 'instead');
  const all = later.reduce((added, one) => addGoal(added, one, 'after'), replaced);
  return abandon(all, [goal], context);
};

/** The current goal is wanted again. Keeps the new details and returns to the open question. */
const refine = (turn: Turn, same: Goal, context: Context): Turn => {
  const { goal, question } = turn.memory;
  if (goal === undefined) return turn;
  const wish = { ...goal.wish, ...same.wish };
  const refined = withGoal(turn, {
    wish,
    now: goal.now || same.now,
    reference: same.reference ?? goal.reference,
  });
  if (same.address !== undefined && same.address !== goal.address)
    return changeAddress(refined, same.address, context);
  if (goal.requestId !== undefined && JSON.stringify(wish) !== JSON.stringify(goal.wish))
    return beginAnew(refined, context);
  if (question?.about === 'confirmation' || question?.about === 'code') return proceed(refined, context);
  return advance(remember(refined, { question: undefined }), context);
};

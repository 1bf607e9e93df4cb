import type { Goal } from '../../../wording/chat/terms.ts';
import { abandon, advance, beginAnew, interrupt, proceed } from '../flow.ts';
import type { Task } from '../goal.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';
import { addTask, beginTasks, changeAddress, dropTask, fetchPerson, isCopy } from './starting.ts';

/** How the new wish stands to the one at hand, as far as the words tell. */
export interface Manner {
  instead: boolean;
  also: boolean;
}

const MILDER: readonly Goal[] = ['withdrawal', 'objection', 'restriction', 'do_not_sell'];

/** "Cancel that": what is being done just now, since no earlier request is named. */
const isCancelOfThis = ({ goal, reference }: Task): boolean => goal === 'cancel' && reference === undefined;

/** Something about earlier requests: the one serves the other, so neither has to wait. */
const isLookUp = (goal: Goal): boolean => goal === 'status' || goal === 'cancel';

/**
 * The customer wants something. With nothing at hand it begins; beside a task it refines it, takes its place, waits for
 * its turn, or, where it is a person, interrupts it.
 */
export const want = (turn: Turn, wanted: Task[], manner: Manner, facts: Facts): Turn => {
  const { task } = turn.memory;
  if (task === undefined) return begin(turn, wanted, facts);
  const others = wanted.filter(({ goal }) => goal !== task.goal);
  const same = wanted.find(({ goal }) => goal === task.goal);
  const [other] = others;
  if (other === undefined) return same === undefined ? proceed(turn, facts) : refine(turn, same, facts);
  if (others.some(({ goal }) => goal === 'human')) return person(turn, others, facts);
  if (others.some(isCancelOfThis) && task.goal !== 'status') {
    const rest = others.filter((one) => !isCancelOfThis(one));
    return rest.length === 0 ? dropTask(turn, 'forgotten', facts) : replace(turn, task, rest, facts);
  }
  const narrows = task.goal === 'erasure' && MILDER.includes(other.goal) && !manner.also;
  const bothLookUp = isLookUp(task.goal) && isLookUp(other.goal);
  if (same === undefined && bothLookUp)
    return advance(
      withTask(remember(turn, { task: other }), {
        address: other.address ?? task.address,
        codeUntil: task.codeUntil,
      }),
      facts,
    );
  if (same === undefined && (manner.instead || narrows)) return replace(turn, task, others, facts);
  if (task.goal === 'erasure' && others.length === 1 && isCopy(other))
    return interrupt(tell(turn, 'copyBeforeErasure'), other, facts);
  return proceed(
    others.reduce((added, one) => addTask(added, one, 'after'), turn),
    facts,
  );
};

const begin = (turn: Turn, wanted: Task[], facts: Facts): Turn => {
  const first = wanted.find(({ goal }) => goal === 'human');
  if (first !== undefined) return person(turn, wanted, facts);
  return proceed(beginTasks(turn, wanted), facts);
};

/** A person first; a complaint in the same breath is in the ticket's words, other wishes come afterwards. */
const person = (turn: Turn, wanted: Task[], facts: Facts): Turn => {
  const human = wanted.find(({ goal }) => goal === 'human');
  const others = wanted.filter(({ goal }) => goal !== 'human' && goal !== 'complaint');
  const waiting = [...turn.memory.waiting, ...others];
  return fetchPerson(remember(turn, { waiting }), human ?? {}, facts);
};

const replace = (turn: Turn, task: Task, [first, ...later]: Task[], facts: Facts): Turn => {
  if (first === undefined) return proceed(turn, facts);
  const address = first.address ?? task.address;
  const replaced = addTask(turn, { ...first, ...(address !== undefined && { address }) }, 'instead');
  const all = later.reduce((added, one) => addTask(added, one, 'after'), replaced);
  return abandon(all, task.requestId, facts);
};

/** The same wish again: what is new in it is kept, and the open question returns. */
const refine = (turn: Turn, same: Task, facts: Facts): Turn => {
  const { task, question } = turn.memory;
  if (task === undefined) return turn;
  const wish = { ...task.wish, ...same.wish };
  const refined = withTask(turn, {
    wish,
    now: task.now || same.now,
    reference: same.reference ?? task.reference,
  });
  if (same.address !== undefined && same.address !== task.address)
    return changeAddress(refined, same.address, facts);
  if (task.requestId !== undefined && JSON.stringify(wish) !== JSON.stringify(task.wish))
    return beginAnew(refined, facts);
  if (question?.about === 'confirmation' || question?.about === 'code') return proceed(refined, facts);
  const told = tell(refined, 'alreadyDoing', task.goal);
  return advance(remember(told, { question: undefined }), facts);
};

import type { Goal } from '../../../wording/chat/terms.ts';
import { abandon, advance, finish, interrupt, proceed } from '../flow.ts';
import { newTask, type Task, type Wishes } from '../goal.ts';
import type { Question } from '../questions.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';

/** Takes up what the customer wants when nothing is at hand; several wishes one after the other. */
export const beginTasks = (turn: Turn, wanted: Task[]): Turn => {
  const tasks = copyFirst(wanted);
  const [first, ...later] = tasks;
  if (first === undefined) return turn;
  const moved = wanted[0] !== first;
  const named =
    later.length === 0
      ? tell(turn, 'understood', first.goal)
      : tell(
          turn,
          'firstThen',
          first.goal,
          later.map(({ goal }) => goal),
        );
  const told = moved ? tell(named, 'copyBeforeErasure') : named;
  return remember(told, { task: first, waiting: [...later, ...turn.memory.waiting], question: undefined });
};

export const isCopy = ({ goal }: Task): boolean => goal === 'access' || goal === 'portability';

/** A copy comes before the erasure that would leave nothing to copy; otherwise the customer's own order stands. */
const copyFirst = (tasks: Task[]): Task[] => {
  const erasure = tasks.findIndex(({ goal }) => goal === 'erasure');
  if (erasure === -1 || !tasks.slice(erasure).some(isCopy)) return tasks;
  const copies = tasks.slice(erasure).filter(isCopy);
  return [...tasks.slice(0, erasure), ...copies, ...tasks.slice(erasure).filter((task) => !isCopy(task))];
};

/** A person is fetched at once; what was being done waits, unless there is no way on with it. */
export const fetchPerson = (turn: Turn, wishes: Partial<Wishes>, facts: Facts, hopeless = false): Turn => {
  const { task } = turn.memory;
  if (task?.goal === 'human') return proceed(turn, facts);
  const person = newTask('human', wishes);
  const told = tell(turn, 'understood', 'human');
  return hopeless
    ? advance(remember(told, { task: person, question: undefined }), facts)
    : interrupt(told, person, facts);
};

/** A yes to the person that was offered. */
export const acceptPerson = (
  turn: Turn,
  { before }: Extract<Question, { about: 'person' }>,
  facts: Facts,
): Turn => fetchPerson(remember(turn, { question: before }), {}, facts);

/** One wish more while another is at hand: it takes the other's place, or comes after it. */
export const addTask = (turn: Turn, task: Task, place: 'instead' | 'after'): Turn => {
  const current = turn.memory.task;
  if (current === undefined || place === 'instead') {
    const told = current === undefined ? turn : tell(turn, 'changedTo', current.goal, task.goal);
    return remember(told, { task, question: undefined });
  }
  const known = turn.memory.waiting.some(({ goal }) => goal === task.goal);
  return known ? turn : remember(tell(turn, 'later', task.goal), { waiting: [...turn.memory.waiting, task] });
};

/** Drops the task at hand without filing it. */
export const dropTask = (turn: Turn, words: 'forgotten' | 'declined', facts: Facts): Turn => {
  const { task } = turn.memory;
  if (task === undefined) {
    const open = turn.memory.question !== undefined;
    return remember(tell(turn, open ? 'noToNothing' : 'nothingToForget'), { question: undefined });
  }
  const told = remember(tell(turn, words, task.goal), { task: undefined, question: undefined });
  return task.requestId === undefined ? finish(told, facts) : abandon(told, task.requestId, facts);
};

/** The customer names another address than before: nothing of the earlier one is used any more. */
export const changeAddress = (turn: Turn, address: string | undefined, facts: Facts): Turn => {
  const { task } = turn.memory;
  const other = facts.signedIn === undefined ? {} : { notAsSignedIn: true };
  const changed = withTask(remember(turn, { address, proof: undefined, question: undefined, ...other }), {
    address,
    requestId: undefined,
    codeUntil: undefined,
    addressLost: undefined,
    reachable: undefined,
  });
  return abandon(changed, task?.requestId, facts);
};

export const goalOfChoice = (choice: string): Goal | undefined => {
  const goal = choice.startsWith('do:') ? choice.slice(3) : undefined;
  return goal === 'rights_info' || goal === 'policy_question' ? undefined : (goal as Goal | undefined);
};

import { ask } from './asking.ts';
import { FRAMES } from './frames.ts';
import type { Task } from './goal.ts';
import { seek } from './needs.ts';
import type { Question } from './questions.ts';
import { type Facts, perform, remember, type Turn, tell, withTask } from './turn.ts';

/** Takes the task at hand one step on: the next missing thing is asked for or fetched, or the end performed. */
export const advance = (turn: Turn, facts: Facts): Turn => {
  const withAddress =
    turn.memory.task?.address === undefined && turn.memory.task?.reachable === undefined
      ? withKnownAddress(turn, facts)
      : turn;
  const { task } = withAddress.memory;
  const address = task?.address ?? withAddress.memory.address;
  const started = remember(withAddress, { question: undefined, address });
  if (task === undefined) return started;
  const frame = FRAMES[task.goal];
  for (const need of frame.needs) {
    const sought = seek(need, task, started.memory, facts);
    if ('ask' in sought) return ask(started, sought.ask);
    if ('call' in sought) return perform(started, sought.call);
  }
  return end(started, task, frame.end);
};

/** The address that was typed before, else the one of whoever is signed in on the host site; that is said. */
const withKnownAddress = (turn: Turn, { signedIn }: Facts): Turn => {
  const { task, address, notAsSignedIn } = turn.memory;
  if (address !== undefined || signedIn === undefined || notAsSignedIn === true)
    return withTask(turn, { address });
  if (task === undefined) return turn;
  const told = remember(tell(turn, 'signedInAs', signedIn.proof.maskedAddress), {
    signedInAs: signedIn.address,
  });
  return withTask(told, { address: signedIn.address });
};

const end = (turn: Turn, task: Task, how: 'confirmation' | 'fileAtOnce' | 'listRequests'): Turn => {
  if (how === 'listRequests') return perform(turn, { name: 'listRequests', input: {} });
  if (how === 'fileAtOnce') {
    const { goal, address, wish } = task;
    if (goal === 'withdrawal' || goal === 'do_not_sell' || goal === 'human' || goal === 'complaint')
      return perform(turn, {
        name: 'fileAtOnce',
        input: { kind: goal, wish, ...(address !== undefined && { address }) },
      });
  }
  return turn;
};

/** After a digression: the open question returns; without one the task goes on; without a task the next begins. */
export const proceed = (turn: Turn, facts: Facts): Turn => {
  if (turn.call !== undefined) return turn;
  const { question, task } = turn.memory;
  if (question !== undefined) return ask(turn, question);
  return task === undefined ? finish(turn, facts) : advance(turn, facts);
};

/** The task is over; what else was wanted comes next, with a word that it does. */
export const finish = (turn: Turn, facts: Facts): Turn => {
  const [next, ...waiting] = turn.memory.waiting;
  const over = remember(turn, { task: next, waiting, question: undefined });
  if (next === undefined) return over;
  const announced =
    next.requestId === undefined ? tell(over, 'next', next.goal) : tell(over, 'backTo', next.goal);
  return advance(announced, facts);
};

/** Forgets the request that the task has begun, if any, and goes on with what the memory then holds. */
export const abandon = (turn: Turn, requestId: string | undefined, facts: Facts): Turn =>
  requestId === undefined
    ? proceed(turn, facts)
    : perform(turn, { name: 'abandonRequest', input: { requestId } });

/** What was begun was begun with other details: it is dropped and begun with those of now. */
export const beginAnew = (turn: Turn, facts: Facts): Turn =>
  abandon(
    withTask(remember(turn, { question: undefined }), { requestId: undefined, codeUntil: undefined }),
    turn.memory.task?.requestId,
    facts,
  );

/** Puts the task aside for one that cannot wait; it comes back afterwards. */
export const interrupt = (turn: Turn, task: Task, facts: Facts): Turn => {
  const { task: current, waiting } = turn.memory;
  return advance(
    remember(turn, {
      task,
      waiting: current === undefined ? waiting : [current, ...waiting],
      question: undefined,
    }),
    facts,
  );
};

/** The question below the one that only tries to find out what was meant, or whether to go on. */
export const questionBelow = (question: Question | undefined): Question | undefined =>
  question !== undefined && 'before' in question ? question.before : question;

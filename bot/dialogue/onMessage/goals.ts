import type { GoalKind } from '../../../wording/chat/terms.ts';
import { abandon, advance, finish, interrupt, proceed } from '../flow.ts';
import { type Goal, type GoalDetails, newGoal } from '../goal.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';

/** Begins what the customer wants while there is no current goal. The first goal becomes current, the others wait. */
export const beginGoals = (turn: Turn, wanted: Goal[]): Turn => {
  const [first, ...later] = copyFirst(wanted);
  if (first === undefined) return turn;
  const reordered = wanted[0] !== first;
  const named =
    later.length === 0
      ? tell(turn, 'understood', first.kind)
      : tell(
          turn,
          'firstThen',
          first.kind,
          later.map(({ kind }) => kind),
        );
  const announced = reordered ? tell(named, 'copyBeforeErasure') : named;
  return remember(announced, {
    goal: first,
    waiting: [...later, ...turn.memory.waiting],
    question: undefined,
  });
};

export const isCopy = ({ kind }: Goal): boolean => kind === 'access' || kind === 'portability';

/** Moves a copy before the erasure, which would leave nothing to copy. Otherwise the customer's order stands. */
const copyFirst = (goals: Goal[]): Goal[] => {
  const erasure = goals.findIndex(({ kind }) => kind === 'erasure');
  if (erasure === -1) return goals;
  const fromErasure = goals.slice(erasure);
  return [
    ...goals.slice(0, erasure),
    ...fromErasure.filter(isCopy),
    ...fromErasure.filter((goal) => !isCopy(goal)),
  ];
};

/** Fetches a person at once. The current goal waits, or is given up if it is `hopeless`. */
export const fetchPerson = (
  turn: Turn,
  details: Partial<GoalDetails>,
  context: Context,
  hopeless = false,
): Turn => {
  const { goal } = turn.memory;
  if (goal?.kind === 'human') return proceed(turn, context);
  const person = newGoal('human', details);
  const announced = tell(turn, 'understood', 'human');
  return hopeless
    ? advance(remember(announced, { goal: person, question: undefined }), context)
    : interrupt(announced, person, context);
};

/** Adds a goal: in place of the current one, or after it. */
export const addGoal = (turn: Turn, goal: Goal, place: 'instead' | 'after'): Turn => {
  const current = turn.memory.goal;
  if (current === undefined || place === 'instead') {
    const announced = current === undefined ? turn : tell(turn, 'changedTo', current.kind, goal.kind);
    return remember(announced, { goal, question: undefined });
  }
  const known = turn.memory.waiting.some(({ kind }) => kind === goal.kind);
  return known ? turn : remember(tell(turn, 'later', goal.kind), { waiting: [...turn.memory.waiting, goal] });
};

/** Gives up the current goal without filing anything. */
export const dropGoal = (turn: Turn, words: 'forgotten' | 'declined', context: Context): Turn => {
  const { goal } = turn.memory;
  if (goal === undefined) {
    const open = turn.memory.question !== undefined;
    return remember(tell(turn, open ? 'noToNothing' : 'nothingToForget'), { question: undefined });
  }
  const dropped = remember(tell(turn, words, goal.kind), { goal: undefined, question: undefined });
  return goal.requestId === undefined ? finish(dropped, context) : abandon(dropped, goal.requestId, context);
};

/** Replaces the address. Nothing that was begun or proved for the earlier one is used any more. */
export const changeAddress = (turn: Turn, address: string | undefined, context: Context): Turn => {
  const { goal } = turn.memory;
  const other = context.signedIn === undefined ? {} : { notAsSignedIn: true };
  const changed = withGoal(remember(turn, { address, proof: undefined, question: undefined, ...other }), {
    address,
    requestId: undefined,
    codeUntil: undefined,
    addressLost: undefined,
    reachable: undefined,
  });
  return abandon(changed, goal?.requestId, context);
};

/** The goal that a `do:` button begins. */
export const goalOfChoice = (choice: string): GoalKind | undefined => {
  const kind = choice.startsWith('do:') ? choice.slice(3) : undefined;
  return kind === 'rights_info' || kind === 'policy_question' ? undefined : (kind as GoalKind | undefined);
};

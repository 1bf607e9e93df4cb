import type { GoalKind } from '../../../wording/chat/terms.ts';
import { abandon, advance, interrupt, leaveNext, proceed } from '../flow.ts';
import { type Goal, type GoalDetails, isWeighty, newGoal } from '../goal.ts';
import { noteChange } from '../noteChange.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { withoutTopic } from './topic.ts';

/**
 * Begins what the customer wants while there is no current goal. The first goal becomes current, the others wait. In a
 * `letter` much is mentioned that nobody asks for, so that we ask about what comes after the first.
 */
export const beginGoals = (turn: Turn, wanted: Goal[], letter: boolean): Turn => {
  const ordered = copyFirst(wanted);
  const [first] = ordered;
  if (first === undefined) return turn;
  const later = ordered.slice(1).map((goal, at) => {
    const comesByItself = !letter && (!isWeighty(goal) || ordered.slice(0, at + 1).every(isCopy));
    return comesByItself ? { ...goal, announced: true } : goal;
  });
  const reordered = wanted[0] !== first;
  const named =
    later.length === 0
      ? understood(turn, first)
      : tell(
          turn,
          'firstThen',
          first.kind,
          later.map(({ kind }) => kind),
        );
  const announced = reordered ? tell(named, 'copyBeforeErasure') : named;
  const begun = remember(announced, {
    goal: first,
    waiting: [...later, ...turn.memory.waiting],
    question: undefined,
  });
  return noteChange(begun);
};

/** Says what was understood, unless we still have to ask whether it was meant. */
const understood = (turn: Turn, { kind, mayBeOwnUse, wish }: Goal): Turn => {
  if (mayBeOwnUse !== undefined) return turn;
  return wish.services?.includes('calls') ? tell(turn, 'noMoreCalls') : tell(turn, 'understood', kind);
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
  const { goal, question, actsFor } = turn.memory;
  if (goal?.kind === 'human')
    return question?.about === 'topic' ? withoutTopic(turn, context) : proceed(turn, context);
  const wish = { ...(actsFor && { forAnother: actsFor.who }), ...details.wish };
  const person = newGoal('human', { ...details, wish });
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

/** Gives up the current goal without filing anything. What was to follow is asked about before it begins. */
export const dropGoal = (
  turn: Turn,
  words: 'forgotten' | 'declined' | 'codeNotWanted',
  context: Context,
): Turn => {
  const { goal } = turn.memory;
  if (goal === undefined) {
    const { question } = turn.memory;
    if (question?.about === 'next') return leaveNext(turn, context);
    return remember(tell(turn, question ? 'noToNothing' : 'nothingToForget'), { question: undefined });
  }
  const waiting = turn.memory.waiting.map(({ announced: _, ...one }): Goal => one);
  const dropped = remember(tell(turn, words, goal.kind), {
    goal: undefined,
    waiting,
    question: undefined,
    ...(words === 'declined' && { declined: asFresh(goal) }),
  });
  return abandon(dropped, [goal], context);
};

/** What was wanted and known, without what was begun for it. */
const asFresh = ({ kind, wish, address, now }: Goal): Goal =>
  newGoal(kind, { wish, now, ...(address !== undefined && { address }) });

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
  return abandon(changed, [goal], context);
};

/** The goal that a `do:` button begins. */
export const goalOfChoice = (choice: string): GoalKind | undefined => {
  const kind = choice.startsWith('do:') ? choice.slice(3) : undefined;
  return kind === 'rights_info' || kind === 'policy_question' ? undefined : (kind as GoalKind | undefined);
};

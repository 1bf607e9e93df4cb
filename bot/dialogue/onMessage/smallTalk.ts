import { isOptOut } from '../../../domain/kinds.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import type { Act, Intent } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { proceed, underlyingQuestion } from '../flow.ts';
import { GOAL_OF_INTENT, type Goal, newGoal } from '../goal.ts';
import { asksForRights, saysAlso, saysInstead } from '../phrases/manner.ts';
import { isNamed } from '../phrases/named.ts';
import { holdsQuestion } from '../phrases/question.ts';
import { mayBeOwnUse } from '../phrases/wishes/readWish.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { askPolicy } from './askPolicy.ts';
import { goalDetails } from './goalDetails.ts';
import { addGoal, beginGoals, changeAddress } from './goals.ts';
import { hasLittleElse, type Message, sureOf, wantedGoals } from './message.ts';
import { isRatherPolicy } from './perhapsPolicy.ts';
import { isIdle, tellRights } from './rights.ts';
import { NO_MANNER, want } from './want.ts';

/** An address that differs from the current one, without a new goal, corrects it. */
export const onOtherAddress = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  const [address, ...others] = message.addresses;
  if (address === undefined || others.length > 0 || goal?.address === undefined) return undefined;
  const isAnswer = ['new_value', 'field', 'address', 'reach', 'contact'].includes(
    underlyingQuestion(question)?.about ?? '',
  );
  const same = address.toLowerCase() === goal.address.toLowerCase();
  return isAnswer || same || wantedGoals(message).length > 0
    ? undefined
    : changeAddress(turn, address, context);
};

/** Whoever writes more than this tells a story or quotes the law beside what they ask for. */
const LONGEST_NOTE = 300;

const goalFrom = (message: Message, { kind, act }: { kind: GoalKind; act?: Act }): Goal => {
  const doubtful = isOptOut(kind) && message.addresses.length === 0 && mayBeOwnUse(message.text);
  return {
    ...newGoal(kind, goalDetails(message, kind, act)),
    ...(doubtful && { mayBeOwnUse: message.text }),
  };
};

/** While something is under way, another wish must be surer: most of what sounds a little like one is about the first. */
const ANOTHER_WISH = 0.65;

export const wishesIn = (message: Message): Goal[] =>
  wantedGoals(message).map((one) => goalFrom(message, one));

/** What is filed, or looks something up, before the customer can say that it was not meant. */
const ASKED_ONLY: readonly GoalKind[] = ['withdrawal', 'do_not_sell', 'status', 'cancel'];

/** What the customer wants. A question about the policy in the same message is answered first. */
export const onWantedGoals = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal } = turn.memory;
  const notThis = goal !== undefined && message.refused.includes(goal.kind);
  const instead = notThis || saysInstead(message.text) || sureOf(message, 'deny');
  const counts = ({ kind, act }: ReturnType<typeof wantedGoals>[number]): boolean => {
    if (goal?.kind === kind || kind === 'human') return true;
    if (goal === undefined) return !ASKED_ONLY.includes(kind) || isNamed(kind, message.text);
    return isNamed(kind, message.text) && (instead || kind === 'cancel' || act.confidence >= ANOTHER_WISH);
  };
  const found = wantedGoals(message).filter(counts);
  const wanted = found.map((one) => goalFrom(message, one));
  if (wanted.length === 0) return undefined;
  const doubtful = found.filter(({ act }) => act.confidence < ANOTHER_WISH).map(({ kind }) => kind);
  const [only] = wanted;
  if (
    wanted.length === 1 &&
    only?.kind === 'human' &&
    goal?.kind !== 'human' &&
    !isNamed('human', message.text)
  )
    return offerPerson(turn);
  // What is filed without another question must not come along by itself unless it was plainly asked for.
  const alongWith = wanted.slice(1).some(({ kind }) => isOptOut(kind) && doubtful.includes(kind));
  const letter = alongWith || message.text.length > LONGEST_NOTE;
  if (sureOf(message, 'policy_question')) {
    const noted =
      turn.memory.goal === undefined
        ? beginGoals(turn, wanted, letter)
        : wanted.reduce((added, goal) => addGoal(added, goal, 'after'), turn);
    return askPolicy(noted, message.text);
  }
  const also = saysAlso(message.text) || sureOf(message, 'affirm');
  return want(turn, wanted, { instead, also, letter }, context);
};

const offerPerson = (turn: Turn): Turn => {
  const before = underlyingQuestion(turn.memory.question);
  return ask(turn, { about: 'person', ...(before !== undefined && { before }) });
};

/** Enough to ask about. */
const PERHAPS = 0.15;

/**
 * It may be meant that our emails stop, and it may as well be what the customer sends with our product. Nothing is
 * filed before they say which.
 */
export const onPerhapsOwnUse = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const kind = message.understood.ranked
    .filter(({ confidence }) => confidence >= PERHAPS)
    .map(({ intent }) => GOAL_OF_INTENT[intent])
    .find((one) => one !== undefined && isOptOut(one));
  const asksHow = holdsQuestion(message.text);
  if (kind === undefined || asksHow || turn.memory.goal !== undefined || wantedGoals(message).length > 0)
    return undefined;
  const goal = goalFrom(message, { kind });
  return goal.mayBeOwnUse !== undefined ? want(turn, [goal], NO_MANNER, context) : undefined;
};

/** A greeting, thanks or a question. The open question returns after it. */
export const onSmallTalk = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const idle = isIdle(turn);
  const [first] = message.understood.acts;
  const says = (intent: Intent): boolean =>
    sureOf(message, intent) || (idle && first?.intent === intent && first.confidence >= 0.5);
  if (sureOf(message, 'policy_question')) return askPolicy(turn, message.text);
  if (sureOf(message, 'rights_info'))
    return isRatherPolicy(message) || !asksForRights(message.text)
      ? askPolicy(turn, message.text)
      : tellRights(turn, context);
  if (says('greet'))
    return idle
      ? ask(turn, { about: 'menu' }, reply('greeted'))
      : proceed(tell(turn, 'greetedAgain'), context);
  if (says('goodbye_thanks')) {
    if (!idle) return tell(turn, 'thankedUnfinished');
    return remember(tell(turn, 'thanked'), { question: undefined });
  }
  if (!idle) return undefined;
  if (message.yes) return ask(turn, { about: 'menu' }, reply('yesToNothing'));
  if (message.no) return tell(turn, 'noToNothing');
  if (message.understood.details.codes.length > 0) return tell(turn, 'noCodeOpen');
  const [address] = message.addresses;
  return address !== undefined && (message.sure.length === 0 || hasLittleElse(message.text, address))
    ? ask(remember(turn, { address }), { about: 'menu' }, reply('addressNoted'))
    : undefined;
};

import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import type { Wish } from '../../../domain/wish.ts';
import { abandon, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { forAnother } from '../phrases/forAnother.ts';
import { isTheirOwn } from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { goalDetails } from './goalDetails.ts';
import { type Message, wantedGoals } from './message.ts';
import { passOn } from './withPerson.ts';

/** A copy for somebody whose address is given: we can ask that person ourselves. */
const copyForAnother = (message: Message): Wish['onBehalf'] => {
  const [address, ...others] = message.addresses;
  const kinds = wantedGoals(message).map((wanted) => wanted.kind);
  const kind = (['access', 'portability'] as const).find((copy) => kinds.includes(copy));
  return address !== undefined && others.length === 0 && kind ? { kind, address } : undefined;
};

/** Questions whose answer may mention anybody. */
const MENTIONS: readonly string[] = ['new_value', 'policy', 'facts'];

/** Remembers whom the customer acts for, as they said it last. */
export const withActsFor = (turn: Turn, { text }: Message): Turn => {
  const { question, actsFor, goal } = turn.memory;
  if (MENTIONS.includes(underlyingQuestion(question)?.about ?? '')) return turn;
  const who = forAnother(text);
  if (who === undefined && isTheirOwn(text)) return remember(turn, { actsFor: undefined });
  if (who === undefined || who === actsFor?.who) return turn;
  const acting = remember(turn, { actsFor: { who, explained: false } });
  return goal?.kind === 'human' ? withGoal(acting, { wish: { ...goal.wish, forAnother: who } }) : acting;
};

const wantsData = (message: Message): boolean =>
  wantedGoals(message).some(({ kind }) => kind !== 'complaint' && REQUEST_KINDS.some((one) => one === kind));

/**
 * The customer asks for the data of a child, of somebody who died, or of somebody they act for. No code can show that
 * they may, so we explain that once and hand it to a person. The address typed so far may be the other person's, so we ask
 * where to answer, unless a person answers already.
 */
export const onForAnother = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question, actsFor, answerTo } = turn.memory;
  const withPerson = goal?.kind === 'human' || goal?.kind === 'complaint';
  if (actsFor === undefined || withPerson || MENTIONS.includes(underlyingQuestion(question)?.about ?? ''))
    return undefined;
  const { who, explained } = actsFor;
  if (explained && forAnother(message.text) === undefined && !wantsData(message)) return undefined;
  // An agent has the first message already and knows where to answer, so this one goes to them as well.
  if (explained && context.message !== undefined && goal?.requestId === undefined) {
    const isSaid = forAnother(message.text) !== undefined;
    const idle = remember(turn, { goal: undefined });
    return passOn(isSaid ? idle : tell(idle, 'stillForAnother'), message, context);
  }
  const { wish } = goalDetails(message, 'human', undefined);
  const onBehalf = who === 'representative' ? copyForAnother(message) : undefined;
  const told = explained ? tell(turn, 'stillForAnother') : tell(turn, 'forAnother', who);
  const handedOver = remember(onBehalf ? tell(told, 'personAsked', onBehalf.address) : told, {
    actsFor: { who, explained: true },
    goal: newGoal('human', {
      wish: { ...wish, forAnother: who, ...(onBehalf && { onBehalf }) },
      ...(explained && answerTo !== undefined && { address: answerTo }),
    }),
    question: undefined,
    address: undefined,
  });
  return abandon(handedOver, [goal], context);
};

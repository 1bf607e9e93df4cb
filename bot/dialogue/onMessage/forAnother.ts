import type { Wish } from '../../../domain/wish.ts';
import { abandon, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { forAnother } from '../phrases/forAnother.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { goalDetails } from './goalDetails.ts';
import { type Message, wantedGoals } from './message.ts';

/** A copy for somebody whose address is given: we can ask that person ourselves. */
const copyForAnother = (message: Message): Wish['onBehalf'] => {
  const [address, ...others] = message.addresses;
  const kinds = wantedGoals(message).map((wanted) => wanted.kind);
  const kind = (['access', 'portability'] as const).find((copy) => kinds.includes(copy));
  return address !== undefined && others.length === 0 && kind ? { kind, address } : undefined;
};

/**
 * The customer asks for the data of a child, of somebody who died, or of somebody they act for. No code can show that
 * they may, so we explain that and hand it to a person. The address typed so far may be the other person's, so we ask
 * where to answer.
 */
export const onForAnother = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  const alreadyWithPerson = goal?.kind === 'human' || goal?.kind === 'complaint';
  const mayMentionAnybody = ['new_value', 'policy', 'reach'].includes(
    underlyingQuestion(question)?.about ?? '',
  );
  const who = alreadyWithPerson || mayMentionAnybody ? undefined : forAnother(message.text);
  if (who === undefined) return undefined;
  const { wish } = goalDetails(message, 'human', undefined);
  const onBehalf = who === 'representative' ? copyForAnother(message) : undefined;
  const explained = tell(turn, 'forAnother', who);
  const handedOver = remember(onBehalf ? tell(explained, 'personAsked', onBehalf.address) : explained, {
    goal: newGoal('human', { wish: { ...wish, forAnother: who, ...(onBehalf && { onBehalf }) } }),
    question: undefined,
    address: undefined,
  });
  return abandon(handedOver, [goal], context);
};

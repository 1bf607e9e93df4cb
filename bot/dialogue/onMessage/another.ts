import type { Wish } from '../../../domain/wish.ts';
import { abandon, questionBelow } from '../flow.ts';
import { newTask } from '../goal.ts';
import { forAnother } from '../phrases/forAnother.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { wishesOf } from './wishes.ts';

/** A copy that is wanted for somebody whose address is named: that person can be asked themselves. */
const wantedFor = (heard: Heard): Wish['onBehalf'] => {
  const [address, ...others] = heard.addresses;
  const goals = wantedGoals(heard).map(({ goal }) => goal);
  const kind = (['access', 'portability'] as const).find((copy) => goals.includes(copy));
  return address !== undefined && others.length === 0 && kind ? { kind, address } : undefined;
};

/**
 * The data of a child, of somebody who died, or of somebody for whom the customer acts: no code can show that this is
 * allowed, so it is explained and handed to a person. The address typed so far may be the other person's, so the
 * customer is asked where to answer.
 */
export const onForAnother = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { task, question } = turn.memory;
  const alreadyWithPerson = task?.goal === 'human' || task?.goal === 'complaint';
  const free = ['new_value', 'policy', 'reach'].includes(questionBelow(question)?.about ?? '');
  const who = alreadyWithPerson || free ? undefined : forAnother(heard.text);
  if (who === undefined) return undefined;
  const { wish } = wishesOf(heard, 'human', undefined);
  const onBehalf = who === 'representative' ? wantedFor(heard) : undefined;
  const told = tell(turn, 'forAnother', who);
  const handed = remember(onBehalf ? tell(told, 'personAsked', onBehalf.address) : told, {
    task: newTask('human', { wish: { ...wish, forAnother: who, ...(onBehalf && { onBehalf }) } }),
    question: undefined,
    address: undefined,
  });
  return abandon(handed, task?.requestId, facts);
};

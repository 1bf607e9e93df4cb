import { abandon, questionBelow } from '../flow.ts';
import { forAnother } from '../phrases/forAnother.ts';
import { newTask } from '../task.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import type { Heard } from './heard.ts';
import { wishesOf } from './wishes.ts';

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
  const handed = remember(tell(turn, 'forAnother', who), {
    task: newTask('human', { wish: { ...wish, forAnother: who } }),
    question: undefined,
    address: undefined,
  });
  return abandon(handed, task?.requestId, facts);
};

import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import { rightOf } from '../rights/rights.ts';
import type { Run } from '../run.ts';
import { describeWork } from '../steps/describeWork.ts';

/** While an agent has to act, the ticket says what to do; also the one that replaces a deleted ticket. */
export const showWork = async (run: Run, context: JobContext): Promise<NextLook> => {
  await describeWork(run, context, rightOf(run.request).toDo ?? 'A person decides this request.');
  return null;
};

import { AppError } from '../../errors.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import { stagesOf } from '../rights/rights.ts';
import type { Run } from '../run.ts';

/** Does what was asked, stage by stage, as far as it can go now. */
export const carryOut = async (run: Run, context: JobContext): Promise<NextLook> => {
  for (const stage of stagesOf(run.request)) {
    const next = await stage(run, context);
    if (next !== 'done') return next;
  }
  throw new AppError('internal', 'The stages of the request came to an end, and the request did not.');
};

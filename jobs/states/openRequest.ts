import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import { RIGHTS } from '../rights/rights.ts';
import type { Run } from '../run.ts';
import { carryOut } from './carryOut.ts';

/** A request that was just filed, or that an agent let go on: its fulfilment begins. */
export const openRequest = async (run: Run, context: JobContext): Promise<NextLook> => {
  await run.step('right_begun', async () => {
    const { version } = RIGHTS[run.request.kind];
    return { set: { rightVersion: version }, detail: { version } };
  });
  return carryOut(run, context);
};

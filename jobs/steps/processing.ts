import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { gather } from './gather.ts';

/** Everything that can be stopped. */
const ALL_SERVICES = ['all'];

const switchProcessing = (step: string, stopped: boolean) => async (run: Run, context: JobContext) => {
  const known = await gather(run, context);
  const { reference, filedAt, receivedAt } = run.request;
  const order = { services: ALL_SERVICES, stopped, by: reference, since: filedAt ?? receivedAt };
  await run.step(step, async () => {
    let changed = 0;
    for (const source of context.sources) changed += (await source.restrict(known, order)).changed;
    return { detail: { changed } };
  });
};

/** From now on nothing is done with the person's data in any source; nothing is deleted. */
export const stopProcessing = switchProcessing('stop_processing', true);
/** Takes back what this request has stopped; what stood before it, or was ordered by another request, stays. */
export const resumeProcessing = switchProcessing('resume_processing', false);

import { isFinished } from '../../domain/states.ts';
import type { RestrictionOrder } from '../../integrations/sources/source.ts';
import { requestsOfSubject } from '../../privacy/records/requestsOf.ts';
import { openField, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { gather } from './gather.ts';

/** Everything that can be stopped. */
const ALL_SERVICES = ['all'];

const switchProcessing =
  (step: string, wanted: Pick<RestrictionOrder, 'stopped' | 'joinsOnly'>) =>
  async (run: Run, context: JobContext, services: readonly string[] = ALL_SERVICES): Promise<void> => {
    const known = await gather(run, context);
    const { reference, filedAt, receivedAt } = run.request;
    const order = { ...wanted, services, by: reference, since: filedAt ?? receivedAt };
    await run.step(step, async () => {
      let changed = 0;
      const cannot: string[] = [];
      for (const source of context.sources)
        if (source.restrict) changed += (await source.restrict(known, order)).changed;
        else cannot.push(source.name);
      return { detail: { changed, ...(cannot.length > 0 && { cannot: cannot.join(', ') }) } };
    });
  };

/** From now on nothing is done with the person's data in any source that can be told so; nothing is deleted. */
export const stopProcessing = switchProcessing('stop_processing', { stopped: true });
/** Takes back what this request has stopped; what stood before it, or another request keeps, stays. */
export const resumeProcessing = switchProcessing('resume_processing', { stopped: false });

const joinProcessing = switchProcessing('keep_stopped', { stopped: true, joinsOnly: true });

/**
 * What an agent has stopped by hand while an erasure of the same person had stopped it already is kept by this request too: it
 * stays stopped when the erasure is cancelled.
 */
export const keepStopped = async (run: Run, context: JobContext): Promise<void> => {
  const subject = subjectOf(context.sealer, run.request);
  if (!subject) return;
  const requests = await requestsOfSubject(context, subject.subjectId);
  if (!requests.some(({ kind, state }) => kind === 'erasure' && !isFinished(state))) return;
  await joinProcessing(run, context, openField(context.sealer, run.request, 'wish')?.services);
};

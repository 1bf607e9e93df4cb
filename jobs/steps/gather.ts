import type { SubjectIdentifiers } from '../../domain/identifiers.ts';
import { AppError } from '../../errors.ts';
import { openField, sealFor, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

/**
 * By which identifiers the sources know the person; recorded before anything is erased, so that a retry still has them. Asked
 * for again before each deed, it leaves out the addresses that somebody else has by then.
 */
export const gather = async (run: Run, { ownership, sealer }: JobContext): Promise<SubjectIdentifiers> => {
  await run.step('gather_identifiers', async () => {
    const subject = subjectOf(sealer, run.request);
    if (!subject) throw new AppError('subject_key_empty', 'The request names no single person.');
    const known = await ownership.complete(await ownership.establish(subject));
    return { seal: { identifiers: sealFor(sealer, run.request, 'identifiers', known) } };
  });
  const known = openField(sealer, run.request, 'identifiers');
  if (!known) throw new AppError('subject_key_empty', 'The identifiers of this request are gone.');
  return ownership.confirm(known);
};

/**
 * The same again right before an erasure: what has come during the withdrawal period is recorded too, so that the proof asks
 * for it by its number.
 */
export const gatherAgain = async (run: Run, context: JobContext): Promise<void> => {
  const known = await gather(run, context);
  await run.step('gather_before_erasure', async () => {
    const all = await context.ownership.complete(known);
    return { seal: { identifiers: sealFor(context.sealer, run.request, 'identifiers', all) } };
  });
};

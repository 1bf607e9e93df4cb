import { FORGOTTEN } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import { rightOf } from '../rights/rights.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { endTalk } from '../steps/endTalk.ts';

/**
 * A request that was cancelled takes back what it has done so far: an erasure gives the account back. Nobody is
 * told of one that ended with the erasure of the person.
 */
export const undoCancelled = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  if (request.erasedBy !== undefined || !request.dataKey) return null;
  // For one that nobody has filed nothing was done yet.
  if (request.filedAt !== undefined) {
    await rightOf(request).undo?.(run, context);
    await emailDataSubject(run, context, 'cancelled', () => ({
      template: 'cancelled',
      kind: request.kind,
      reference: request.reference,
      accountBack: request.kind === 'erasure',
    }));
  }
  await endTalk(run, context);
  await run.step('forget_personal_fields', async () => FORGOTTEN);
  return null;
};

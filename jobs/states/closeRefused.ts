import { FORGOTTEN, openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import { rightOf } from '../rights/rights.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { endTalk } from '../steps/endTalk.ts';

/**
 * Tells the customer why the request was refused, in the agent's words, and where they can complain or go to court
 * (Art. 12(4) GDPR), and takes back what was done so far. Then their data in the request is deleted.
 */
export const closeRefused = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  if (!request.dataKey || request.decision?.outcome !== 'refuse') return null;
  await rightOf(request).undo?.(run, context);
  const reason = openField(context.sealer, request, 'refusal') ?? '';
  await emailDataSubject(run, context, 'refused', () => ({
    template: 'refused',
    kind: request.kind,
    reference: request.reference,
    reason,
  }));
  await endTalk(run, context);
  await run.step('forget_personal_fields', async () => FORGOTTEN);
  return null;
};

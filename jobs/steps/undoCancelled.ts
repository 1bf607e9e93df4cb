import { FORGOTTEN, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { gather, resumeProcessing } from './erasure.ts';
import { noteOnTicket } from './ticket.ts';

/** A cancelled request gives back what was taken: the account of an erasure in its window comes back. */
export const undoCancelled = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  if (!request.dataKey || request.filedAt === undefined) return null;
  // Asked of every erasure: the worker may have stopped the processing and lost the request before it was recorded.
  if (request.kind === 'erasure' && subjectOf(context.sealer, request)) {
    await gather(run, context);
    await resumeProcessing(run, context);
  }
  await emailDataSubject(run, context, 'cancelled', () => ({
    template: 'cancelled',
    kind: request.kind,
    reference: request.reference,
    accountBack: request.kind === 'erasure',
  }));
  if (request.ticket)
    await noteOnTicket(run, context, 'cancelled', 'The customer cancelled the request. Nothing was erased.');
  await run.step('forget_personal_fields', async () => FORGOTTEN);
  return null;
};

import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';

/** The customer hears that it takes longer, why and until when, whatever state the request is in (Art. 12(3) GDPR). */
export const tellExtension = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const { extension } = request;
  const reason = openField(context.sealer, request, 'extensionReason');
  if (!extension || reason === undefined) return;
  await emailDataSubject(run, context, 'extended', () => ({
    template: 'extended',
    kind: request.kind,
    reference: request.reference,
    reason,
    from: extension.from,
    dueAt: request.dueAt,
  }));
};

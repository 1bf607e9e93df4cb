import { FORGOTTEN } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';

/**
 * Tells a refusal: its reason in the agent's words, the supervisory authority and the court (Art. 12(4) GDPR). What was
 * sealed is deleted afterwards.
 */
export const closeRefused = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  if (!request.dataKey || request.decision?.outcome !== 'refuse') return null;
  const reason = await lastPublicReply(run, context);
  await emailDataSubject(run, context, 'refused', () => ({
    template: 'refused',
    kind: request.kind,
    reference: request.reference,
    reason,
  }));
  await run.step('forget_personal_fields', async () => FORGOTTEN);
  return null;
};

const lastPublicReply = async (run: Run, { desk }: JobContext): Promise<string> => {
  if (!run.request.ticket) return '';
  const serviceUser = await desk.serviceUserId();
  const replies = (await desk.readComments(run.request.ticket.id)).filter(
    (comment) => comment.public && comment.authorId !== serviceUser,
  );
  return replies.at(-1)?.text ?? '';
};

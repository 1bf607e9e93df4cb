import { isUnverified } from '../../domain/kinds.ts';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { EmailContent } from '../../privacy/emails/pendingEmail.ts';
import { openField, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import { TOLD } from '../emails/told.ts';
import type { Run } from '../run.ts';

/**
 * Where emails about this request go: to an address on file, or, where nobody had to prove who they are, to the one
 * given.
 */
export const recipientOf = (
  request: PrivacyRequest,
  { sealer }: Pick<JobContext, 'sealer'>,
): { to: string; name?: string } | undefined => {
  const subject = subjectOf(sealer, request);
  if (subject) return onFile(subject, openField(sealer, request, 'address'));
  const typed = openField(sealer, request, 'address');
  const candidates = openField(sealer, request, 'subjects') ?? [];
  const known = candidates.some(
    (candidate) => typed !== undefined && candidate.addressesOnFile.includes(typed),
  );
  const unverifiedKind = request.evidence.some((line) => line.level === 'none');
  return typed !== undefined && (known || unverifiedKind) ? { to: typed } : undefined;
};

/** The address that the customer gave if it is on file, otherwise the first one on file. */
const onFile = (subject: Subject, typed: string | undefined) => {
  const to = subject.addressesOnFile.find((held) => held === typed) ?? subject.addressesOnFile[0];
  return to === undefined ? undefined : { to, ...(subject.name !== undefined && { name: subject.name }) };
};

const isByAgent = (content: EmailContent): boolean =>
  content.template === 'done' ||
  content.template === 'refused' ||
  content.template === 'extended' ||
  content.template === 'askedAgain' ||
  (content.template === 'awaitingPerson' && content.why === 'second');

/**
 * Whether nobody has shown who they are, and no agent stands behind it: anybody may have typed the address. What is only
 * filed with a proof has one.
 */
const isUnproved = ({ request }: Run, content: EmailContent): boolean => {
  const isOpen = request.state === 'verifying' || request.state === 'needs_attention';
  return (
    (isUnverified(request.kind) || isOpen) &&
    request.evidence.every(({ level }) => level === 'none') &&
    !isByAgent(content)
  );
};

/** Sends one email about the request, once; answers whether the mail server accepted it. */
export const emailDataSubject = (
  run: Run,
  context: JobContext,
  step: string,
  write: () => EmailContent,
): Promise<'sent' | 'refused' | 'not_sent' | 'nobody' | undefined> =>
  run.step(`mail:${step}`, async () => {
    const recipient = recipientOf(run.request, context);
    if (!recipient) return { result: 'nobody' as const, detail: { outcome: 'nobody' } };
    const content = write();
    const outcome = await context.emailSender.send({
      ...recipient,
      key: `request/${run.request._id}/${step}`,
      language: run.request.language,
      content,
      requestId: String(run.request._id),
      ...(run.request.network !== undefined && { network: run.request.network }),
      ...(isUnproved(run, content) && { unproved: true }),
    });
    const line =
      outcome === 'sent' ? `The customer was told by email: ${TOLD[content.template]}.` : undefined;
    return { result: outcome, detail: { outcome }, ...(line !== undefined && { line }) };
  });

import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { ConfirmationResult } from '../outcomes.ts';
import { openField, sealFor } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';
import { fileOrJoin } from './fileOrJoin.ts';
import { openKeysOf } from './openKey.ts';
import { summaryOf } from './summary.ts';

type Referral = Extract<ConfirmationResult, { outcome: 'other_controller' | 'not_open' }>;

/**
 * A person on a client's contact list: we are processor, and say who is the controller (Art. 28(3)(e) GDPR). Asked again
 * while the first one is open, it is the same request, and the answer is the same.
 */
export const fileReferral = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  turnId?: string,
): Promise<Referral> => {
  const { sealer, clock, keyring, tenant } = context;
  const filed = await fileOrJoin(context, request, {
    to: 'filed',
    what: 'filed_as_referral',
    openKeys: openKeysOf(context, request.kind, subject, openField(sealer, request, 'wish')),
    answer:
      turnId === undefined
        ? undefined
        : { key: turnId, filed: 'other_controller', joined: 'other_controller' },
    set: {
      subjectKey: keyring.hash('subject-hash', tenant, subject.subjectId),
      subjectRole: 'processor',
    },
    seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
    evidence: { level: 'code', at: clock.now(), words: 'Code to the address on the list, typed in the chat' },
  });
  if (filed.outcome === 'not_open') return filed;
  return referralTo(filed.request, [subject]);
};

/** The same answer again. The request may have ended and forgotten who it was; the conversation's proof still knows. */
export const repeatReferral = async (
  { sealer, identity }: PrivacyContext,
  request: PrivacyRequest,
  conversationId: string,
): Promise<Referral> => {
  const kept = openField(sealer, request, 'subjects');
  const people = kept ?? (await identity.evidenceOf(conversationId)).code?.subjects ?? [];
  return referralTo(request, people);
};

const referralTo = (request: PrivacyRequest, people: readonly Subject[]): Referral => ({
  outcome: 'other_controller',
  request: summaryOf(request),
  controllers: people.flatMap(({ controllers }) => controllers ?? []),
});

import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Move } from '../../models/privacyRequest/repository.ts';
import type { Subject } from '../../models/subject.ts';
import { randomToken } from '../../observe/randomness.ts';
import { legalClocks, windowEnd } from '../deadlines/legalClocks.ts';
import type { IdentityProof } from '../identity/codes.ts';
import { judgeSubjects } from '../identity/judgeSubjects.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import type { ConfirmationResult, ConversationFacts, Scope } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { previewScope } from './previewScope.ts';
import { FORGOTTEN, openField, sealFor } from './sealedFields.ts';
import { summaryOf } from './summary.ts';

export interface ConfirmationInput {
  conversation: ConversationFacts;
  requestId: string;
  waiveWindow: boolean;
}

/** The verifying request of this conversation together with the proof for the very address it was begun with. */
export const provenRequest = async (
  { requests, codes }: PrivacyContext,
  conversationId: string,
  requestId: string,
): Promise<{ request: PrivacyRequest; proof: IdentityProof } | 'verification_needed' | 'not_open'> => {
  const request = await requests.find(requestId);
  if (!request || request.conversationId !== conversationId || request.state !== 'verifying')
    return 'not_open';
  const proof = await codes.proofOf(conversationId);
  if (!proof || proof.addressKey !== request.addressKey) return 'verification_needed';
  return { request, proof };
};

/** @see PrivacyUseCases.prepareConfirmation */
export const createPrepareConfirmation =
  (context: PrivacyContext) =>
  async ({ conversation, requestId, waiveWindow }: ConfirmationInput): Promise<ConfirmationResult> => {
    const proven = await provenRequest(context, conversation.conversationId, requestId);
    if (typeof proven === 'string') return { outcome: proven };
    const { request, proof } = proven;
    const judgement = judgeSubjects(proof.subjects, context.clock.now());
    switch (judgement.who) {
      case 'nobody':
        return { outcome: 'verification_needed' };
      case 'several':
        return handToPerson(context, request, 'ambiguous_identity', judgement.subjects);
      case 'held':
        return handToPerson(context, request, 'address_changed_lately', [judgement.subject]);
      case 'contact_only':
        return fileReferral(context, request, judgement.subject);
      case 'one':
        return showScope(context, request, judgement.subject, waiveWindow, conversation);
    }
  };

const showScope = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  waiveWindow: boolean,
  conversation: ConversationFacts,
): Promise<ConfirmationResult> => {
  const { requests, keyring, randomness, clock, tenant, deadlines, sealer } = context;
  const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
  const wish = openField(sealer, request, 'wish');
  const open = await requests.findOpen(openKeyOf(request.kind, subjectKey, wish));
  if (open) {
    await requests.move(request._id, JOINED);
    return { outcome: 'joined', request: summaryOf(open) };
  }
  const now = clock.now();
  const nonce = randomToken(randomness);
  const clocks = legalClocks(
    { kind: request.kind, receivedAt: request.receivedAt, country: subject.country },
    deadlines,
  );
  const dueAt = clocks[0]?.dueAt ?? request.dueAt;
  const saved = await requests.amend(request._id, {
    state: 'verifying',
    set: {
      subjectKey,
      subjectRole: subject.role,
      clocks,
      dueAt,
      ...(subject.country !== undefined && { country: subject.country }),
      confirmation: { nonceHash: keyring.hash('nonce-hash', nonce), shownAt: now, waiveWindow, subjectKey },
    },
    audit: { actor: 'product', what: 'scope_shown', detail: { waiveWindow } },
  });
  if (!saved) return { outcome: 'not_open' };
  const preview = await previewScope(context, request.kind, subject, conversation.language, now);
  const scope: Scope = {
    kind: request.kind,
    maskedAddress: maskAddress(subject.addressesOnFile[0] ?? ''),
    ...preview,
    dueAt,
    ...(request.kind === 'erasure' &&
      !waiveWindow && { windowEndsAt: windowEnd(now, dueAt, context.windowDays, deadlines) }),
  };
  return { outcome: 'ready', nonce, scope };
};

/** Another request of the same kind is open: this one ends, and nothing of it stays. */
export const JOINED = {
  from: 'verifying',
  to: 'cancelled',
  by: 'customer',
  what: 'joined_open_request',
  workAt: null,
  ...FORGOTTEN,
} satisfies Move;

/** Nobody guesses who is meant: an agent looks, and the request keeps its clock. Asked again, it is the same request. */
const handToPerson = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  reason: string,
  candidates: Subject[],
): Promise<ConfirmationResult> => {
  const { requests, sealer, clock } = context;
  const openKey = openKeyOf(
    request.kind,
    `address:${request.addressKey}`,
    openField(sealer, request, 'wish'),
  );
  const open = await requests.findOpen(openKey);
  if (open) {
    await requests.move(request._id, JOINED);
    return { outcome: 'joined', request: summaryOf(open) };
  }
  const moved = await requests.move(request._id, {
    from: 'verifying',
    to: 'needs_attention',
    by: 'customer',
    what: 'handed_to_a_person',
    detail: { reason },
    workAt: clock.now(),
    set: {
      attention: { reason, returnTo: 'filed' },
      openKey,
      filedAt: clock.now(),
    },
    seal: { subjects: sealFor(sealer, request, 'subjects', candidates) },
    evidence: { rung: 2, at: clock.now(), words: 'Code to the address on file, typed in the chat' },
  });
  return moved ? { outcome: 'needs_person', request: summaryOf(moved) } : { outcome: 'not_open' };
};

/** A person on a client's contact list: we are processor, and say who is the controller (Art. 28(3)(e) GDPR). */
const fileReferral = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
): Promise<ConfirmationResult> => {
  const { requests, sealer, clock, keyring, tenant } = context;
  const moved = await requests.move(request._id, {
    from: 'verifying',
    to: 'filed',
    by: 'customer',
    what: 'filed_as_referral',
    workAt: clock.now(),
    set: {
      subjectKey: keyring.hash('subject-hash', tenant, subject.subjectId),
      subjectRole: 'processor',
      filedAt: clock.now(),
    },
    seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
    evidence: { rung: 2, at: clock.now(), words: 'Code to the address on the list, typed in the chat' },
  });
  if (!moved) return { outcome: 'not_open' };
  return { outcome: 'other_controller', request: summaryOf(moved), controllers: subject.controllers ?? [] };
};

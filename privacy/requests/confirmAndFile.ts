import { isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { windowEnd } from '../deadlines/legalClocks.ts';
import { neededForRequest } from '../identity/askIdentity.ts';
import { openField, sealFor } from '../records/sealedFields.ts';
import type { ConversationFacts, FileResult } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { JOINED, verifyingRequest } from './prepareConfirmation.ts';
import { summaryOf } from './summary.ts';
import { askedAgainBefore, clocksSince, endSuperseded } from './supersede.ts';

/**
 * Files the request that the customer confirmed: the identity is proved, the yes belongs to the scope that was shown to
 * this very identity, and the saved document is what makes it filed.
 * @see PrivacyUseCases.confirmAndFile
 */
export const createConfirmAndFile =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    nonce: string;
  }): Promise<FileResult> => {
    const { requests, keyring, sealer, clock, tenant, deadlines, windowDays } = context;
    const again = await filedBefore(context, input);
    if (again) return { outcome: 'filed', request: summaryOf(again) };

    const place = input.conversation.conversationId;
    const request = await verifyingRequest(context, place, input.requestId);
    if (!request) return { outcome: 'not_open' };
    const needed = await neededForRequest(context, request, place);
    if (needed.need === 'proof') return { outcome: 'verification_needed' };
    const shown = request.confirmation;
    const shownNonce = shown !== undefined && keyring.matches(shown.nonceHash, 'nonce-hash', input.nonce);
    if (needed.need !== 'nothing' || !shown || !shownNonce) return { outcome: 'not_confirmed' };
    const { subject, established } = needed;
    const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
    const now = clock.now();
    const openKey = openKeyOf(request.kind, subjectKey, openField(sealer, request, 'wish'));
    const earlier = await askedAgainBefore(context, request);
    const since = earlier && clocksSince(context, earlier, request);
    try {
      const filed = await requests.move(request._id, {
        from: 'verifying',
        to: 'filed',
        by: 'customer',
        what: 'filed',
        workAt: now,
        set: {
          openKey,
          filedAt: now,
          ...since,
          ...(request.kind === 'erasure' && {
            windowEndsAt: windowEnd(now, since?.dueAt ?? request.dueAt, windowDays, deadlines),
            ...(shown.waiveWindow && { windowWaivedAt: now }),
          }),
        },
        seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
        evidence: established,
      });
      if (!filed) return { outcome: 'not_open' };
      if (earlier) await endSuperseded(context, earlier, filed);
      return { outcome: 'filed', request: summaryOf(filed) };
    } catch (error) {
      if (!isAppError(error, 'store_conflict')) throw error;
      const open = await requests.findOpen(openKey);
      if (!open) return { outcome: 'not_open' };
      await requests.move(request._id, JOINED);
      return { outcome: 'joined', request: summaryOf(open) };
    }
  };

/** The same yes a second time (a repeated turn after a crash) meets the request it has filed. */
const filedBefore = async (
  { requests, keyring }: PrivacyContext,
  { conversation, requestId, nonce }: { conversation: ConversationFacts; requestId: string; nonce: string },
): Promise<PrivacyRequest | undefined> => {
  const request = await requests.find(requestId);
  const shown = request?.confirmation;
  const same =
    request?.conversationId === conversation.conversationId &&
    request.filedAt !== undefined &&
    shown !== undefined &&
    keyring.matches(shown.nonceHash, 'nonce-hash', nonce);
  return same ? request : undefined;
};

import type { Confirmation, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { windowEnd } from '../deadlines/legalClocks.ts';
import { neededForRequest } from '../identity/askIdentity.ts';
import type { FileResult } from '../outcomes.ts';
import { openField, sealFor } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { fileOrJoin } from './fileOrJoin.ts';
import { openKeysOf } from './openKey.ts';
import { ownRequest } from './ownRequest.ts';
import { summaryOf } from './summary.ts';
import { askedAgainBefore, continued, endSuperseded } from './supersede.ts';

/**
 * Files the request that the customer confirmed. It is filed once the document is saved, and only if the identity is still
 * proved and the yes belongs to the scope that was shown to this very person.
 * @see PrivacyUseCases.confirmAndFile
 */
export const createConfirmAndFile =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    nonce: string;
  }): Promise<FileResult> => {
    const { sealer, keyring } = context;
    const { conversation, requestId, nonce } = input;
    // A yes is known by the nonce of what was shown, in whatever turn it is repeated.
    const key = keyring.hash('nonce-hash', nonce);
    const own = await ownRequest(context, conversation, requestId, key);
    if (own.is === 'answered' && (own.outcome === 'filed' || own.outcome === 'joined'))
      return { outcome: own.outcome, request: own.summary };
    if (own.is !== 'verifying') return { outcome: 'not_open' };

    const { request } = own;
    const evidence = await context.identity.evidenceOf(conversation.conversationId);
    const needed = await neededForRequest(context, request, evidence);
    if (needed.need === 'proof') return { outcome: 'verification_needed' };
    const confirmed = confirmationOf(context, request, nonce);
    if (needed.need !== 'nothing' || !confirmed) return { outcome: 'not_confirmed' };

    const { kind } = request;
    const earlier = await askedAgainBefore(context, request);
    const since = earlier && continued(context, request, earlier);
    const filed = await fileOrJoin(context, request, {
      to: 'filed',
      what: 'filed',
      openKeys: openKeysOf(context, kind, needed.subject, openField(sealer, request, 'wish')),
      answer: { key, filed: 'filed', joined: 'joined' },
      set: {
        establishedInChat: true,
        ...since,
        ...periodOf(context, kind, since?.dueAt ?? request.dueAt, confirmed),
      },
      seal: { subjects: sealFor(sealer, request, 'subjects', [needed.subject]) },
      evidence: needed.established,
    });
    if (filed.outcome === 'not_open') return filed;
    if (earlier && (filed.outcome === 'filed' || earlier.route === 'email'))
      await endSuperseded(context, earlier, filed.request);
    return { ...filed, request: summaryOf(filed.request) };
  };

/** The confirmation that this yes answers. */
const confirmationOf = (
  { keyring }: PrivacyContext,
  { confirmation }: PrivacyRequest,
  nonce: string,
): Confirmation | undefined =>
  confirmation && keyring.matches(confirmation.nonceHash, 'nonce-hash', nonce) ? confirmation : undefined;

/** Of an erasure: until when the customer may change their mind, and whether they gave that up. */
const periodOf = (
  { clock, windowDays, deadlines }: PrivacyContext,
  kind: PrivacyRequest['kind'],
  dueAt: Date,
  { waiveWindow }: Confirmation,
): Pick<PrivacyRequest, 'windowEndsAt' | 'windowWaivedAt'> => {
  if (kind !== 'erasure') return {};
  const now = clock.now();
  return {
    windowEndsAt: windowEnd(now, dueAt, windowDays, deadlines),
    ...(waiveWindow && { windowWaivedAt: now }),
  };
};

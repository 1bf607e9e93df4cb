import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { randomToken } from '../../observe/randomness.ts';
import { windowEnd } from '../deadlines/legalClocks.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import type { ConfirmationResult, Scope } from '../outcomes.ts';
import { openField } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { findOpen, joinOpen } from './fileOrJoin.ts';
import { clocksFrom } from './newRequest.ts';
import { openKeysOf } from './openKey.ts';
import { previewScope } from './previewScope.ts';
import { summaryOf } from './summary.ts';
import { askedAgainBefore, endSuperseded } from './supersede.ts';

/**
 * Shows what would be done to exactly this person, with a nonce that a yes must name. Where the same is open already, it
 * joins without asking anything.
 */
export const showScope = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  { conversation, waiveWindow }: { conversation: ConversationFacts; waiveWindow: boolean },
): Promise<ConfirmationResult> => {
  const { requests, keyring, randomness, clock, tenant, deadlines, windowDays, sealer } = context;
  const { kind } = request;
  const { country, role: subjectRole } = subject;
  const openKeys = openKeysOf(context, kind, subject, openField(sealer, request, 'wish'));
  const open = await findOpen(requests, openKeys);
  const earlier = await askedAgainBefore(context, request);
  if (open) {
    await joinOpen(context, request, open, { key: conversation.turnId, joined: 'joined' });
    if (earlier?.route === 'email') await endSuperseded(context, earlier, open);
    return { outcome: 'joined', request: summaryOf(open) };
  }
  const nonce = randomToken(randomness);
  const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
  const { receivedAt } = earlier ?? request;
  const { clocks, dueAt } = clocksFrom(context, { kind, receivedAt, country });
  const saved = await requests.amend(request._id, {
    state: 'verifying',
    set: {
      subjectKey,
      subjectRole,
      clocks,
      dueAt,
      ...(country !== undefined && { country }),
      confirmation: { nonceHash: keyring.hash('nonce-hash', nonce), waiveWindow, subjectKey },
    },
    audit: { actor: 'product', what: 'scope_shown', detail: { waiveWindow } },
  });
  if (!saved) return { outcome: 'not_open' };
  const now = clock.now();
  const account = [subject.name, subject.label].filter((part) => part !== undefined).join(', ');
  const scope: Scope = {
    kind,
    ...(account !== '' && { account }),
    maskedAddress: maskAddress(subject.addressesOnFile[0] ?? ''),
    ...(await previewScope(context, kind, subject, conversation.language, now)),
    dueAt,
    ...(kind === 'erasure' && !waiveWindow && { windowEndsAt: windowEnd(now, dueAt, windowDays, deadlines) }),
  };
  return { outcome: 'ready', nonce, scope };
};

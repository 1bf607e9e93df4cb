import type { Evidence } from '../../domain/assurance.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Move } from '../../models/privacyRequest/repository.ts';
import { randomToken } from '../../observe/randomness.ts';
import { legalClocks, windowEnd } from '../deadlines/legalClocks.ts';
import { neededForRequest } from '../identity/askIdentity.ts';
import { factQuestions } from '../identity/factQuestions.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import type { AgentReason } from '../identity/whatIsStillNeeded.ts';
import { whoHasSensitiveData } from '../identity/whoHasSensitiveData.ts';
import { FORGOTTEN, openField, sealFor } from '../records/sealedFields.ts';
import type { ConfirmationResult, ConversationFacts, LeaveResult, Scope } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { previewScope, textIn } from './previewScope.ts';
import { summaryOf } from './summary.ts';

export interface ConfirmationInput {
  conversation: ConversationFacts;
  requestId: string;
  waiveWindow: boolean;
  leaveToPerson?: boolean;
}

/** The verifying request of this conversation, if it is one. */
export const verifyingRequest = async (
  { requests }: PrivacyContext,
  conversationId: string,
  requestId: string,
): Promise<PrivacyRequest | undefined> => {
  const request = await requests.find(requestId);
  return request?.conversationId === conversationId && request.state === 'verifying' ? request : undefined;
};

/** @see PrivacyUseCases.prepareConfirmation */
export const createPrepareConfirmation =
  (context: PrivacyContext) =>
  async (input: ConfirmationInput): Promise<ConfirmationResult> => {
    const { conversation, requestId, waiveWindow } = input;
    const place = conversation.conversationId;
    const request = await verifyingRequest(context, place, requestId);
    if (!request) return { outcome: 'not_open' };
    const needed = await neededForRequest(context, request, place);
    switch (needed.need) {
      case 'proof':
        return { outcome: 'verification_needed' };
      case 'facts':
        return input.leaveToPerson === true
          ? handToPerson(context, request, { ...needed, why: 'facts_not_known' })
          : askFacts(context, request, needed.people, conversation);
      case 'agent':
        return handToPerson(context, request, needed);
      case 'referral':
        return fileReferral(context, request, needed.subject);
      case 'scope':
      case 'nothing':
        return showScope(context, request, needed.subject, waiveWindow, conversation);
    }
  };

const askFacts = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  people: readonly Subject[],
  { language }: ConversationFacts,
): Promise<ConfirmationResult> => {
  const disputed = openField(context.sealer, request, 'wish')?.change?.field;
  const asked = await factQuestions(context, people, disputed);
  const questions = asked.map(({ question: { name, ask } }) => ({ name, ask: textIn(ask, language) }));
  return { outcome: 'facts_needed', questions };
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
  const open = await findOpenOf(context, request, subject, wish);
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

/** Also one that was filed under a former secret. */
const findOpenOf = async (
  { requests, keyring, tenant }: PrivacyContext,
  { kind }: PrivacyRequest,
  { subjectId }: Subject,
  wish: Wish | undefined,
): Promise<PrivacyRequest | undefined> => {
  for (const key of keyring.hashes('subject-hash', tenant, subjectId)) {
    const open = await requests.findOpen(openKeyOf(kind, key, wish));
    if (open) return open;
  }
  return undefined;
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

export interface HandOver {
  why: AgentReason;
  people: readonly Subject[];
  /** What was shown of who is writing; nothing where the address is lost. */
  shown?: Evidence;
  /** Where they say that they can be reached. */
  contact?: string;
}

/** So many are kept: whoever types more of them does not push out what an honest customer wrote first. */
const CONTACTS_KEPT = 5;

const contactsWith = ({ sealer, clock }: PrivacyContext, request: PrivacyRequest, contact: string) => [
  ...(openField(sealer, request, 'contacts') ?? []),
  { at: clock.now(), contact },
];

/** Somebody asks for the same once more and can be reached elsewhere: the agent must see both, since one may be an impostor. */
const noteContact = async (
  context: PrivacyContext,
  open: PrivacyRequest,
  contact: string | undefined,
): Promise<void> => {
  if (contact === undefined || open.state !== 'needs_attention') return;
  const contacts = contactsWith(context, open, contact);
  const known = contacts.slice(0, -1).some((one) => one.contact === contact);
  if (known || contacts.length > CONTACTS_KEPT) return;
  const { requests, sealer, clock } = context;
  await requests.amend(open._id, {
    state: 'needs_attention',
    set: {},
    seal: { contacts: sealFor(sealer, open, 'contacts', contacts) },
    workAt: clock.now(),
    audit: { actor: 'customer', what: 'another_contact_named' },
  });
};

/** Nobody guesses who is meant: an agent looks, and the request keeps its clock. Asked again, it is the same request. */
export const handToPerson = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  { why: reason, people, shown, contact }: HandOver,
): Promise<LeaveResult> => {
  const { requests, sealer, clock, note } = context;
  const openKey = openKeyOf(
    request.kind,
    `address:${request.addressKey}`,
    openField(sealer, request, 'wish'),
  );
  const open = await requests.findOpen(openKey);
  if (open) {
    await noteContact(context, open, contact);
    await requests.move(request._id, JOINED);
    return { outcome: 'joined', request: summaryOf(open) };
  }
  const givesOut = request.kind === 'access' || request.kind === 'portability';
  const sensitive = givesOut && (await whoHasSensitiveData(context.sources, people)).length > 0;
  const moved = await requests.move(request._id, {
    from: 'verifying',
    to: 'needs_attention',
    by: 'customer',
    what: 'handed_to_a_person',
    detail: { reason },
    workAt: clock.now(),
    set: {
      attention: {
        reason,
        since: clock.now(),
        returnTo: 'filed',
        ...(sensitive && { sensitive }),
        ...(reason === 'address_lost' && { addressLost: true }),
      },
      openKey,
      filedAt: clock.now(),
    },
    seal: {
      subjects: sealFor(sealer, request, 'subjects', [...people]),
      ...(contact !== undefined && {
        contacts: sealFor(sealer, request, 'contacts', contactsWith(context, request, contact)),
      }),
    },
    ...(shown && { evidence: shown }),
  });
  if (moved) note('handed_to_an_agent');
  return moved ? { outcome: 'needs_person', request: summaryOf(moved) } : { outcome: 'not_open' };
};

/** A person on a client's contact list: we are processor, and say who is the controller (Art. 28(3)(e) GDPR). */
export const fileReferral = async (
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
    evidence: { level: 'code', at: clock.now(), words: 'Code to the address on the list, typed in the chat' },
  });
  if (!moved) return { outcome: 'not_open' };
  return { outcome: 'other_controller', request: summaryOf(moved), controllers: subject.controllers ?? [] };
};

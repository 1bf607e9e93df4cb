import { Types } from 'mongoose';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import { neededFor, neededForRequest } from '../identity/askIdentity.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from '../identity/whatIsStillNeeded.ts';
import { sealFor } from '../records/sealedFields.ts';
import type { BeginRequest, BeginResult, BeginVerification, ConversationFacts, Proof } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';

/** After this long without verification a request ends as `refused`: "identity not established". */
const VERIFICATION_PATIENCE_MS = 30 * DAY;

export const proofForCustomer = (address: string, provenAt: Date): Proof => ({
  maskedAddress: maskAddress(address),
  provenAt,
  validUntil: after(provenAt, PROOF_LIFE_MS),
});

/** Whom this conversation has shown already to be behind an address, and since when. */
const shownBehind = (
  { signIn, code }: IdentityEvidence,
  addressKey: string,
): { subjects: readonly Subject[]; at: Date } | undefined => {
  if (signIn?.addressKeys.includes(addressKey)) return { subjects: [signIn.subject], at: signIn.at };
  return code?.addressKey === addressKey ? code : undefined;
};

/** @see PrivacyUseCases.beginRequest */
export const createBeginRequest =
  (context: PrivacyContext) =>
  async (input: BeginRequest): Promise<BeginResult> => {
    const { codes, identity, findSubjects, readAddress } = context;
    const { conversation, kind } = input;
    const place = conversation.conversationId;
    const address = readAddress(input.address);
    if (!address) return { outcome: 'address_invalid' };

    const shown = shownBehind(await identity.evidenceOf(place), codes.addressKey(address));
    if (shown) {
      const request = await takeUp(context, input, address, [...shown.subjects]);
      const { need } = await neededForRequest(context, request, place);
      if (need !== 'proof')
        return {
          outcome: 'verified',
          requestId: String(request._id),
          proof: proofForCustomer(address, shown.at),
        };
    }
    const subjects = await findSubjects(address);
    const request = await takeUp(context, input, address, subjects);
    const requestId = String(request._id);
    const sent = await identity.sendCode({
      place,
      purpose: 'request',
      kind,
      address,
      subjects,
      language: conversation.language,
      requestId,
    });
    return { ...sent, requestId };
  };

/** @see PrivacyUseCases.beginVerification */
export const createBeginVerification =
  (context: PrivacyContext) =>
  async ({ conversation, address: typed, purpose }: BeginVerification): Promise<BeginResult> => {
    const { identity, codes, findSubjects, readAddress } = context;
    const place = conversation.conversationId;
    const address = readAddress(typed);
    if (!address) return { outcome: 'address_invalid' };
    const { need, evidence } = await neededFor(context, place, purpose);
    const shown = shownBehind(evidence, codes.addressKey(address));
    if (shown && need !== 'proof') return { outcome: 'verified', proof: proofForCustomer(address, shown.at) };
    return identity.sendCode({
      place,
      purpose,
      kind: purpose,
      address,
      subjects: await findSubjects(address),
      language: conversation.language,
    });
  };

/** @see PrivacyUseCases.sendCodeAgain */
export const createSendCodeAgain =
  (context: PrivacyContext) =>
  async ({ conversation }: { conversation: ConversationFacts }): Promise<BeginResult> => {
    const latest = await context.codes.latest(conversation.conversationId);
    if (!latest) return { outcome: 'nothing_open' };
    const subjects = await context.findSubjects(latest.address);
    const sent = await context.identity.sendCode({
      ...latest,
      subjects,
      place: conversation.conversationId,
      language: conversation.language,
    });
    return { ...sent, ...(latest.requestId !== undefined && { requestId: latest.requestId }) };
  };

const hasOtherAddresses = ({ addressesOnFile, previousAddress }: Subject): boolean =>
  addressesOnFile.length > 1 || previousAddress !== undefined;

/** The same kind and address in the same conversation is the same request. */
const takeUp = async (
  context: PrivacyContext,
  { conversation, kind, wish }: BeginRequest,
  address: string,
  subjects: Subject[],
): Promise<PrivacyRequest> => {
  const { requests, codes, sealer, clock, deadlines, company, tenant, policyVersion } = context;
  const addressKey = codes.addressKey(address);
  const open = await requests.findVerifying(conversation.conversationId);
  const same = open.find((request) => request.kind === kind && request.addressKey === addressKey);
  if (same) return same;

  const now = clock.now();
  const _id = new Types.ObjectId();
  const dataKey = sealer.newDataKey();
  const clocks = legalClocks({ kind, receivedAt: now }, deadlines);
  return requests.create({
    _id,
    by: 'customer',
    tenant,
    kind,
    state: 'verifying',
    route: 'chat',
    language: conversation.language,
    conversationId: conversation.conversationId,
    addressKey,
    dataKey,
    sealed: {
      address: sealFor(sealer, { _id, dataKey }, 'address', address),
      subjects: sealFor(sealer, { _id, dataKey }, 'subjects', subjects),
      wish: sealFor(sealer, { _id, dataKey }, 'wish', wish),
    },
    evidence: [],
    receivedAt: now,
    clocks,
    dueAt: clocks[0]?.dueAt ?? now,
    policyVersion,
    region: company.region,
    // Other addresses of these people are warned at once, by the worker: asking for one looks like asking for any.
    workAt: subjects.some(hasOtherAddresses) ? now : after(now, VERIFICATION_PATIENCE_MS),
  });
};

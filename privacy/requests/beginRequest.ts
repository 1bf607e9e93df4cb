import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { neededFor, neededForRequest } from '../identity/askIdentity.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from '../identity/identityEvidence.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import type { BeginResult, Proof } from '../outcomes.ts';
import type { BeginRequest, BeginVerification, ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { newRequest } from './newRequest.ts';
import { openKeyOf, turnKeyOf } from './openKey.ts';

/** After this long without verification a request ends as `refused`: "identity not established". */
const VERIFICATION_PATIENCE_MS = 30 * DAY;

export const proofForCustomer = (address: string, provenAt: Date): Proof => ({
  maskedAddress: maskAddress(address),
  provenAt,
  validUntil: after(provenAt, PROOF_LIFE_MS),
});

/** Who is behind an address, where this conversation has proved that already, and since when. */
const provedBehind = (
  addressKey: string,
  { signIn, code }: IdentityEvidence,
): { subjects: readonly Subject[]; at: Date } | undefined => {
  if (signIn?.addressKeys.includes(addressKey)) return { subjects: [signIn.subject], at: signIn.at };
  return code?.addressKey === addressKey ? code : undefined;
};

/** @see PrivacyUseCases.beginRequest */
export const createBeginRequest =
  (context: PrivacyContext) =>
  async (input: BeginRequest): Promise<BeginResult> => {
    const { codes, identity, ownership, readAddress } = context;
    const { kind } = input;
    const { conversationId, language, network } = input.conversation;
    const address = readAddress(input.address);
    if (!address) return { outcome: 'address_invalid' };

    const evidence = await identity.evidenceOf(conversationId);
    const proved = provedBehind(codes.addressKey(address), evidence);
    if (proved) {
      await context.provedLines.named(conversationId, codes.addressKey(address));
      const request = await takeUp(context, input, address, proved.subjects);
      const { need } = await neededForRequest(context, request, evidence);
      if (need !== 'proof') {
        const proof = proofForCustomer(address, proved.at);
        return { outcome: 'verified', requestId: String(request._id), proof };
      }
    }
    const subjects = await ownership.holdersOf(address);
    const request = await takeUp(context, input, address, subjects);
    const requestId = String(request._id);
    const sent = await identity.sendCode(
      { place: conversationId, purpose: 'request', kind, address, subjects, language, network, requestId },
      evidence,
    );
    return { ...sent, requestId };
  };

/** @see PrivacyUseCases.beginVerification */
export const createBeginVerification =
  (context: PrivacyContext) =>
  async ({ conversation, address: typed, purpose }: BeginVerification): Promise<BeginResult> => {
    const { identity, codes, ownership, readAddress } = context;
    const { conversationId, language, network } = conversation;
    const address = readAddress(typed);
    if (!address) return { outcome: 'address_invalid' };

    const evidence = await identity.evidenceOf(conversationId);
    const { need } = await neededFor(context, evidence, purpose);
    const proved = provedBehind(codes.addressKey(address), evidence);
    if (proved && need !== 'proof')
      return { outcome: 'verified', proof: proofForCustomer(address, proved.at) };
    const subjects = await ownership.holdersOf(address);
    return identity.sendCode(
      { place: conversationId, purpose, kind: purpose, address, subjects, language, network },
      evidence,
    );
  };

/** @see PrivacyUseCases.sendCodeAgain */
export const createSendCodeAgain =
  (context: PrivacyContext) =>
  async ({ conversation }: { conversation: ConversationFacts }): Promise<BeginResult> => {
    const { codes, identity, ownership } = context;
    const { conversationId, language, network } = conversation;
    const latest = await codes.latest(conversationId);
    if (!latest) return { outcome: 'nothing_open' };
    const subjects = await ownership.holdersOf(latest.address);
    const evidence = await identity.evidenceOf(conversationId);
    const sent = await identity.sendCode(
      { ...latest, subjects, place: conversationId, language, network },
      evidence,
    );
    return { ...sent, ...(latest.requestId !== undefined && { requestId: latest.requestId }) };
  };

const hasOtherAddresses = ({ addressesOnFile, previousAddress }: Subject): boolean =>
  addressesOnFile.length > 1 || previousAddress !== undefined;

/**
 * The same kind and address in the same conversation is the same request; and what a turn has begun is met again when the
 * turn is repeated after a crash, whatever has become of it.
 */
const takeUp = async (
  context: PrivacyContext,
  { conversation, kind, wish }: BeginRequest,
  address: string,
  subjects: readonly Subject[],
): Promise<PrivacyRequest> => {
  const { requests, codes, clock } = context;
  const { conversationId, language, network } = conversation;
  const addressKey = codes.addressKey(address);
  const open = await requests.findVerifying(conversationId);
  const turnKey = turnKeyOf(conversation, `begun:${openKeyOf(kind, addressKey, wish)}`);
  const same =
    open.find((request) => request.kind === kind && request.addressKey === addressKey) ??
    (await requests.findByTurn(turnKey));
  if (same) return same;

  const now = clock.now();
  return requests.create(
    newRequest(context, {
      kind,
      state: 'verifying',
      language,
      conversationId,
      network,
      turnKey,
      addressKey,
      contents: { address, subjects: [...subjects], wish },
      // Other addresses of these people are warned at once, by the worker: asking for one looks like asking for any.
      workAt: subjects.some(hasOtherAddresses) ? now : after(now, VERIFICATION_PATIENCE_MS),
    }),
  );
};

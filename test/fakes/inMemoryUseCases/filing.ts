import { openKeyOf } from '../../../privacy/requests/openKey.ts';
import type { ConfirmationResult, FileAtOnce, FileResult, LeaveResult } from '../../../privacy/useCases.ts';
import { proofOf, readAddress } from './codes.ts';
import { addRequest, inDays, isOpen, type KeptRequest, type Person, summaryOf, type World } from './world.ts';

const WINDOW_DAYS = 14;

const provenRequest = (
  world: World,
  conversationId: string,
  requestId: string,
): { request: KeptRequest; people: Person[]; maskedAddress: string } | 'verification_needed' | 'not_open' => {
  const request = world.requests.find((one) => one.requestId === requestId);
  if (request?.conversationId !== conversationId || request.state !== 'verifying') return 'not_open';
  const proof = proofOf(world, conversationId);
  if (proof === undefined || proof.address !== request.address) return 'verification_needed';
  const people = world.people.filter(({ address }) => address === proof.address);
  return { request, people, maskedAddress: proof.maskedAddress };
};

const openOf = (world: World, wanted: KeptRequest, subjectId: string): KeptRequest | undefined =>
  world.requests.find(
    (one) =>
      isOpen(one) &&
      one.subjectId === subjectId &&
      openKeyOf(one.kind, subjectId, one.wish) === openKeyOf(wanted.kind, subjectId, wanted.wish),
  );

const categoriesOf = ({ kind }: KeptRequest, { newsletterOnly }: Person): string[] => {
  if (kind !== 'access' && kind !== 'portability' && kind !== 'erasure') return [];
  return newsletterOnly ? ['Newsletter'] : ['Account', 'Orders', 'Newsletter'];
};

export const prepareConfirmation = (
  world: World,
  conversationId: string,
  requestId: string,
  waive: boolean,
): ConfirmationResult => {
  const proven = provenRequest(world, conversationId, requestId);
  if (typeof proven === 'string') return { outcome: proven };
  const { request, people, maskedAddress } = proven;
  const [person] = people;
  if (person === undefined) return { outcome: 'not_open' };
  if (people.length > 1 || (person.addressChangedDaysAgo ?? 99) <= 30) {
    request.state = 'needs_attention';
    request.filedBy = 'a person';
    return { outcome: 'needs_person', request: summaryOf(request) };
  }
  request.subjectId = person.subjectId;
  if (person.role === 'processor') {
    request.state = 'filed';
    request.filedBy = 'referral';
    return {
      outcome: 'other_controller',
      request: summaryOf(request),
      controllers: person.controllers ?? [],
    };
  }
  const open = openOf(world, request, person.subjectId);
  if (open !== undefined) {
    request.state = 'cancelled';
    return { outcome: 'joined', request: summaryOf(open) };
  }
  const nonce = `nonce-${world.calls.length}`;
  request.confirmation = { nonce, waive, subjectId: person.subjectId };
  const erasure = request.kind === 'erasure';
  return {
    outcome: 'ready',
    nonce,
    scope: {
      kind: request.kind,
      maskedAddress,
      unattributable: [],
      takenAlong: [],
      categories: categoriesOf(request, person),
      ...(erasure && person.newsletterOnly && { newsletterOnly: true }),
      kept:
        erasure && !person.newsletterOnly
          ? [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: inDays(world.clock.now(), 3_650) }]
          : [],
      ...(erasure && !waive && { windowEndsAt: inDays(world.clock.now(), WINDOW_DAYS) }),
      dueAt: request.dueAt,
    },
  };
};

/** A person decides, whoever it is; the same for an address that nobody has. */
export const leaveToAgent = (
  world: World,
  conversationId: string,
  requestId: string,
  contact: string | undefined,
): LeaveResult => {
  const request = world.requests.find((one) => one.requestId === requestId);
  if (request?.conversationId !== conversationId || request.state !== 'verifying')
    return { outcome: 'not_open' };
  request.state = 'needs_attention';
  request.filedBy = 'a person';
  if (contact !== undefined) request.contact = contact;
  return { outcome: 'needs_person', request: summaryOf(request) };
};

export const confirmAndFile = (
  world: World,
  conversationId: string,
  requestId: string,
  nonce: string,
): FileResult => {
  const proven = provenRequest(world, conversationId, requestId);
  if (typeof proven === 'string') return { outcome: proven };
  const { request } = proven;
  if (request.confirmation?.nonce !== nonce) return { outcome: 'not_confirmed' };
  request.state = 'filed';
  request.filedBy = nonce;
  if (request.kind === 'erasure' && !request.confirmation.waive)
    request.windowEndsAt = inDays(world.clock.now(), WINDOW_DAYS);
  return { outcome: 'filed', request: summaryOf(request) };
};

export const fileAtOnce = (world: World, input: FileAtOnce): FileResult => {
  const { conversation, kind, wish, transcript } = input;
  const address = input.address === undefined ? undefined : readAddress(input.address);
  const needsAddress = kind === 'withdrawal' || kind === 'do_not_sell';
  if ((input.address !== undefined || needsAddress) && address === undefined)
    return { outcome: 'address_invalid' };
  if (kind === 'withdrawal' && address !== undefined) world.suppressed.push(address);
  const same = world.requests.find(
    (one) =>
      isOpen(one) &&
      openKeyOf(one.kind, '', one.wish) === openKeyOf(kind, '', wish) &&
      (needsAddress ? one.address === address : one.conversationId === conversation.conversationId),
  );
  if (same !== undefined && !needsAddress) return { outcome: 'joined', request: summaryOf(same) };
  const request = addRequest(world, {
    kind,
    state: 'filed',
    conversationId: conversation.conversationId,
    ...(address !== undefined && { address }),
    wish,
    ...(transcript !== undefined && { transcriptLines: transcript.length }),
  });
  const answer: FileResult = { outcome: 'filed', request: summaryOf(request) };
  // Whoever asks again for an address learns of no other request.
  if (same !== undefined) request.state = 'cancelled';
  return answer;
};

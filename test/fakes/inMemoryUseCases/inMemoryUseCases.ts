import { comparableAddress } from '../../../domain/emailAddress/readMailbox.ts';
import type { PrivacyUseCases } from '../../../privacy/useCases.ts';
import { checkCode, proofOf, sendAgain, sendCode } from './codes.ts';
import { confirmAndFile, fileAtOnce, leaveToAgent, prepareConfirmation } from './filing.ts';
import { addRequest, type KeptRequest, summaryOf, type World } from './world.ts';

/** The use cases over plain arrays: the same rules for identity, nonce, window and duplicates, no store and no mail. */
export const inMemoryUseCases = (world: World): PrivacyUseCases => {
  const ownRequests = (conversationId: string): KeptRequest[] | undefined => {
    const proof = proofOf(world, conversationId);
    if (proof === undefined) return undefined;
    return world.requests
      .filter(({ address, state }) => address === proof.address && state !== 'verifying')
      .filter(
        ({ state, filedBy, kind }) => state !== 'cancelled' || filedBy !== undefined || kind === 'human',
      )
      .reverse();
  };
  const own = (conversationId: string, reference: string) => {
    const requests = ownRequests(conversationId);
    return requests === undefined
      ? ('verification_needed' as const)
      : (requests.find((one) => one.reference === reference) ?? ('unknown' as const));
  };

  const useCases: PrivacyUseCases = {
    beginRequest: ({ conversation: { conversationId }, kind, address: typed, wish }) => {
      const address = comparableAddress(typed);
      if (address === undefined) return Promise.resolve({ outcome: 'address_invalid' });
      const known = world.requests.find(
        (one) =>
          one.state === 'verifying' &&
          one.kind === kind &&
          one.address === address &&
          one.conversationId === conversationId,
      );
      const { requestId } =
        known ?? addRequest(world, { kind, state: 'verifying', conversationId, address, wish });
      const proof = proofOf(world, conversationId);
      return Promise.resolve(
        proof?.address === address
          ? { outcome: 'verified', requestId, proof }
          : sendCode(world, conversationId, address, requestId),
      );
    },
    beginVerification: ({ conversation: { conversationId }, address: typed }) => {
      const address = comparableAddress(typed);
      if (address === undefined) return Promise.resolve({ outcome: 'address_invalid' });
      const proof = proofOf(world, conversationId);
      return Promise.resolve(
        proof?.address === address
          ? { outcome: 'verified', proof }
          : sendCode(world, conversationId, address, undefined),
      );
    },
    sendCodeAgain: ({ conversation }) => Promise.resolve(sendAgain(world, conversation.conversationId)),
    checkCode: ({ conversation, code }) =>
      Promise.resolve(checkCode(world, conversation.conversationId, code)),
    signedIn: () => Promise.resolve(undefined),
    checkFacts: () => Promise.resolve({ outcome: 'not_open' }),
    prepareConfirmation: ({ conversation, requestId, waiveWindow }) =>
      Promise.resolve(prepareConfirmation(world, conversation.conversationId, requestId, waiveWindow)),
    leaveToAgent: ({ conversation, requestId, contact }) =>
      Promise.resolve(leaveToAgent(world, conversation.conversationId, requestId, contact)),
    confirmAndFile: ({ conversation, requestId, nonce }) =>
      Promise.resolve(confirmAndFile(world, conversation.conversationId, requestId, nonce)),
    fileAtOnce: (input) => Promise.resolve(fileAtOnce(world, input)),
    listRequests: ({ conversation }) => {
      const requests = ownRequests(conversation.conversationId);
      return Promise.resolve(
        requests === undefined
          ? { outcome: 'verification_needed' }
          : { outcome: 'listed', requests: requests.map(summaryOf) },
      );
    },
    cancelRequest: ({ conversation, reference }) => {
      const request = own(conversation.conversationId, reference);
      if (typeof request === 'string') return Promise.resolve({ outcome: request });
      if (!summaryOf(request).mayCancel)
        return Promise.resolve({ outcome: 'too_late', request: summaryOf(request) });
      request.state = 'cancelled';
      request.endedAt = world.clock.now();
      return Promise.resolve({ outcome: 'cancelled', request: summaryOf(request) });
    },
    waiveWindow: ({ conversation, reference }) => {
      const request = own(conversation.conversationId, reference);
      if (typeof request === 'string') return Promise.resolve({ outcome: request });
      if (!summaryOf(request).mayWaiveWindow)
        return Promise.resolve({ outcome: 'too_late', request: summaryOf(request) });
      delete request.windowEndsAt;
      request.state = 'in_progress';
      return Promise.resolve({ outcome: 'waived', request: summaryOf(request) });
    },
    abandonRequest: ({ requestId }) => {
      const request = world.requests.find((one) => one.requestId === requestId);
      if (request?.state === 'verifying') request.state = 'cancelled';
      return Promise.resolve();
    },
    askPolicy: ({ question }) =>
      /(sell|cookie|where|wo |où|vend|verkauf|store|gespeichert|conserv|partner|share)/i.test(question)
        ? {
            clauseId: 'sharing',
            number: '4.2',
            title: 'With whom we share',
            text: 'We do not sell personal data. It is stored in Geneva.',
            version: '2026-03',
            url: 'https://company.example/privacy#sharing',
          }
        : undefined,
  };
  return counted(useCases, world);
};

/** Notes every call, so that nonces differ and tests can count. */
const counted = (useCases: PrivacyUseCases, world: World): PrivacyUseCases =>
  Object.fromEntries(
    Object.entries(useCases).map(([name, useCase]) => [
      name,
      (input: never) => {
        world.calls.push(name);
        return (useCase as (input: never) => unknown)(input);
      },
    ]),
  ) as unknown as PrivacyUseCases;

import { createCheckFacts } from './identity/checkFacts.ts';
import type { IdentityEvent } from './identity/identityEvents.ts';
import type { CheckCodeResult, FileResult } from './outcomes.ts';
import {
  createBeginRequest,
  createBeginVerification,
  createSendCodeAgain,
  proofForCustomer,
} from './requests/beginRequest.ts';
import { createConfirmAndFile } from './requests/confirmAndFile.ts';
import type { PrivacyContext } from './requests/context.ts';
import { createFileAtOnce } from './requests/fileAtOnce.ts';
import {
  createAbandonRequest,
  createCancelRequest,
  createListRequests,
  createWaiveWindow,
} from './requests/followUp.ts';
import { createLeaveToAgent } from './requests/leaveToAgent.ts';
import type { Mandates } from './requests/mandates.ts';
import { createPrepareConfirmation } from './requests/prepareConfirmation.ts';
import { createPassOn, createPersonInChat } from './requests/talk.ts';
import type { PrivacyUseCases } from './useCases.ts';

const CODE_EVENTS: Record<CheckCodeResult['outcome'], IdentityEvent> = {
  verified: 'code_right',
  wrong: 'code_wrong',
  spent: 'code_spent',
  expired: 'code_expired',
  nothing_open: 'code_expired',
};

/** The use cases over real repositories and sources. */
export const createUseCases = (
  context: PrivacyContext,
  askPolicy: PrivacyUseCases['askPolicy'],
  mandates: Pick<Mandates, 'ask'>,
): PrivacyUseCases => ({
  beginRequest: (input) => context.respondAtFixedIntervals(() => createBeginRequest(context)(input)),
  beginVerification: (input) =>
    context.respondAtFixedIntervals(() => createBeginVerification(context)(input)),
  sendCodeAgain: (input) => context.respondAtFixedIntervals(() => createSendCodeAgain(context)(input)),
  checkCode: async ({ conversation, code }): Promise<CheckCodeResult> => {
    const { conversationId, network } = conversation;
    const checked = await context.codes.check(conversationId, code, network);
    context.report(CODE_EVENTS[checked.outcome], conversationId);
    if (checked.outcome !== 'verified') return checked;
    const { requestId, address, provenAt } = checked.proof;
    return {
      outcome: 'verified',
      proof: proofForCustomer(address, provenAt),
      ...(requestId !== undefined && { requestId }),
    };
  },
  signedIn: async ({ conversation }) => {
    if (conversation.signedIn === false) return undefined;
    const { signIn } = await context.identity.evidenceOf(conversation.conversationId);
    const [address] = signIn?.subject.addressesOnFile ?? [];
    return signIn && address !== undefined
      ? { address, proof: proofForCustomer(address, signIn.at) }
      : undefined;
  },
  checkFacts: createCheckFacts(context),
  prepareConfirmation: createPrepareConfirmation(context),
  leaveToAgent: (input) => context.respondAtFixedIntervals(() => createLeaveToAgent(context)(input)),
  confirmAndFile: createConfirmAndFile(context),
  fileAtOnce: (input) =>
    context.respondAtFixedIntervals(async (): Promise<FileResult> => {
      const result = await createFileAtOnce(context)(input);
      const { conversation, wish, address: by } = input;
      // The person for whom somebody acts is asked as well, beside the ticket for an agent.
      if (result.outcome === 'filed' && wish.onBehalf) await mandates.ask({ conversation, wish, by });
      return result;
    }),
  listRequests: createListRequests(context),
  cancelRequest: createCancelRequest(context),
  waiveWindow: createWaiveWindow(context),
  abandonRequest: createAbandonRequest(context),
  personInChat: createPersonInChat(context),
  passOn: createPassOn(context),
  askPolicy,
});

import {
  createBeginRequest,
  createBeginVerification,
  createSendCodeAgain,
  toldProof,
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
import { createPrepareConfirmation } from './requests/prepareConfirmation.ts';
import type { CheckCodeResult, PrivacyUseCases } from './useCases.ts';

/** The use cases over real repositories and sources. */
export const createUseCases = (
  context: PrivacyContext,
  askPolicy: PrivacyUseCases['askPolicy'],
): PrivacyUseCases => ({
  beginRequest: createBeginRequest(context),
  beginVerification: createBeginVerification(context),
  sendCodeAgain: createSendCodeAgain(context),
  checkCode: async ({ conversation, code }): Promise<CheckCodeResult> => {
    const checked = await context.codes.check(conversation.conversationId, code);
    if (checked.outcome !== 'verified') return checked;
    const { requestId } = checked.proof;
    return {
      outcome: 'verified',
      proof: toldProof(checked.proof),
      ...(requestId !== undefined && { requestId }),
    };
  },
  prepareConfirmation: createPrepareConfirmation(context),
  confirmAndFile: createConfirmAndFile(context),
  fileAtOnce: createFileAtOnce(context),
  listRequests: createListRequests(context),
  cancelRequest: createCancelRequest(context),
  waiveWindow: createWaiveWindow(context),
  abandonRequest: createAbandonRequest(context),
  askPolicy,
});

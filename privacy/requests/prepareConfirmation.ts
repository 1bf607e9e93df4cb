import { neededForRequest } from '../identity/askIdentity.ts';
import type { ConfirmationResult } from '../outcomes.ts';
import type { PrepareConfirmation } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { repeatReferral } from './fileReferral.ts';
import { ownRequest } from './ownRequest.ts';
import { reviewRequest } from './reviewRequest.ts';

/** @see PrivacyUseCases.prepareConfirmation */
export const createPrepareConfirmation =
  (context: PrivacyContext) =>
  async (input: PrepareConfirmation): Promise<ConfirmationResult> => {
    const { conversation, requestId } = input;
    const { conversationId } = conversation;
    const own = await ownRequest(context, conversation, requestId, conversation.turnId);
    if (own.is === 'verifying') {
      const evidence = await context.identity.evidenceOf(conversationId);
      const needed = await neededForRequest(context, own.request, evidence);
      return reviewRequest(context, own.request, needed, input);
    }
    if (own.is === 'not_open' || own.outcome === 'filed') return { outcome: 'not_open' };
    if (own.outcome === 'other_controller') return repeatReferral(context, own.request, conversationId);
    return { outcome: own.outcome, request: own.summary };
  };

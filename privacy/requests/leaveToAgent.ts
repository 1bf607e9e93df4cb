import { openField } from '../records/sealedFields.ts';
import type { ConversationFacts, LeaveResult } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { handToPerson, verifyingRequest } from './prepareConfirmation.ts';

/** @see PrivacyUseCases.leaveToAgent */
export const createLeaveToAgent =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    contact?: string;
  }): Promise<LeaveResult> => {
    const { conversation, requestId, contact } = input;
    const request = await verifyingRequest(context, conversation.conversationId, requestId);
    if (!request) return { outcome: 'not_open' };
    const people = openField(context.sealer, request, 'subjects') ?? [];
    return handToPerson(context, request, {
      why: 'address_lost',
      people,
      ...(contact !== undefined && { contact }),
    });
  };

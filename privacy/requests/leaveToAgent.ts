import type { LeaveResult } from '../outcomes.ts';
import { openField } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { handToAgent } from './handToAgent.ts';
import { ownRequest } from './ownRequest.ts';

/** @see PrivacyUseCases.leaveToAgent */
export const createLeaveToAgent =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    contact?: string;
  }): Promise<LeaveResult> => {
    const { conversation, requestId, contact } = input;
    const own = await ownRequest(context, conversation, requestId, conversation.turnId);
    if (own.is === 'answered' && own.outcome === 'needs_person')
      return { outcome: own.outcome, request: own.summary };
    if (own.is !== 'verifying') return { outcome: 'not_open' };
    const people = openField(context.sealer, own.request, 'subjects') ?? [];
    return handToAgent(context, own.request, {
      why: 'address_lost',
      people,
      contact,
      turnId: conversation.turnId,
    });
  };

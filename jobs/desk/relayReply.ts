import { isFinished } from '../../domain/states.ts';
import type { DeskComment } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DeskLine } from '../../models/privacyRequest/ticketRecord.ts';
import { NOTICES } from '../../wording/chat/notices.ts';
import type { JobContext } from '../context.ts';
import { type Readers, readersOf } from './readersOf.ts';

/**
 * Sends an agent's public reply to whoever may read it: once, however often it is read.
 * @returns what the agents should know, where it reached nobody by email
 */
export const relayReply = async (
  request: PrivacyRequest,
  comment: DeskComment,
  agentName: string,
  context: JobContext,
): Promise<Omit<DeskLine, 'at'>[]> => {
  const { email, chat } = await readersOf(request, context);
  const key = `request/${request._id}/reply/${comment.id}`;
  if (email)
    await context.outbox.post({
      ...email,
      key,
      language: request.language,
      requestId: String(request._id),
      content: { template: 'agentReply', reference: request.reference, text: comment.text, agentName },
    });
  const said = {
    words: { text: comment.text, from: { person: agentName } },
    hint: { text: NOTICES[request.language].answeredElsewhere(request.reference), from: 'assistant' },
    nothing: undefined,
  } as const satisfies Record<Readers['chat'], unknown>;
  const notice = said[chat];
  const arrived =
    notice !== undefined &&
    request.conversationId !== undefined &&
    (await context.chats.appendNotice(request.conversationId, { key, ...notice }));
  if (email) return [];
  const why = isFinished(request.state)
    ? 'This request has ended, and the address was deleted with it'
    : 'No address is established';
  const where =
    arrived && chat === 'words'
      ? 'stands in the chat, if the customer looks there again, and was not mailed'
      : 'did not reach the customer';
  return [{ marker: `not_mailed:${comment.id}`, text: `${why}: this reply ${where}.` }];
};

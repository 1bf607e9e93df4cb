import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import type { TicketEvent } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { agentOf } from '../../privacy/agents/agentOf.ts';
import { isAgent } from '../../privacy/identity/mayDecide.ts';
import { whatChatReads } from '../../privacy/records/chatReaders.ts';
import { NOTICES } from '../../wording/chat/notices.ts';
import type { JobContext } from '../context.ts';
import { TALK_ENDED } from '../steps/endTalk.ts';
import type { HeardTicket } from './heardTicket.ts';
import { addLines } from './lines.ts';

/**
 * An agent has opened the ticket of an answered question again: while its chat may still carry their words the conversation goes
 * on, and the customer hears so. What was deleted at the end does not come back. Any other request stays ended.
 */
export const hearReopening = async (
  request: PrivacyRequest,
  ticket: HeardTicket,
  events: readonly TicketEvent[],
  context: JobContext,
): Promise<PrivacyRequest> => {
  const opened = events.findLast(({ act, as }) => as === 'person' && 'status' in act && !isOver(act.status));
  if (!opened || !isFinished(request.state) || isOver(ticket.status)) return request;
  const person = await context.desk.readPerson(opened.by);
  if (!person || !isAgent(agentOf(person))) return request;
  const { conversationId, reference, language } = request;
  const goesOn =
    request.state === 'done' &&
    KINDS[request.kind].asksFor === 'answer' &&
    conversationId !== undefined &&
    (await whatChatReads(request, context)) === 'words';
  if (!goesOn)
    return addLines(request, [{ marker: `stays_ended:${opened.audit}`, text: STAYS_ENDED }], context);
  const reopened = await context.requests.move(request._id, {
    from: 'done',
    to: 'awaiting_decision',
    by: 'agent',
    actorId: agentOf(person).id,
    what: 'reopened',
    workAt: null,
    set: {
      dataKey: context.sealer.newDataKey(),
      steps: request.steps.filter(({ name }) => name !== TALK_ENDED),
    },
    unset: ['endedAt', 'decision', 'decided'],
  });
  if (!reopened) return request;
  const key = `request/${request._id}/reopened/${opened.audit}`;
  const text = NOTICES[language].reopened(reference);
  await context.chats.appendNotice(conversationId, { key, text, from: 'assistant' });
  // At its next end it is blackened like at the first.
  return context.requests.recordDesk(reopened, { unset: ['cleared'] });
};

const isOver = (status: string): boolean => status === 'solved' || status === 'closed';

const STAYS_ENDED =
  'This request has ended, and what was known of the customer was deleted with it: it stays ended, and its ticket solved. If something is left to do, the customer can ask again.';

import type { TicketEvent } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from '../context.ts';
import { hearDecision } from './hearDecision.ts';
import { foundNow, type HeardTicket } from './heardTicket.ts';
import { hearReopening } from './hearReopening.ts';
import { addLines } from './lines.ts';
import { isSettled } from './listen.ts';
import { relayReply } from './relayReply.ts';
import { replaceTicket } from './replaceTicket.ts';

/**
 * The one reader of a ticket: public replies of agents go to the customer, a decision moves the request, and whatever else
 * somebody did to the ticket is noted, so that `showOnTicket` can mend it. Reading the same again changes nothing.
 */
export const hear = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const { desk, requests } = context;
  if (!held.ticket) return requests.recordDesk(held, { unset: ['hear'] });
  const ticket = await readTicket(held, context);
  if (!ticket) return replaceTicket(await requests.recordDesk(held, { unset: ['hear'] }), 'gone', context);
  const events = await desk.readHistory(ticket.id, held.ticket.heardAudit ?? 0);
  let request = held;
  for (const event of events) request = await hearReply(request, event, context);
  request = await hearReopening(request, ticket, events, context);
  request = await hearDecision(request, ticket, events, context);
  const { id: _id, ...found } = ticket;
  return requests.recordDesk(request, {
    ticket: {
      found,
      seenAt: isSettled(ticket, context.clock.now()) ? ticket.updatedAt : null,
      heardAudit: Math.max(held.ticket.heardAudit ?? 0, ...events.map(({ audit }) => audit)),
    },
    unset: ['hear'],
  });
};

/** As it was read just now, by whoever said that something has happened. */
const readTicket = async (
  { ticket, desk }: PrivacyRequest,
  context: JobContext,
): Promise<HeardTicket | undefined> => {
  if (!ticket) return undefined;
  if (desk?.hear === 'history' && ticket.found) return { id: ticket.id, ...ticket.found };
  const [found] = await context.desk.readTickets([ticket.id]);
  return found && { id: found.id, ...foundNow(found) };
};

/** Neither what a rule wrote in somebody's name nor the words of a merge are anybody's answer. */
const hearReply = async (
  request: PrivacyRequest,
  { act, as, audit }: TicketEvent,
  context: JobContext,
): Promise<PrivacyRequest> => {
  if (as !== 'person' || !('comment' in act) || !act.comment.public) return request;
  const author = await context.desk.readPerson(act.comment.authorId);
  if (!author || author.role === 'end-user') return request;
  const reply = { comment: act.comment, audit, agentName: author.name };
  const { lines, spoke } = await relayReply(request, reply, context);
  const spoken = spoke
    ? await context.requests.recordDesk(request, { desk: { spokeAt: context.clock.now() } })
    : request;
  return addLines(spoken, lines, context);
};

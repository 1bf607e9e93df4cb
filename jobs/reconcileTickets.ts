import { isFinished } from '../domain/states.ts';
import { codeOf, type ErrorCode } from '../errors.ts';
import type { DeskComment, DeskTicket } from '../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import { after, DAY, MINUTE } from '../observe/clock.ts';
import { errorFields } from '../observe/logger.ts';
import type { JobContext } from './context.ts';
import { readDecision } from './readDecision.ts';
import { createRun } from './run.ts';
import { recipientOf } from './steps/emailDataSubject.ts';

const BATCH = 100;

/** So long after its end an agent's reply is still looked for. */
const HEARD_AFTER_THE_END_MS = 7 * DAY;

/**
 * A desk's stamps have whole seconds and a clock of its own: what is written just after our look may carry the stamp that
 * we have seen. A change counts as seen when it is older than this.
 */
const STAMP_SETTLES_MS = MINUTE;

/**
 * Looks at the tickets of all open requests and those that ended lately: an agent's public reply goes to the customer, a decision moves the request,
 * a ticket that was deleted is made again. The register is the authority; the desk is asked, not trusted to tell.
 * @returns how many requests had news
 */
export const reconcileTickets = async (context: JobContext): Promise<number> => {
  let news = 0;
  let last: string | undefined;
  for (;;) {
    const endedSince = after(context.clock.now(), -HEARD_AFTER_THE_END_MS);
    const batch = await context.requests.findWithOpenTicket(last, BATCH, endedSince);
    if (batch.length === 0) return news;
    last = String(batch.at(-1)?._id);
    const tickets = await context.desk.readTickets(batch.flatMap((request) => request.ticket?.id ?? []));
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    for (const request of batch) {
      const ticket = byId.get(request.ticket?.id ?? -1);
      if (await lookAt(request, ticket, context)) news += 1;
    }
    if (batch.length < BATCH) return news;
  }
};

/** These concern every ticket alike: the whole look is tried again. */
const FOR_ALL: readonly ErrorCode[] = ['desk_unreachable', 'desk_rate_limited', 'store_unavailable'];

/** What fails for one ticket alone is tried again at the next look, and holds up no other. */
const lookAt = async (
  request: PrivacyRequest,
  ticket: DeskTicket | undefined,
  context: JobContext,
): Promise<boolean> => {
  try {
    return await hasNews(request, ticket, context);
  } catch (error) {
    if (FOR_ALL.includes(codeOf(error))) throw error;
    const about = { reference: request.reference, kind: request.kind, state: request.state };
    context.logger.warn('ticket read again later after an error', { ...about, ...errorFields(error) });
    return false;
  }
};

const hasNews = async (
  request: PrivacyRequest,
  ticket: DeskTicket | undefined,
  context: JobContext,
): Promise<boolean> => {
  const ended = isFinished(request.state);
  if (!ticket || ticket.status === 'deleted') {
    if (ended) return false;
    await context.requests.amend(request._id, {
      state: request.state,
      set: {},
      unset: ['ticket'],
      workAt: context.clock.now(),
      audit: { actor: 'reconciler', what: 'ticket_missing' },
    });
    return true;
  }
  const known = request.ticket;
  if (!known || (known.seenAt && ticket.updatedAt <= known.seenAt)) return false;
  const lastCommentId = await relayReplies(request, ticket, context);
  const settled = after(ticket.updatedAt, STAMP_SETTLES_MS) <= context.clock.now();
  if (!ended) await readDecision(request, ticket, context);
  // Last: a decision that could not be read or acted upon just now must not count as seen.
  await context.requests.ticketSeen(request, { seenAt: settled ? ticket.updatedAt : null, lastCommentId });
  return true;
};

/** Public comments of agents that were not relayed yet go out by mail and into the chat; the last one's id is answered. */
const relayReplies = async (
  request: PrivacyRequest,
  ticket: DeskTicket,
  context: JobContext,
): Promise<number> => {
  const serviceUser = await context.desk.serviceUserId();
  const known = request.ticket?.lastCommentId ?? 0;
  const comments = (await context.desk.readComments(ticket.id)).filter((comment) => comment.id > known);
  for (const comment of comments) {
    if (comment.public && comment.authorId !== serviceUser) await relay(request, comment, context);
  }
  return Math.max(known, ...comments.map((comment) => comment.id));
};

const relay = async (request: PrivacyRequest, comment: DeskComment, context: JobContext): Promise<void> => {
  const author = await context.desk.readPerson(comment.authorId);
  if (!author || author.role === 'end-user') return;
  const recipient = recipientOf(createRun(request, context.requests, context.clock), context);
  const key = `request/${request._id}/reply/${comment.id}`;
  if (recipient) {
    await context.outbox.post({
      ...recipient,
      key,
      language: request.language,
      requestId: String(request._id),
      content: {
        template: 'agentReply',
        reference: request.reference,
        text: comment.text,
        agentName: author.name,
      },
    });
  }
  const inChat =
    request.conversationId !== undefined &&
    (await context.notices.appendNotice(request.conversationId, {
      key,
      text: comment.text,
      from: { person: author.name },
    }));
  if (!recipient && request.ticket)
    await context.desk.addNote(request.ticket.id, {
      marker: `not_mailed:${comment.id}`,
      text: `${isFinished(request.state) ? 'This request has ended, and the address was deleted with it' : 'No address is known'}: this reply ${inChat ? 'stands in the chat, if the customer looks there again, and was not mailed' : 'did not reach the customer'}.`,
    });
};

import { isFinished } from '../domain/states.ts';
import { codeOf, type ErrorCode } from '../errors.ts';
import type { DeskComment, DeskTicket } from '../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import { after, DAY, MINUTE } from '../observe/clock.ts';
import { errorFields } from '../observe/logger.ts';
import { NOTICES } from '../wording/chat/notices.ts';
import type { JobContext } from './context.ts';
import { type Readers, readersOf } from './desk/readersOf.ts';
import { readDecision } from './readDecision.ts';

const BATCH = 100;

/** How long after the end of a request we still look for replies of agents. */
const LISTEN_AFTER_END_MS = 7 * DAY;

/**
 * Zendesk's timestamps are in whole seconds, and of its own clock: a change made just after we read the ticket may carry
 * the timestamp that we have seen already. A change only counts as seen when it is older than this.
 */
const STAMP_SETTLES_MS = MINUTE;

/**
 * Reads the tickets of all requests that are open or ended lately: an agent's public reply goes to the customer, a
 * decision moves the request, a deleted ticket is created again. We poll, and do not rely on Zendesk to tell us.
 * @returns how many requests had news
 */
export const reconcileTickets = async (context: JobContext): Promise<number> => {
  let news = 0;
  let last: string | undefined;
  for (;;) {
    const endedSince = after(context.clock.now(), -LISTEN_AFTER_END_MS);
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

/** Errors that would hit every ticket alike: we stop here, and the next reading starts again. */
const HITS_ALL: readonly ErrorCode[] = ['desk_unreachable', 'desk_rate_limited', 'store_unavailable'];

/** An error with one ticket must not hold up the others; that ticket is read again next time. */
const lookAt = async (
  request: PrivacyRequest,
  ticket: DeskTicket | undefined,
  context: JobContext,
): Promise<boolean> => {
  try {
    return await hasNews(request, ticket, context);
  } catch (error) {
    if (HITS_ALL.includes(codeOf(error))) throw error;
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
  // This comes last: a decision that we failed to read or to carry out must not count as seen.
  await context.requests.ticketSeen(request, { seenAt: settled ? ticket.updatedAt : null, lastCommentId });
  return true;
};

/**
 * Sends new public comments of agents to whoever may read them; answers the id of the last comment
 * read.
 */
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
  const { email, chat } = await readersOf(request, context);
  const key = `request/${request._id}/reply/${comment.id}`;
  if (email) {
    await context.outbox.post({
      ...email,
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
  const said = {
    words: { text: comment.text, from: { person: author.name } },
    hint: { text: NOTICES[request.language].answeredElsewhere(request.reference), from: 'assistant' },
    nothing: undefined,
  } as const satisfies Record<Readers['chat'], unknown>;
  const notice = said[chat];
  const arrived =
    notice !== undefined &&
    request.conversationId !== undefined &&
    (await context.chats.appendNotice(request.conversationId, { key, ...notice }));
  if (!email && request.ticket)
    await context.desk.addNote(request.ticket.id, {
      marker: `not_mailed:${comment.id}`,
      text: `${isFinished(request.state) ? 'This request has ended, and the address was deleted with it' : 'No address is established'}: this reply ${arrived && chat === 'words' ? 'stands in the chat, if the customer looks there again, and was not mailed' : 'did not reach the customer'}.`,
    });
};

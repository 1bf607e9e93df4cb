import { isFinished, type RequestState } from '../../domain/states.ts';
import { AppError } from '../../errors.ts';
import type { TicketFields, TicketPriority } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { isoDay } from '../../privacy/deadlines/civilTime.ts';
import type { JobContext } from '../context.ts';
import { readersKey, readersLine, readersOf } from '../desk/readersOf.ts';
import type { Run } from '../run.ts';
import { caseNote } from './caseNote.ts';

const fieldsOf = (request: PrivacyRequest, timeZone: string): TicketFields => ({
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  deadline: isoDay(request.dueAt, timeZone),
});

const priorityOf = (request: PrivacyRequest): TicketPriority =>
  request.state === 'needs_attention' || request.kind === 'complaint' ? 'high' : 'normal';

const NEEDS_AGENT: readonly RequestState[] = ['needs_attention', 'awaiting_decision'];

/** An agent still has something to look at, although the request itself is done. */
const leftToDo = ({ state, byHand = [] }: PrivacyRequest): boolean => state === 'done' && byHand.length > 0;

/**
 * Creates the ticket of the request if it has none: reference, kind, state, dates and evidence in words; never exported
 * data.
 */
export const ensureTicket = async (run: Run, context: JobContext): Promise<number> => {
  const { desk, company, logger } = context;
  const { request } = run;
  if (request.ticket) return request.ticket.id;
  // Named by version: when a ticket was deleted in Zendesk, another one is created under another step.
  const id = await run.step(`ensure_ticket:${request.version}`, async () => {
    const missing = await desk.missingFields();
    const readers = await readersOf(request, context);
    const round = request.steps.filter((step) => step.name.startsWith('ensure_ticket:')).length;
    const ticket = await desk.ensureTicket({
      externalId: request.reference,
      round,
      subject: `Privacy request ${request.reference}: ${request.kind}`,
      note: caseNote(request, company.timeZone, missing, readersLine(readers)),
      fields: fieldsOf(request, company.timeZone),
      priority: priorityOf(request),
      tags: ['privacy', `privacy_${request.kind}`],
    });
    logger.info('ticket is there', { reference: request.reference, ticketId: ticket.id });
    return {
      set: {
        ticket: {
          id: ticket.id,
          seenAt: null,
          lastCommentId: 0,
          syncedState: request.state,
          readers: readersKey(readers),
        },
      },
      detail: { ticket: ticket.id },
      result: ticket.id,
    };
  });
  if (id === undefined)
    throw new AppError('internal', 'The ticket step was recorded without the number of its ticket.');
  return id;
};

/** Adds a note for the agents, once per `marker` and ticket. */
export const noteOnTicket = async (
  run: Run,
  context: JobContext,
  marker: string,
  text: string,
): Promise<void> => {
  const id = await ensureTicket(run, context);
  await run.step(`note:${id}:${marker}`, async () => {
    await context.desk.addNote(id, { marker, text });
    return {};
  });
};

const hadTicket = ({ steps }: PrivacyRequest): boolean =>
  steps.some((step) => step.name.startsWith('ensure_ticket:'));

/**
 * Makes the ticket show the state of the request; it is solved when the request has ended and nothing is left to an agent. A ticket that somebody deleted
 * is created again.
 */
export const syncTicket = async (run: Run, context: JobContext): Promise<void> => {
  if (!run.request.ticket && hadTicket(run.request) && !isFinished(run.request.state))
    await ensureTicket(run, context);
  await noteReaders(run, context);
  const { desk, company } = context;
  const { request } = run;
  if (!request.ticket || request.ticket.syncedState === request.state) return;
  await desk.updateTicket(request.ticket.id, {
    fields: fieldsOf(request, company.timeZone),
    priority: priorityOf(request),
    ...(isFinished(request.state) && !leftToDo(request) && { status: 'solved' }),
    // Somebody may have solved it too early: it must not look done while work still waits for an agent.
    ...((NEEDS_AGENT.includes(request.state) || leftToDo(request)) && { status: 'open' }),
  });
  const ticket = { ...request.ticket, syncedState: request.state };
  // Named by version as well: the same state may come again, and then the ticket has to follow again.
  const name = `ticket_shows:${request.state}:${request.version}`;
  await run.step(name, async () => ({ set: { ticket } }));
};

/** Says anew who reads a public reply when that has changed. Not after the end: no reply is asked for any more. */
const noteReaders = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const { ticket } = request;
  if (!ticket || isFinished(request.state)) return;
  const readers = await readersOf(request, context);
  const key = readersKey(readers);
  if (key === ticket.readers) return;
  const marker = `readers:${request.version}`;
  await run.step(`note:${ticket.id}:${marker}`, async () => {
    await context.desk.addNote(ticket.id, { marker, text: readersLine(readers) });
    return { set: { ticket: { ...ticket, readers: key } } };
  });
};

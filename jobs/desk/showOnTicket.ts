import { isFinished } from '../../domain/states.ts';
import { isAppError } from '../../errors.ts';
import type {
  DeskTicket,
  NewTicket,
  TicketChange,
  TicketNote,
} from '../../integrations/zendesk/ticketDesk.ts';
import type { DeskChange } from '../../models/privacyRequest/desk.ts';
import type { PrivacyRequest, TicketRecord } from '../../models/privacyRequest/privacyRequest.ts';
import { after, SECOND } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';
import { foundNow } from './heardTicket.ts';
import type { Note } from './note.ts';
import { readersKey } from './readersOf.ts';
import { renderNotes } from './renderNotes.ts';
import { changesSince, decisionFacts, readTicketFacts, type TicketFacts } from './ticketFacts.ts';
import { isLeftOver, type TicketView, ticketView } from './ticketView.ts';

/**
 * Makes the ticket of a request equal to its view, in one write. Nothing of the request waits for it.
 * @returns the request as recorded, and when its ticket changes by itself
 */
export const showOnTicket = async (
  held: PrivacyRequest,
  context: JobContext,
): Promise<{ request: PrivacyRequest; next: Date | null }> => {
  const settled = await settleDoubt(held, context);
  const facts = await readTicketFacts(settled, context);
  const view = ticketView(facts);
  if (!view) return { request: settled, next: null };
  const next = view.changesAt ?? null;
  const { ticket } = settled;
  if (!ticket) return { request: await makeTicket(settled, facts, view, context), next };
  if (ticket.found?.status === 'closed') return followUp(settled, context);
  const movesOn = movesOnAt(settled, facts.now);
  if (movesOn) return { request: settled, next: movesOn };
  const { change, notes } = differences(view, ticket, settled);
  if (Object.keys(change).length === 0) return { request: settled, next };
  try {
    return { request: await update(settled, facts, view, { change, notes }, context), next };
  } catch (error) {
    const replaced = await replaceIfGone(error, settled, context);
    if (replaced) return showOnTicket(replaced, context);
    // Accounts may demand that fields are filled before a ticket is solved: then somebody has to.
    if (isAppError(error) && error.status === 422 && change.status === 'solved') {
      const { status: _solved, ...rest } = change;
      const note = noteOf([...notes, UNSOLVED]);
      return {
        request: await update(settled, facts, view, { change: { ...rest, ...note }, notes }, context),
        next,
      };
    }
    if (!isAppError(error, 'desk_conflict')) throw error;
    const request = await context.requests.recordDesk(settled, { desk: { hear: 'look' } });
    return { request, next: context.clock.now() };
  }
};

/** How soon the worker comes to a request that moves on by itself, and how often it may have failed to. */
const SOON_MS = 30 * SECOND;
const FEW_ATTEMPTS = 2;

/** A ticket is not written while its request is about to move on: in a moment it would be written again. */
const movesOnAt = ({ state, work }: PrivacyRequest, now: Date): Date | undefined => {
  const passing = state === 'filed' || state === 'in_progress';
  const soon = passing && work.at !== null && work.at <= after(now, SOON_MS);
  if (!soon || work.attempts > FEW_ATTEMPTS) return undefined;
  return after(new Date(Math.max(work.at?.getTime() ?? 0, now.getTime())), 5 * SECOND);
};

const UNSOLVED: Note = {
  marker: 'unsolved',
  blocks: [
    'This request has ended. The account does not let the ticket be solved as it is: fill in what it asks for, and solve it.',
  ],
};

const update = async (
  held: PrivacyRequest,
  facts: TicketFacts,
  view: TicketView,
  { change, notes }: { change: TicketChange; notes: readonly Note[] },
  context: JobContext,
): Promise<PrivacyRequest> => {
  const { ticket } = held;
  const id = ticket?.id ?? 0;
  const written = await write(held, context, notes, () => context.desk.changeTicket(id, change));
  return context.requests.recordDesk(written.request, shownNow(written.ticket, facts, view, notes, ticket));
};

/** After a write of which nobody knows whether it happened, the ticket itself is asked once. */
const settleDoubt = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const { writing } = held.desk ?? {};
  if (writing?.ticket === undefined || writing.ticket !== held.ticket?.id) return held;
  const there = await context.desk.written(writing.ticket, writing.markers);
  const notes = [...(held.ticket.notes ?? []), [...there]];
  return context.requests.recordDesk(held, { ticket: { notes }, unset: ['writing'] });
};

const noteOf = (notes: readonly Note[]): { note: TicketNote } | Record<string, never> =>
  notes.length === 0
    ? {}
    : { note: { html: renderNotes(notes), markers: notes.map(({ marker }) => marker) } };

const makeTicket = async (
  held: PrivacyRequest,
  facts: TicketFacts,
  view: TicketView,
  context: JobContext,
): Promise<PrivacyRequest> => {
  const former = held.desk?.former ?? [];
  const closed = former.at(-1)?.why === 'closed' ? former.at(-1)?.id : undefined;
  const { decision: _nothing, ...fields } = view.fields;
  const ticket: NewTicket = {
    externalId: held.reference,
    round: former.length,
    ...(closed !== undefined && { follows: closed }),
    subject: view.subject,
    fields: closed === undefined ? fields : view.fields,
    status: view.status,
    priority: view.priority,
    tags: view.tags,
    note: { html: renderNotes(view.notes), markers: view.notes.map(({ marker }) => marker) },
  };
  const doubtful = held.desk?.writing !== undefined;
  const made = await write(held, context, view.notes, () => context.desk.createTicket(ticket, doubtful));
  context.logger.info('ticket is there', { reference: held.reference, ticketId: made.ticket.id });
  const shown = shownNow(made.ticket, facts, view, view.notes, undefined);
  return context.requests.recordDesk(made.request, {
    ...shown,
    ticket: {
      ...shown.ticket,
      id: made.ticket.id,
      heardAudit: 0,
      ...(made.ticket.lastAudit !== undefined && { madeAudit: made.ticket.lastAudit }),
    },
  });
};

/** Records that a write begins before it does, so that whoever comes after a crash knows that it may have happened. */
const write = async (
  held: PrivacyRequest,
  { requests }: JobContext,
  notes: readonly Note[],
  send: () => Promise<DeskTicket>,
): Promise<{ request: PrivacyRequest; ticket: DeskTicket }> => {
  const markers = notes.map(({ marker }) => marker);
  const writing = { ...(held.ticket && { ticket: held.ticket.id }), markers };
  const request = await requests.recordDesk(held, { desk: { writing } });
  try {
    return { request, ticket: await send() };
  } catch (error) {
    // An answer that says no leaves no doubt.
    if (isAppError(error) && error.code !== 'desk_unreachable')
      await requests.recordDesk(request, { unset: ['writing'] });
    throw error;
  }
};

/** What one write must change; our own fields are put back where somebody has set them to something else. */
const differences = (
  view: TicketView,
  ticket: TicketRecord,
  request: PrivacyRequest,
): { change: TicketChange; notes: readonly Note[] } => {
  const { found, shown } = ticket;
  const standing = new Set(ticket.notes?.flat());
  const notes = view.notes.filter(({ marker }) => !standing.has(marker));
  const fields = Object.fromEntries(
    Object.entries(view.fields).filter(([key, value]) => {
      const changedByUs = shown?.fields[key] !== value;
      // What the account answered after our last write: it may not have the field, or not know the value.
      const changedByThem = (found?.fields[key] ?? null) !== (shown?.found[key] ?? null);
      return changedByUs || (changedByThem && found?.fields[key] !== value);
    }),
  );
  // Somebody may have solved it too early, or left it open: it must not look done while it is not.
  const solvedTooEarly = found?.status === 'solved' && view.status !== 'solved';
  const leftOpen = view.status === 'solved' && found?.status !== 'solved' && !isLeftOver(request);
  const answered = notes.some(({ marker }) => marker.startsWith('more:'));
  const status = view.status !== shown?.status || solvedTooEarly || leftOpen || answered;
  return {
    notes,
    change: {
      ...(view.subject !== shown?.subject && { subject: view.subject }),
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(status && found?.status !== view.status && { status: view.status }),
      ...(view.priority !== shown?.priority && { priority: view.priority }),
      ...(found?.ours === false && { requester: 'service_user' as const }),
      ...noteOf(notes),
      // A choice that came since we looked must not be wiped out unread. After the end there is none to make, and to
      // blacken the notes has changed the ticket.
      ...('decision' in fields && found && !isFinished(request.state) && { unchangedSince: found.updatedAt }),
    },
  };
};

const shownNow = (
  ticket: DeskTicket,
  facts: TicketFacts,
  view: TicketView,
  notes: readonly Note[],
  before: TicketRecord | undefined,
): DeskChange & { ticket: Partial<TicketRecord> } => {
  const now = decisionFacts(facts);
  const same = before?.facts !== undefined && changesSince(before.facts, now).length === 0;
  const personal = notes.filter((note) => note.personal).map(({ marker }) => marker);
  return {
    ticket: {
      found: foundNow(ticket),
      // What somebody did in the same second is looked for once more.
      seenAt: null,
      shown: {
        subject: view.subject,
        status: view.status,
        priority: view.priority,
        fields: { ...view.fields },
        found: { ...ticket.fields },
      },
      notes: [...(before?.notes ?? []), ...(notes.length > 0 ? [notes.map(({ marker }) => marker)] : [])],
      personal: [...(before?.personal ?? []), ...personal],
      readers: readersKey(facts.readers),
      facts: { ...now, since: (same && before?.facts?.since) || facts.now },
    },
    unset: ['writing'],
  };
};

/** Whether anybody still has something to do on the ticket, or to read. */
const isNeeded = (request: PrivacyRequest): boolean => !isFinished(request.state) || isLeftOver(request);

/**
 * A closed ticket can never be written again, and a deleted one is lost: while the request is open, another one with all that
 * stood on it takes its place.
 */
export const replaceTicket = async (
  held: PrivacyRequest,
  why: 'closed' | 'gone',
  { requests }: JobContext,
): Promise<PrivacyRequest> => {
  const former = [...(held.desk?.former ?? []), { id: held.ticket?.id ?? 0, why }];
  return requests.recordDesk(held, {
    ticketGone: true,
    desk: { former },
    unset: ['writing'],
    lines: [{ marker: `round:${former.length}`, text: LEFT[why] }],
  });
};

const LEFT: Record<'closed' | 'gone', string> = {
  closed:
    'The ticket before this one was closed or merged while the request is still open, so it goes on here.',
  gone: 'The ticket before this one was deleted while the request is still open, so it goes on here.',
};

const followUp = async (
  held: PrivacyRequest,
  context: JobContext,
): Promise<{ request: PrivacyRequest; next: Date | null }> =>
  isNeeded(held)
    ? showOnTicket(await replaceTicket(held, 'closed', context), context)
    : { request: held, next: null };

/** The request without its ticket, where a refused write shows that the ticket is closed or gone. */
const replaceIfGone = async (
  error: unknown,
  held: PrivacyRequest,
  context: JobContext,
): Promise<PrivacyRequest | undefined> => {
  const refused = isAppError(error) && (error.code === 'desk_not_found' || error.status === 422);
  if (!held.ticket || !refused) return undefined;
  const [now] = await context.desk.readTickets([held.ticket.id]);
  if (now && now.status !== 'closed') return undefined;
  return replaceTicket(held, now ? 'closed' : 'gone', context);
};

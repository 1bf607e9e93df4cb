import { isFinished } from '../../domain/states.ts';
import { isAppError } from '../../errors.ts';
import type { DeskTicket, NewTicket, TicketChange } from '../../integrations/zendesk/ticketDesk.ts';
import type { DeskChange } from '../../models/privacyRequest/desk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { TicketRecord } from '../../models/privacyRequest/ticketRecord.ts';
import { changesSince } from '../../privacy/requests/decisionFacts.ts';
import type { JobContext } from '../context.ts';
import { isErasing, isOursAlone } from './blacken.ts';
import { adopt, personalIn, write } from './doubtfulWrite.ts';
import { foundNow } from './heardTicket.ts';
import { movesOnAt } from './movesOn.ts';
import type { Note } from './note.ts';
import { readersKey } from './readersOf.ts';
import { fateOf, replaceTicket } from './replaceTicket.ts';
import { noteOf, ticketChange, unsolvedNote } from './ticketChange.ts';
import { readTicketFacts, type TicketFacts } from './ticketFacts.ts';
import { isLeftOver, type TicketView, ticketView } from './ticketView.ts';

/**
 * Makes the ticket of a request equal to its view, in one write. Nothing of the request waits for it.
 * @returns the request as recorded, and when its ticket changes by itself
 */
export const showOnTicket = async (
  held: PrivacyRequest,
  context: JobContext,
): Promise<{ request: PrivacyRequest; next: Date | null }> => {
  const facts = await readTicketFacts(held, context);
  const view = ticketView(facts);
  if (!view) return { request: held, next: null };
  const next = view.changesAt ?? null;
  const { ticket } = held;
  if (!ticket) {
    const request = await makeTicket(held, facts, view, context);
    return { request, next: request.desk?.hear ? context.clock.now() : next };
  }
  if (ticket.found?.status === 'closed') return followUp(held, context);
  const movesOn = movesOnAt(held, facts.now);
  if (movesOn) return { request: held, next: movesOn };
  const { change, notes } = ticketChange(view, ticket, isErasing(held) && isOursAlone(held));
  if (Object.keys(change).length === 0) return { request: held, next };
  try {
    const request = await update(held, facts, view, { change, notes }, context);
    return { request, next: request.desk?.hear ? context.clock.now() : next };
  } catch (error) {
    const fate = await fateOf(error, held, context);
    if (fate === 'gone') return showOnTicket(await replaceTicket(held, 'gone', context), context);
    // Accounts may demand that fields are filled before a ticket is solved: then somebody has to.
    if (!fate && isAppError(error) && error.status === 422 && change.status === 'solved') {
      const { status: _solved, ...rest } = change;
      const told = [...notes, unsolvedNote(error.message)];
      const unsolved = { change: { ...rest, note: noteOf(told) }, notes: told };
      return { request: await update(held, facts, view, unsolved, context), next };
    }
    if (!fate && !isAppError(error, 'desk_conflict')) throw error;
    // What was said or chosen on it meanwhile is heard first.
    const request = await context.requests.recordDesk(held, { desk: { hear: 'look' } });
    return { request, next: context.clock.now() };
  }
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
  const shown = shownNow(written.ticket, facts, view, notes, ticket);
  const { decision } = written.ticket.fields;
  const isNew = decision != null && !('decision' in (change.fields ?? {}));
  return context.requests.recordDesk(written.request, isNew ? withChoice(shown) : shown);
};

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
    note: noteOf(view.notes),
  };
  const doubtful = held.desk?.writing !== undefined;
  const made = await write(held, context, view.notes, () => context.desk.createTicket(ticket, doubtful));
  context.logger.info('ticket is there', { reference: held.reference, ticketId: made.ticket.id });
  if (doubtful) return adopt(made, context);
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

/** Somebody has chosen something since the ticket was read: it is heard before anything else is written. */
const withChoice = ({ ticket, ...shown }: ReturnType<typeof shownNow>): DeskChange => {
  const { decision: _unread, ...found } = ticket.shown.found;
  return { ...shown, ticket: { ...ticket, shown: { ...ticket.shown, found } }, desk: { hear: 'look' } };
};

const shownNow = (
  ticket: DeskTicket,
  facts: TicketFacts,
  view: TicketView,
  notes: readonly Note[],
  before: TicketRecord | undefined,
): DeskChange & { ticket: Partial<TicketRecord> & Required<Pick<TicketRecord, 'shown'>> } => {
  const now = facts.decisive;
  const same = before?.facts !== undefined && changesSince(before.facts, now).length === 0;
  return {
    ticket: {
      found: foundNow(ticket),
      // What somebody did in the same second is looked for once more. After an erasure no reply would reach anybody.
      seenAt: isErasing(facts.request) && isFinished(facts.request.state) ? ticket.updatedAt : null,
      shown: {
        subject: view.subject,
        status: view.status,
        priority: view.priority,
        fields: { ...view.fields },
        found: { ...ticket.fields },
      },
      notes: [...(before?.notes ?? []), ...(notes.length > 0 ? [notes.map(({ marker }) => marker)] : [])],
      personal: [...(before?.personal ?? []), ...personalIn(notes)],
      readers: readersKey(facts.readers),
      facts: { ...now, since: (same && before?.facts?.since) || facts.now },
    },
    unset: ['writing'],
  };
};

/** Whether anybody still has something to do on the ticket, or to read. */
const isNeeded = (request: PrivacyRequest): boolean => !isFinished(request.state) || isLeftOver(request);

const followUp = async (
  held: PrivacyRequest,
  context: JobContext,
): Promise<{ request: PrivacyRequest; next: Date | null }> =>
  isNeeded(held)
    ? showOnTicket(await replaceTicket(held, 'closed', context), context)
    : { request: held, next: null };

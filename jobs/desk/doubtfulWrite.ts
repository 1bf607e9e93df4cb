import { isAppError } from '../../errors.ts';
import type { DeskTicket } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DeskWork, TicketRecord } from '../../models/privacyRequest/ticketRecord.ts';
import type { JobContext } from '../context.ts';
import { foundNow } from './heardTicket.ts';
import type { Note } from './note.ts';

/** The markers of the notes that name somebody. */
export const personalIn = (notes: readonly Note[]): string[] =>
  notes.filter(({ personal }) => personal).map(({ marker }) => marker);

/** Records that a write begins before it does, so that whoever comes after a crash knows that it may have happened. */
export const write = async (
  held: PrivacyRequest,
  { requests }: JobContext,
  notes: readonly Note[],
  send: () => Promise<DeskTicket>,
): Promise<{ request: PrivacyRequest; ticket: DeskTicket }> => {
  // Of a ticket that was to be made: any of the tries may have made it.
  const earlier = held.ticket ? undefined : held.desk?.writing;
  const writing = {
    ...(held.ticket && { ticket: held.ticket.id }),
    markers: [...new Set([...(earlier?.markers ?? []), ...notes.map(({ marker }) => marker)])],
    personal: [...new Set([...(earlier?.personal ?? []), ...personalIn(notes)])],
  };
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

/**
 * After a write of which nobody knows whether it happened, the ticket itself is asked once. Before anything is blackened: what may
 * stand there is blackened with the rest.
 */
export const settleDoubt = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const { writing } = held.desk ?? {};
  if (writing?.ticket === undefined || writing.ticket !== held.ticket?.id) return held;
  const there = await context.desk.written(writing.ticket, writing.markers);
  return context.requests.recordDesk(held, {
    ticket: standing(there, writing, held.ticket),
    unset: ['writing'],
  });
};

/** What is known to stand on the ticket, with the notes of a write that was in doubt. */
const standing = (
  there: ReadonlySet<string>,
  { personal }: NonNullable<DeskWork['writing']>,
  before?: TicketRecord,
): Pick<TicketRecord, 'notes' | 'personal'> => ({
  notes: [...(before?.notes ?? []), [...there]],
  personal: [...(before?.personal ?? []), ...personal.filter((marker) => there.has(marker))],
});

/** It may be of an earlier try, and show the request as it was then: it is read, and written from what stands on it. */
export const adopt = async (
  { request, ticket }: { request: PrivacyRequest; ticket: DeskTicket },
  { desk, requests }: JobContext,
): Promise<PrivacyRequest> => {
  const writing = request.desk?.writing ?? { markers: [], personal: [] };
  const there = await desk.written(ticket.id, writing.markers);
  return requests.recordDesk(request, {
    ticket: {
      id: ticket.id,
      heardAudit: 0,
      seenAt: null,
      found: foundNow(ticket),
      ...standing(there, writing),
    },
    desk: { hear: 'look' },
    // Whatever was blackened before, this ticket was not there.
    unset: ['writing', 'cleared'],
  });
};

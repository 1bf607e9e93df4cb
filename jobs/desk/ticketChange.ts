import type { TicketChange } from '../../integrations/zendesk/ticketDesk.ts';
import type { TicketNote } from '../../integrations/zendesk/ticketNote.ts';
import type { TicketRecord } from '../../models/privacyRequest/ticketRecord.ts';
import type { Note } from './note.ts';
import { renderNotes } from './renderNotes.ts';
import type { TicketView } from './ticketView.ts';

const UNSOLVED = 'unsolved';

/** Accounts may demand that fields are filled before a ticket is solved; `why`: what the account answered. */
export const unsolvedNote = (why: string): Note => ({
  marker: UNSOLVED,
  blocks: [
    `This request has ended, and the account does not let its ticket be solved: ${why}. Mostly a field is required when a ticket is solved. Fill in what the account asks for, and solve it.`,
  ],
});

/** What one write must change; our own fields are put back where somebody has set them to something else. */
export const ticketChange = (
  view: TicketView,
  ticket: TicketRecord,
  /** It is written only if nobody else has written on it meanwhile. */
  ifOursAlone = false,
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
  // Somebody may have solved it too early, or opened it again: it must not look done while it is not, nor open when it is.
  const solvedTooEarly = found?.status === 'solved' && view.status !== 'solved';
  const leftOpen =
    view.status === 'solved' &&
    found?.status !== 'solved' &&
    // The account does not let us: whoever fills in what it asks for solves it.
    !standing.has(UNSOLVED);
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
      ...(notes.length > 0 && { note: noteOf(notes) }),
      // A choice that came since we looked must not be wiped out unread. After the end there is none to make, and blackening
      // the notes has changed the ticket.
      ...(found &&
        (ifOursAlone || ('decision' in fields && view.status !== 'solved')) && {
          unchangedSince: found.updatedAt,
        }),
    },
  };
};

/** Notes as the one comment of a write. */
export const noteOf = (notes: readonly Note[]): TicketNote => ({
  html: renderNotes(notes),
  markers: notes.map(({ marker }) => marker),
});

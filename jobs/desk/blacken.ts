import { isFinished } from '../../domain/states.ts';
import type { DeskWork, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from '../context.ts';

type Cleared = NonNullable<DeskWork['cleared']>;

/** In this order: what was done already is not done again. */
const ORDER: readonly Cleared[] = ['notes', 'begun', 'ended'];

/**
 * What must be blackened on the tickets of this request by now: the notes that name somebody once it has ended, everything once the
 * erasure of the person has begun, and again when that has ended, because agents may have written meanwhile.
 */
const toClear = ({ erasedBy, steps, state, ticket }: PrivacyRequest): Cleared | undefined => {
  const begun = erasedBy !== undefined || steps.some(({ name }) => name === 'erase:all_but_contact:begun');
  if (begun) return isFinished(state) ? 'ended' : 'begun';
  return isFinished(state) && (ticket?.personal ?? []).length > 0 ? 'notes' : undefined;
};

const isDone = (wanted: Cleared, done: Cleared | undefined): boolean =>
  done !== undefined && ORDER.indexOf(done) >= ORDER.indexOf(wanted);

/**
 * Blackens what stands on the tickets of a request: who it is, the customer's words, the chat, the agents' replies. Our
 * tickets are no source of data about the person, so no source erases them.
 */
export const blacken = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const wanted = toClear(held);
  if (wanted === undefined || isDone(wanted, held.desk?.cleared)) return held;
  const former = held.desk?.former?.map(({ id }) => id) ?? [];
  const ids = [...former, ...(held.ticket ? [held.ticket.id] : [])];
  const personal = held.ticket?.personal ?? [];
  for (const id of ids) await context.desk.redactComments(id, wanted === 'notes' ? personal : undefined);
  // What stood together with it is gone as well: whatever of that names nobody is written once more.
  const left = wanted === 'notes' ? (held.ticket?.notes ?? []).filter((together) => !together.some((marker) => personal.includes(marker))) : [];
  return context.requests.recordDesk(held, {
    desk: { cleared: wanted },
    ...(held.ticket && { ticket: { notes: left, personal: [] } }),
  });
};

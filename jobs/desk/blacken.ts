import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DeskWork } from '../../models/privacyRequest/ticketRecord.ts';
import { after, MINUTE } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';

type Cleared = NonNullable<DeskWork['cleared']>['what'];

/** In this order: what was done already is not done again. */
const ORDER: readonly Cleared[] = ['notes', 'begun', 'ended'];

/** Agents may be writing while the erasure of the person goes over their other tickets. */
const ONCE_MORE_AFTER_MS = MINUTE;

/**
 * What must be blackened on the tickets of this request by now: the notes that name somebody once it has ended; everything once
 * the erasure of the person has begun, and everything again when that is over.
 */
const toClear = (request: PrivacyRequest, now: Date): Cleared | undefined => {
  const { erasedBy, state, desk } = request;
  if (erasedBy !== undefined) {
    const begun = isDone('begun', desk?.cleared?.what);
    return begun && onceMoreAt(request, now) === undefined ? 'ended' : 'begun';
  }
  if (isErasing(request)) return isFinished(state) ? 'ended' : 'begun';
  const names = ticketsOf(request).some(({ personal }) => personal.length > 0);
  return isFinished(state) && names ? 'notes' : undefined;
};

/** When the ticket of a request that an erasure has ended is blackened once more; nothing when that is due, or done. */
export const onceMoreAt = ({ erasedBy, desk }: PrivacyRequest, now: Date): Date | undefined => {
  if (erasedBy === undefined || desk?.cleared?.what !== 'begun') return undefined;
  const due = after(desk.cleared.at, ONCE_MORE_AFTER_MS);
  return due > now ? due : undefined;
};

/** The person whom the request is about is erased but for how to reach them: nothing may name them on a ticket any more. */
export const isErasing = ({ erasedBy, steps }: PrivacyRequest): boolean =>
  erasedBy !== undefined || steps.some(({ name }) => name === 'prove:all_but_contact');

/**
 * Nobody else had written on the ticket when it was looked at after the second in which we made it, and what we wrote names nobody.
 * Then there is nothing to blacken, and the next write finds out whether that is still so.
 */
export const isOursAlone = (request: PrivacyRequest): boolean =>
  request.erasedBy === undefined &&
  request.ticket?.madeAudit !== undefined &&
  request.ticket.heardAudit === 0 &&
  request.ticket.seenAt !== null &&
  (request.desk?.former ?? []).length === 0 &&
  ticketsOf(request).every(({ personal }) => personal.length === 0);

/** All tickets that the request ever had, with the markers of the notes on them that name somebody. */
const ticketsOf = ({ ticket, desk }: PrivacyRequest): { id: number; personal: readonly string[] }[] =>
  [...(desk?.former ?? []), ...(ticket ? [{ id: ticket.id, personal: ticket.personal ?? [] }] : [])].map(
    ({ id, personal }) => ({ id, personal: [...personal, ...wordsOn(id, desk)] }),
  );

/** What agents wrote in the app may name somebody, too. */
const wordsOn = (id: number, desk: DeskWork | undefined): string[] =>
  (desk?.words ?? []).filter(({ ticket }) => ticket === id).map(({ marker }) => marker);

const isDone = (wanted: Cleared, done: Cleared | undefined): boolean =>
  done !== undefined && ORDER.indexOf(done) >= ORDER.indexOf(wanted);

/**
 * Blackens what stands on the tickets of a request: who it is, the customer's words, the chat, the agents' replies. Our
 * tickets are no source of data about the person, so no source erases them.
 */
export const blacken = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const now = context.clock.now();
  const wanted = toClear(held, now);
  if (wanted === undefined || isDone(wanted, held.desk?.cleared?.what) || isOursAlone(held)) return held;
  for (const { id, personal } of ticketsOf(held)) {
    if (wanted !== 'notes') await context.desk.redactComments(id);
    else if (personal.length > 0) await context.desk.redactComments(id, personal);
  }
  const personal = held.ticket?.personal ?? [];
  // What stood together with it is gone as well: whatever of that names nobody is written once more.
  const left =
    wanted === 'notes'
      ? (held.ticket?.notes ?? []).filter((together) => !together.some((marker) => personal.includes(marker)))
      : [];
  return context.requests.recordDesk(held, {
    desk: { cleared: { what: wanted, at: now } },
    ...(held.ticket && { ticket: { notes: left, personal: [] } }),
  });
};

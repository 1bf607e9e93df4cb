import { forbidden, notFound } from '../api/apiError.ts';
import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { tell } from '../webhooks/announce.ts';
import type { Acting } from './acting.ts';
import { attachmentsOf, dropAttachment } from './attachments.ts';
import { liveTicket } from './updateTicket.ts';

/** Soft-deletes a ticket: from then on only the list of deleted tickets shows it. */
export const deleteTicket = (store: DeskStore, id: number, acting: Acting): void => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  const ticket = liveTicket(store, id);
  const deleted = { at: acting.at, by: acting.actor.id };
  const gone = store.tickets.put({ ...ticket, updated_at: acting.at, deleted });
  tell(store, gone, { actorId: deleted.by, at: deleted.at }, { type: 'soft_deleted', event: {} });
};

/** Takes a ticket with all its comments and its history out of the records. */
export const destroyTicket = (store: DeskStore, id: number, acting: Acting): void => {
  const ticket = store.tickets.get(id);
  if (!ticket) return;
  for (const comment of store.comments.where('ticket_id', id)) {
    for (const file of attachmentsOf(store, comment.id)) dropAttachment(store, file);
    store.comments.remove(comment.id);
  }
  for (const audit of store.audits.where('ticket_id', id)) store.audits.remove(audit.id);
  store.tickets.remove(id);
  const by = { actorId: acting.actor.id, at: acting.at };
  tell(store, ticket, by, { type: 'permanently_deleted', event: {} });
};

export const deletedTicket = (store: DeskStore, id: number): void => {
  if (!store.tickets.get(id)?.deleted) throw notFound();
};

/** Takes a soft-deleted ticket back. */
export const restoreTicket = (store: DeskStore, id: number, acting: Acting): void => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  const ticket = store.tickets.get(id);
  if (!ticket?.deleted) throw notFound();
  store.tickets.put({ ...ticket, updated_at: acting.at, deleted: null });
};

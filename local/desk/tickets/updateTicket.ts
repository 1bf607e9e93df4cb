import { invalid, notFound } from '../api/apiError.ts';
import { isStaff } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditRow, TicketRow } from '../store/rows.ts';
import type { Acting } from './acting.ts';
import { afterChange } from './afterChange.ts';
import { changedTicket } from './changedTicket.ts';
import type { CommentInput } from './commentInput.ts';
import { checkPermissions, checkStamp } from './mayChange.ts';
import type { TicketInput } from './ticketInput.ts';
import { changesBetween, writeAudit, writeComment } from './writeAudit.ts';

export const liveTicket = (store: DeskStore, id: number): TicketRow => {
  const ticket = store.tickets.get(id);
  if (!ticket || ticket.deleted) throw notFound();
  return ticket;
};

const authorOf = (store: DeskStore, comment: CommentInput, acting: Acting): number => {
  const author = comment.authorId === undefined ? acting.actor : store.users.get(comment.authorId);
  if (author?.standing !== 'active')
    throw invalid('comment', 'Comment: author is not a user of this account');
  if (!comment.public && !isStaff(author)) {
    throw invalid('comment', 'Comment: an internal note needs an agent as author');
  }
  return author.id;
};

export interface Written {
  ticket: TicketRow;
  /** `undefined` where nothing changed. */
  audit: AuditRow | undefined;
}

/** An update of whoever is entitled to it, which has been looked at before. */
export const writeUpdate = (
  store: DeskStore,
  before: TicketRow,
  input: TicketInput,
  acting: Acting,
): Written => {
  const ticket = changedTicket(store, before, input, acting);
  const auditId = store.next('event');
  const to = { ticketId: before.id, auditId, ...acting };
  const events = [
    ...(input.comment
      ? [writeComment(store, { ...to, authorId: authorOf(store, input.comment, acting) }, input.comment)]
      : []),
    ...changesBetween(store, before, ticket),
  ];
  if (events.length === 0) return { ticket: before, audit: undefined };
  const written = store.tickets.put({ ...ticket, updated_at: acting.at });
  const custom = input.metadata ?? {};
  const audit = writeAudit(store, { ...to, id: auditId, authorId: acting.actor.id, custom, events });
  return afterChange(store, { before, ticket: written, audit }, acting);
};

/** An update is one audit: comment, fields, status and tags are written together or not at all. */
export const updateTicket = (store: DeskStore, id: number, input: TicketInput, acting: Acting): Written => {
  const before = liveTicket(store, id);
  checkStamp(before, input);
  checkPermissions(acting.actor, input);
  return writeUpdate(store, before, input, acting);
};

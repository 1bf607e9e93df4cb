import { invalid, notFound } from '../api/apiError.ts';
import { isStaff, mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditRow, TicketRow } from '../store/rows.ts';
import { copiedIn } from './copiedIn.ts';
import type { Acting } from './createTicket.ts';
import { setFields, setTags } from './fieldValues.ts';
import { checkAssignee, checkDecision, checkPermissions, checkStamp } from './mayChange.ts';
import type { CommentInput, TicketInput } from './ticketInput.ts';
import { changesBetween, writeAudit, writeComment } from './writeAudit.ts';

export const liveTicket = (store: DeskStore, id: number): TicketRow => {
  const ticket = store.tickets.get(id);
  if (!ticket || ticket.deleted) throw notFound();
  return ticket;
};

const statusAfter = (before: TicketRow, input: TicketInput, assignee: number | null): TicketRow['status'] => {
  if (input.status !== undefined) return input.status;
  return before.status === 'new' && assignee !== null ? 'open' : before.status;
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

/** Whoever solves a ticket that has no assignee becomes its assignee, as in Zendesk. */
const assigneeAfter = (before: TicketRow, input: TicketInput, acting: Acting): number | null => {
  const said = input.assigneeId === undefined ? before.assignee_id : input.assigneeId;
  const solves = input.status === 'solved' || input.status === 'closed';
  return said === null && solves && mayEditTickets(acting.actor) ? acting.actor.id : said;
};

/** An update is one audit: comment, fields, status and tags are written together or not at all. */
export const updateTicket = (
  store: DeskStore,
  id: number,
  input: TicketInput,
  acting: Acting,
): { ticket: TicketRow; audit: AuditRow | undefined } => {
  const before = liveTicket(store, id);
  checkStamp(before, input);
  checkPermissions(acting.actor, input);
  if (before.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update');
  checkAssignee(store, input.assigneeId);
  if (input.requesterId !== undefined && store.users.get(input.requesterId)?.standing !== 'active') {
    throw invalid('requester', 'Requester: is not a user of this account');
  }

  const fields = store.fields.all();
  const untouched = { values: before.custom_fields, tags: before.tags };
  const tagged = input.tags === undefined ? untouched : setTags(fields, untouched, input.tags);
  const set = setFields(fields, tagged, input.customFields ?? []);
  checkDecision(fields, acting.actor, before.custom_fields, set.values);
  const assignee = assigneeAfter(before, input, acting);
  const ticket: TicketRow = {
    ...before,
    subject: input.subject ?? before.subject,
    external_id: input.externalId === undefined ? before.external_id : input.externalId,
    status: statusAfter(before, input, assignee),
    priority: input.priority === undefined ? before.priority : input.priority,
    type: input.type ?? before.type,
    requester_id: input.requesterId ?? before.requester_id,
    assignee_id: assignee,
    collaborator_ids: copiedIn(store, before.collaborator_ids, input, acting.at),
    tags: set.tags,
    custom_fields: set.values,
    is_public: before.is_public || (input.comment?.public ?? false),
  };
  const auditId = store.next('event');
  const to = { ticketId: id, auditId, via: acting.via, at: acting.at };
  const events = [
    ...(input.comment
      ? [writeComment(store, { ...to, authorId: authorOf(store, input.comment, acting) }, input.comment)]
      : []),
    ...changesBetween(store, before, ticket),
  ];
  if (events.length === 0) return { ticket: before, audit: undefined };
  store.tickets.put({ ...ticket, updated_at: acting.at });
  return {
    ticket: { ...ticket, updated_at: acting.at },
    audit: writeAudit(store, { ...to, id: auditId, authorId: acting.actor.id, events }),
  };
};

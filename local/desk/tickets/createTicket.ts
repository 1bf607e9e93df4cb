import { invalid } from '../api/apiError.ts';
import { isStaff } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditRow, TicketRow, UserRow } from '../store/rows.ts';
import { addUser, userByEmail } from '../users/addUser.ts';
import { copiedIn } from './copiedIn.ts';
import { cleanTags, emptyFields, setFields } from './fieldValues.ts';
import { checkAssignee, checkDecision, checkPermissions } from './mayChange.ts';
import type { TicketInput } from './ticketInput.ts';
import { changesBetween, writeAudit, writeComment } from './writeAudit.ts';

export interface Acting {
  actor: UserRow;
  /** `api` or `web`. */
  via: string;
  at: string;
}

const activeUser = (store: DeskStore, id: number, field: string): UserRow => {
  const user = store.users.get(id);
  if (user?.standing !== 'active') throw invalid(field, `${field}: ${id} is not a user of this account`);
  return user;
};

const requesterOf = (store: DeskStore, input: TicketInput, acting: Acting): UserRow => {
  if (input.requesterId !== undefined) return activeUser(store, input.requesterId, 'requester');
  if (!input.requester) return acting.actor;
  const { name, email } = input.requester;
  if (email !== undefined && !email.includes('@')) {
    throw invalid('requester', `Requester: Email: ${email.slice(0, 60)} is not properly formatted`);
  }
  const known = email === undefined ? undefined : userByEmail(store, email);
  return known ?? addUser(store, { name, email, verified: false, at: acting.at });
};

/** A new ticket with its first comment. `external_id` need not be unique: that is the caller's business. */
export const createTicket = (
  store: DeskStore,
  input: TicketInput,
  acting: Acting,
): { ticket: TicketRow; audit: AuditRow } => {
  const { comment } = input;
  if (!comment) throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  checkPermissions(acting.actor, input);
  const requester = requesterOf(store, input, acting);
  const submitter =
    input.submitterId === undefined ? acting.actor : activeUser(store, input.submitterId, 'submitter');
  const author =
    comment.authorId === undefined ? submitter : activeUser(store, comment.authorId, 'comment author');
  if (!comment.public && !isStaff(author)) {
    throw invalid('comment', 'Comment: an internal note needs an agent as author');
  }
  checkAssignee(store, input.assigneeId);

  const fields = store.fields.all();
  const set = setFields(
    fields,
    { values: emptyFields(fields), tags: cleanTags(input.tags ?? []) },
    input.customFields ?? [],
  );
  checkDecision(fields, acting.actor, [], set.values);
  const ticket: TicketRow = {
    id: store.next('ticket'),
    external_id: input.externalId ?? null,
    subject: input.subject ?? comment.body.split('\n')[0]?.slice(0, 150) ?? '',
    description: comment.body,
    status: input.status ?? 'new',
    priority: input.priority ?? null,
    type: input.type ?? null,
    requester_id: requester.id,
    submitter_id: submitter.id,
    assignee_id: input.assigneeId ?? null,
    collaborator_ids: copiedIn(store, [], input, acting.at),
    tags: set.tags,
    custom_fields: set.values,
    is_public: comment.public,
    via: acting.via,
    created_at: acting.at,
    updated_at: acting.at,
    deleted: null,
  };
  store.tickets.put(ticket);
  const auditId = store.next('event');
  const to = { ticketId: ticket.id, auditId, authorId: author.id, via: acting.via, at: acting.at };
  const events = [writeComment(store, to, comment), ...changesBetween(store, undefined, ticket)];
  return {
    ticket,
    audit: writeAudit(store, { ...to, id: auditId, authorId: acting.actor.id, events }),
  };
};

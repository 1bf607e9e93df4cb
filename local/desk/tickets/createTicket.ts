import { invalid } from '../api/apiError.ts';
import { isStaff } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditRow, TicketRow } from '../store/rows.ts';
import type { Acting } from './acting.ts';
import { afterChange } from './afterChange.ts';
import { copiedIn } from './copiedIn.ts';
import { cleanTags, emptyFields, setFields } from './fieldValues.ts';
import { followUp } from './followUp.ts';
import { groupFor } from './groupFor.ts';
import { checkAssignee, checkForm, checkPermissions, checkRequired } from './mayChange.ts';
import { activeUser, requesterOf } from './requesterOf.ts';
import type { TicketInput } from './ticketInput.ts';
import { changesBetween, writeAudit, writeComment } from './writeAudit.ts';

/** A new ticket of whoever is entitled to it. `external_id` need not be unique: that is the caller's business. */
export const writeTicket = (
  store: DeskStore,
  input: TicketInput,
  acting: Acting,
): { ticket: TicketRow; audit: AuditRow } => {
  const { comment } = input;
  if (!comment) throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  const requester = requesterOf(store, input, acting);
  const submitter =
    input.submitterId === undefined ? acting.actor : activeUser(store, input.submitterId, 'submitter');
  const author =
    comment.authorId === undefined ? submitter : activeUser(store, comment.authorId, 'comment author');
  if (!comment.public && !isStaff(author)) {
    throw invalid('comment', 'Comment: an internal note needs an agent as author');
  }
  checkAssignee(store, input.assigneeId);
  const form = checkForm(store, input.ticketFormId ?? null);
  const followed = followUp(store, input.followupSourceId);
  const fields = store.fields.all();
  const empty = { values: emptyFields(fields), tags: cleanTags(input.tags ?? []) };
  const set = setFields(fields, empty, input.customFields ?? []);
  const nobody = { assignee_id: null, group_id: null };
  const status = input.status ?? 'new';
  const ticket: TicketRow = {
    id: store.next('ticket'),
    external_id: input.externalId ?? null,
    subject: input.subject ?? comment.body.split('\n')[0]?.slice(0, 150) ?? '',
    description: comment.body,
    status,
    priority: input.priority ?? null,
    type: input.type ?? null,
    requester_id: requester.id,
    submitter_id: submitter.id,
    ...groupFor(store, nobody, { assigneeId: input.assigneeId ?? null, input }),
    ticket_form_id: form?.id ?? null,
    collaborator_ids: copiedIn(store, [], input, acting.at),
    tags: set.tags,
    custom_fields: set.values,
    is_public: comment.public,
    via: acting.via,
    ...(acting.via_source && { via_source: acting.via_source }),
    ...followed,
    followup_ids: [],
    solved_at: status === 'solved' ? acting.at : null,
    created_at: acting.at,
    updated_at: acting.at,
    deleted: null,
  };
  checkRequired(fields, form?.ticket_field_ids, ticket, input);
  store.tickets.put(ticket);
  const source =
    followed.followup_source_id === null ? undefined : store.tickets.get(followed.followup_source_id);
  if (source) store.tickets.put({ ...source, followup_ids: [...source.followup_ids, ticket.id] });
  const auditId = store.next('event');
  const to = { ...acting, ...(followed.via_source && { via_source: followed.via_source }) };
  const comments = { ...acting, ticketId: ticket.id, auditId, authorId: author.id };
  const events = [writeComment(store, comments, comment), ...changesBetween(store, undefined, ticket)];
  const custom = input.metadata ?? {};
  const written = { ...to, id: auditId, ticketId: ticket.id, authorId: acting.actor.id, custom, events };
  return afterChange(store, { before: undefined, ticket, audit: writeAudit(store, written) }, acting);
};

export const createTicket = (
  store: DeskStore,
  input: TicketInput,
  acting: Acting,
): { ticket: TicketRow; audit: AuditRow } => {
  if (!input.comment) throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  checkPermissions(acting.actor, input);
  return writeTicket(store, input, acting);
};

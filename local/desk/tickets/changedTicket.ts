import { invalid } from '../api/apiError.ts';
import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import type { Acting } from './acting.ts';
import { copiedIn } from './copiedIn.ts';
import { type FieldsAndTags, setFields, setTags } from './fieldValues.ts';
import { groupFor } from './groupFor.ts';
import { checkAssignee, checkForm, checkRequired } from './mayChange.ts';
import { requesterOf } from './requesterOf.ts';
import type { TicketInput } from './ticketInput.ts';

const statusAfter = (before: TicketRow, input: TicketInput, assignee: number | null): TicketRow['status'] => {
  if (input.status !== undefined) return input.status;
  return before.status === 'new' && assignee !== null ? 'open' : before.status;
};

/** Whoever solves a ticket that has no assignee becomes its assignee, as in Zendesk. */
const assigneeAfter = (before: TicketRow, input: TicketInput, acting: Acting): number | null => {
  const said = input.assigneeId === undefined ? before.assignee_id : input.assigneeId;
  const solves = input.status === 'solved' || input.status === 'closed';
  return said === null && solves && mayEditTickets(acting.actor) ? acting.actor.id : said;
};

const solvedAt = (before: TicketRow, status: TicketRow['status'], at: string): string | null => {
  if (status === 'solved') return before.status === 'solved' ? before.solved_at : at;
  return status === 'closed' ? before.solved_at : null;
};

const fieldsAfter = (store: DeskStore, before: TicketRow, input: TicketInput): FieldsAndTags => {
  const fields = store.fields.all();
  const untouched = { values: before.custom_fields, tags: before.tags };
  const tags = [...(input.tags ?? before.tags), ...(input.additionalTags ?? [])];
  const kept = tags.filter((tag) => !input.removeTags?.includes(tag));
  const retagged = input.tags ?? input.additionalTags ?? input.removeTags;
  const tagged = retagged === undefined ? untouched : setTags(fields, untouched, kept);
  return setFields(fields, tagged, input.customFields ?? []);
};

/** The ticket as an update leaves it; its time of change is not set yet. */
export const changedTicket = (
  store: DeskStore,
  before: TicketRow,
  input: TicketInput,
  acting: Acting,
): TicketRow => {
  if (before.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update');
  checkAssignee(store, input.assigneeId);
  const form = checkForm(store, input.ticketFormId ?? before.ticket_form_id);
  const set = fieldsAfter(store, before, input);
  const assigned = groupFor(store, before, { assigneeId: assigneeAfter(before, input, acting), input });
  const status = statusAfter(before, input, assigned.assignee_id);
  const asksForAnother = input.requesterId !== undefined || input.requester !== undefined;
  const ticket: TicketRow = {
    ...before,
    ...assigned,
    subject: input.subject ?? before.subject,
    external_id: input.externalId === undefined ? before.external_id : input.externalId,
    status,
    priority: input.priority === undefined ? before.priority : input.priority,
    type: input.type ?? before.type,
    requester_id: asksForAnother ? requesterOf(store, input, acting).id : before.requester_id,
    ticket_form_id: form?.id ?? null,
    collaborator_ids: copiedIn(store, before.collaborator_ids, input, acting.at),
    tags: set.tags,
    custom_fields: set.values,
    is_public: before.is_public || (input.comment?.public ?? false),
    solved_at: solvedAt(before, status, acting.at),
  };
  if (acting.via !== 'merge') checkRequired(store.fields.all(), form?.ticket_field_ids, ticket, input);
  return ticket;
};

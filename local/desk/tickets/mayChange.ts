import { ApiError, forbidden, invalid } from '../api/apiError.ts';
import { isStaff, mayEditTickets, mayReplyPublicly } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow, TicketRow, UserRow } from '../store/rows.ts';
import type { FormRow } from '../store/ruleRows.ts';
import type { TicketInput } from './ticketInput.ts';

/** Light agents add internal notes and nothing else. */
export const checkPermissions = (actor: UserRow, input: TicketInput): void => {
  const { comment, ...changes } = input;
  if (!isStaff(actor)) throw forbidden();
  if (comment?.public && !mayReplyPublicly(actor)) throw forbidden('Light agents write internal notes only.');
  const asksForMore = Object.keys(changes).some((key) => !['safeUpdate', 'updatedStamp'].includes(key));
  if (asksForMore && !mayEditTickets(actor)) throw forbidden('Light agents cannot change tickets.');
};

export const checkAssignee = (store: DeskStore, assigneeId: number | null | undefined): void => {
  if (assigneeId === undefined || assigneeId === null) return;
  const user = store.users.get(assigneeId);
  if (user?.standing !== 'active' || !mayEditTickets(user)) {
    throw invalid('assignee', 'Assignee: is not an agent who may be assigned tickets');
  }
};

export const checkForm = (store: DeskStore, id: number | null): FormRow | undefined => {
  if (id === null) return undefined;
  const form = store.forms.get(id);
  if (!form?.active) throw invalid('ticket_form', `Ticket form: ${id} is not a form of this account`);
  return form;
};

/** `safe_update`: 409 when the ticket has moved on since `updated_stamp`. */
export const checkStamp = (ticket: TicketRow, input: TicketInput): void => {
  if (!input.safeUpdate) return;
  if (input.updatedStamp === undefined) throw invalid('base', 'updated_stamp is required with safe_update');
  if (Date.parse(input.updatedStamp) !== Date.parse(ticket.updated_at)) {
    throw new ApiError(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    });
  }
};

/** A field that is required to solve a ticket, where the ticket's form shows it, must hold something by then. */
export const checkRequired = (
  fields: FieldRow[],
  formFields: number[] | undefined,
  ticket: TicketRow,
  input: TicketInput,
): void => {
  if (input.status !== 'solved' && input.status !== 'closed') return;
  for (const field of fields) {
    const concerns = field.required && field.active && (formFields?.includes(field.id) ?? true);
    const value = ticket.custom_fields.find((one) => one.id === field.id)?.value ?? null;
    if (concerns && field.removable && value === null) {
      throw invalid('base', `${field.title}: is required when solving a ticket`, 'BlankValue');
    }
  }
};

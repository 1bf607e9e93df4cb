import { ApiError, forbidden, invalid } from '../api/apiError.ts';
import { isStaff, mayDecide, mayEditTickets, mayReplyPublicly } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow, FieldValue, TicketRow, UserRow } from '../store/rows.ts';
import type { TicketInput } from './ticketInput.ts';

export const DECISION_FIELD = 'Privacy decision';

/** Light agents add internal notes and nothing else. */
export const checkPermissions = (actor: UserRow, input: TicketInput): void => {
  const { comment, ...changes } = input;
  if (!isStaff(actor)) throw forbidden();
  if (comment?.public && !mayReplyPublicly(actor)) throw forbidden('Light agents write internal notes only.');
  const asksForMore = Object.keys(changes).some((key) => !['safeUpdate', 'updatedStamp'].includes(key));
  if (asksForMore && !mayEditTickets(actor)) throw forbidden('Light agents cannot change tickets.');
};

/** The decision belongs to those who may decide, whether it changes by its field or by a tag that its field follows. */
export const checkDecision = (
  fields: FieldRow[],
  actor: UserRow,
  before: FieldValue[],
  after: FieldValue[],
): void => {
  const field = fields.find((one) => one.title === DECISION_FIELD);
  const heldIn = (values: FieldValue[]): string | null =>
    values.find((one) => one.id === field?.id)?.value ?? null;
  if (heldIn(before) !== heldIn(after) && !mayDecide(actor)) {
    throw forbidden('Only a privacy officer or an administrator decides on a privacy request.');
  }
};

export const checkAssignee = (store: DeskStore, assigneeId: number | null | undefined): void => {
  if (assigneeId === undefined || assigneeId === null) return;
  const user = store.users.get(assigneeId);
  if (user?.standing !== 'active' || !mayEditTickets(user)) {
    throw invalid('assignee', 'Assignee: is not an agent who may be assigned tickets');
  }
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

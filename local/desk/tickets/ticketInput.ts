import { malformed } from '../api/apiError.ts';
import { isNumber, isObject, isText, type Json, list, number, oneOf, text } from '../readJson.ts';
import type { TicketPriority, TicketStatus } from '../store/rows.ts';
import { type CommentInput, readComment } from './commentInput.ts';

/** By id, or by an address that may be new to the account. */
export interface EmailCc {
  user: { id: number } | { email: string; name: string };
  remove: boolean;
}

/** What a create or an update may say, checked for shape. A key that is absent was not said. */
export interface TicketInput {
  subject?: string;
  externalId?: string | null;
  status?: TicketStatus;
  priority?: TicketPriority | null;
  type?: 'problem' | 'incident' | 'question' | 'task';
  requesterId?: number;
  requester?: { name: string; email: string | undefined };
  submitterId?: number;
  assigneeId?: number | null;
  groupId?: number | null;
  ticketFormId?: number;
  collaboratorIds?: number[];
  /** Who is put in copy or taken off it, everybody else staying. */
  emailCcs?: EmailCc[];
  tags?: string[];
  /** Understood by the update of many tickets alone, as in Zendesk. */
  additionalTags?: string[];
  removeTags?: string[];
  customFields?: { id: number; value: string | null }[];
  comment?: CommentInput;
  /** Kept with the audit, under `custom`. */
  metadata?: Record<string, unknown>;
  /** Which closed ticket a new one follows up. */
  followupSourceId?: number;
  safeUpdate?: boolean;
  updatedStamp?: string;
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const TYPES = ['problem', 'incident', 'question', 'task'];

const readFieldValues = (from: Json): { id: number; value: string | null }[] =>
  list(from, 'custom_fields', isObject).map((one) => {
    const value = one.value;
    if (value === null || value === '' || value === undefined) return { id: number(one, 'id'), value: null };
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw malformed('custom_fields[].value must be a string');
    }
    return { id: number(one, 'id'), value: String(value) };
  });

const readRequester = (from: Json): { name: string; email: string | undefined } => {
  const requester = from.requester;
  if (!isObject(requester)) throw malformed('requester must be an object');
  return {
    name: text(requester, 'name'),
    email: requester.email === undefined ? undefined : text(requester, 'email'),
  };
};

/** Ids come as text or number; without an action one is put in copy. */
const readEmailCc = (from: Json): EmailCc => {
  const remove = from.action === 'delete';
  if (from.user_id !== undefined) {
    const id = Number(from.user_id);
    if (!Number.isInteger(id)) throw malformed('email_ccs[].user_id must be an id');
    return { user: { id }, remove };
  }
  const email = text(from, 'user_email');
  return { user: { email, name: from.user_name === undefined ? email : text(from, 'user_name') }, remove };
};

/** `{ticket: {...}}` as it came; 400 for a wrong shape, 422 for a wrong value. */
export const readTicketInput = (body: unknown): TicketInput => {
  const from = isObject(body) ? body.ticket : undefined;
  if (!isObject(from)) throw malformed('ticket is required');
  return readTicket(from);
};

export const readTicket = (from: Json): TicketInput => {
  const said = (key: string): boolean => from[key] !== undefined;
  const nullable = (key: string): boolean => from[key] === null;
  return {
    ...(said('subject') && { subject: text(from, 'subject') }),
    ...(said('external_id') && { externalId: nullable('external_id') ? null : text(from, 'external_id') }),
    ...(said('status') && { status: oneOf<TicketStatus>(from, 'status', STATUSES, 'Status') }),
    ...(said('priority') && {
      priority: nullable('priority') ? null : oneOf<TicketPriority>(from, 'priority', PRIORITIES, 'Priority'),
    }),
    ...(said('type') && { type: oneOf<'question'>(from, 'type', TYPES, 'Type') }),
    ...(said('requester_id') && { requesterId: number(from, 'requester_id') }),
    ...(said('requester') && { requester: readRequester(from) }),
    ...(said('submitter_id') && { submitterId: number(from, 'submitter_id') }),
    ...(said('assignee_id') && { assigneeId: nullable('assignee_id') ? null : number(from, 'assignee_id') }),
    ...(said('group_id') && { groupId: nullable('group_id') ? null : number(from, 'group_id') }),
    ...(said('ticket_form_id') && { ticketFormId: number(from, 'ticket_form_id') }),
    ...(said('collaborator_ids') && { collaboratorIds: list(from, 'collaborator_ids', isNumber) }),
    ...(said('email_ccs') && { emailCcs: list(from, 'email_ccs', isObject).map(readEmailCc) }),
    ...(said('tags') && { tags: list(from, 'tags', isText) }),
    ...(said('additional_tags') && { additionalTags: list(from, 'additional_tags', isText) }),
    ...(said('remove_tags') && { removeTags: list(from, 'remove_tags', isText) }),
    ...(isObject(from.metadata) && { metadata: from.metadata }),
    ...(said('via_followup_source_id') && { followupSourceId: number(from, 'via_followup_source_id') }),
    ...(said('custom_fields') && { customFields: readFieldValues(from) }),
    ...(said('comment') && { comment: readComment(from.comment) }),
    ...(from.safe_update === true && { safeUpdate: true }),
    ...(said('updated_stamp') && { updatedStamp: text(from, 'updated_stamp') }),
  };
};

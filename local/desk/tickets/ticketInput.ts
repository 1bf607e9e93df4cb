import { invalid, malformed } from '../api/apiError.ts';
import type { TicketPriority, TicketStatus } from '../store/rows.ts';

export interface CommentInput {
  body: string;
  html: string;
  public: boolean;
  authorId: number | undefined;
}

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
  collaboratorIds?: number[];
  /** Who is put in copy or taken off it, everybody else staying. */
  emailCcs?: EmailCc[];
  tags?: string[];
  customFields?: { id: number; value: string | null }[];
  comment?: CommentInput;
  safeUpdate?: boolean;
  updatedStamp?: string;
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const TYPES = ['problem', 'incident', 'question', 'task'];

type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (from: Json, key: string): string => {
  const value = from[key];
  if (typeof value !== 'string') throw malformed(`${key} must be a string`);
  return value;
};

const number = (from: Json, key: string): number => {
  const value = from[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw malformed(`${key} must be an integer`);
  return value;
};

const oneOf = <T extends string>(from: Json, key: string, allowed: string[], title: string): T => {
  const value = from[key];
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw invalid(key, `${title}: ${String(value).slice(0, 60)} is not valid`);
  }
  return value as T;
};

const list = <T>(from: Json, key: string, is: (item: unknown) => item is T): T[] => {
  const value = from[key];
  if (!Array.isArray(value) || !value.every(is)) throw malformed(`${key} must be an array`);
  return value;
};

const isText = (item: unknown): item is string => typeof item === 'string';
const isNumber = (item: unknown): item is number => Number.isInteger(item);

/** Turns HTML into plain text; good enough for what an API client writes. */
const plainOf = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

const markupOf = (body: string): string =>
  `<div class="zd-comment" dir="auto">${body
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')}</div>`;

const LONGEST_COMMENT = 65_536;

export const readComment = (value: unknown): CommentInput => {
  if (!isObject(value)) throw malformed('comment must be an object');
  const html = value.html_body === undefined ? undefined : text(value, 'html_body');
  const body = html === undefined ? (value.body === undefined ? '' : text(value, 'body')) : plainOf(html);
  if (body.trim() === '') throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  if (body.length > LONGEST_COMMENT) throw invalid('comment', 'Comment: is too long', 'ValueTooLong');
  if (value.public !== undefined && typeof value.public !== 'boolean') {
    throw malformed('public must be a boolean');
  }
  return {
    body,
    html: html ?? markupOf(body),
    public: value.public !== false,
    authorId: value.author_id === undefined ? undefined : number(value, 'author_id'),
  };
};

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
    ...(said('collaborator_ids') && { collaboratorIds: list(from, 'collaborator_ids', isNumber) }),
    ...(said('email_ccs') && { emailCcs: list(from, 'email_ccs', isObject).map(readEmailCc) }),
    ...(said('tags') && { tags: list(from, 'tags', isText) }),
    ...(said('custom_fields') && { customFields: readFieldValues(from) }),
    ...(said('comment') && { comment: readComment(from.comment) }),
    ...(from.safe_update === true && { safeUpdate: true }),
    ...(said('updated_stamp') && { updatedStamp: text(from, 'updated_stamp') }),
  };
};

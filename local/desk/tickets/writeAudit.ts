import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow, TicketRow, ViaSource } from '../store/rows.ts';
import { attach } from './attachments.ts';
import type { CommentInput } from './commentInput.ts';

type Watched = Record<string, string | null>;

/** The fields whose change is worth a line in the history, by the name Zendesk gives them there. */
const watched = (ticket: TicketRow): Watched => ({
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  type: ticket.type,
  external_id: ticket.external_id,
  requester_id: String(ticket.requester_id),
  group_id: ticket.group_id === null ? null : String(ticket.group_id),
  ticket_form_id: ticket.ticket_form_id === null ? null : String(ticket.ticket_form_id),
  assignee_id: ticket.assignee_id === null ? null : String(ticket.assignee_id),
  collaborator_ids: ticket.collaborator_ids.join(' ') || null,
  tags: ticket.tags.join(' ') || null,
  ...Object.fromEntries(ticket.custom_fields.map(({ id, value }) => [String(id), value])),
});

export const changesBetween = (
  store: DeskStore,
  before: TicketRow | undefined,
  after: TicketRow,
): AuditEvent[] => {
  const former: Watched = before ? watched(before) : {};
  return Object.entries(watched(after)).flatMap(([field_name, value]): AuditEvent[] => {
    const previous_value = former[field_name] ?? null;
    if (previous_value === value) return [];
    const id = store.next('event');
    return before
      ? [{ id, type: 'Change', field_name, value, previous_value }]
      : [{ id, type: 'Create', field_name, value }];
  });
};

interface WrittenBy {
  ticketId: number;
  authorId: number;
  via: string;
  via_source?: ViaSource;
  at: string;
}

/** Keeps the comment and its event; both carry the same number, as in Zendesk. */
export const writeComment = (
  store: DeskStore,
  to: WrittenBy & { auditId: number },
  comment: CommentInput,
): AuditEvent => {
  const id = store.next('event');
  store.comments.put({
    id,
    audit_id: to.auditId,
    ticket_id: to.ticketId,
    author_id: to.authorId,
    public: comment.public,
    body: comment.body,
    html_body: comment.html,
    via: to.via,
    ...(to.via_source && { via_source: to.via_source }),
    created_at: to.at,
  });
  attach(store, id, comment.uploads);
  return { id, type: 'Comment', comment_id: id };
};

export const writeAudit = (
  store: DeskStore,
  audit: WrittenBy & { id: number; custom?: Record<string, unknown>; events: AuditEvent[] },
): AuditRow =>
  store.audits.put({
    id: audit.id,
    ticket_id: audit.ticketId,
    author_id: audit.authorId,
    via: audit.via,
    ...(audit.via_source && { via_source: audit.via_source }),
    custom: audit.custom ?? {},
    events: audit.events,
    created_at: audit.at,
  });

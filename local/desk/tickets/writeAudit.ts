import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow, TicketRow } from '../store/rows.ts';
import type { CommentInput } from './ticketInput.ts';

type Watched = Record<string, string | null>;

/** The fields whose change is worth a line in the history, by the name Zendesk gives them there. */
const watched = (ticket: TicketRow): Watched => ({
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  type: ticket.type,
  external_id: ticket.external_id,
  requester_id: String(ticket.requester_id),
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

/** Keeps the comment and its event; both carry the same number, as in Zendesk. */
export const writeComment = (
  store: DeskStore,
  to: { ticketId: number; auditId: number; authorId: number; via: string; at: string },
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
    created_at: to.at,
  });
  return { id, type: 'Comment', comment_id: id };
};

export const writeAudit = (
  store: DeskStore,
  audit: { id: number; ticketId: number; authorId: number; via: string; at: string; events: AuditEvent[] },
): AuditRow =>
  store.audits.put({
    id: audit.id,
    ticket_id: audit.ticketId,
    author_id: audit.authorId,
    via: audit.via,
    events: audit.events,
    created_at: audit.at,
  });

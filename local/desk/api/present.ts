import type { AuditRow, CommentRow, TicketRow, ViaSource } from '../store/rows.ts';
import { attachmentsOf } from '../tickets/attachments.ts';
import type { Call } from './call.ts';
import { presentAttachment } from './presentAttachment.ts';

const NOWHERE: ViaSource = { from: {}, to: {}, rel: null };
const presentVia = (row: { via: string; via_source?: ViaSource }): unknown => ({
  channel: row.via,
  source: row.via_source ?? NOWHERE,
});

export const presentTicket = (ticket: TicketRow, origin: string): unknown => ({
  url: `${origin}/api/v2/tickets/${ticket.id}.json`,
  id: ticket.id,
  external_id: ticket.external_id,
  via: presentVia(ticket),
  created_at: ticket.created_at,
  updated_at: ticket.updated_at,
  generated_timestamp: Math.floor(Date.parse(ticket.updated_at) / 1000),
  type: ticket.type,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  description: ticket.description,
  priority: ticket.priority,
  status: ticket.status,
  recipient: null,
  requester_id: ticket.requester_id,
  submitter_id: ticket.submitter_id,
  assignee_id: ticket.assignee_id,
  organization_id: null,
  group_id: ticket.group_id,
  ticket_form_id: ticket.ticket_form_id,
  collaborator_ids: ticket.collaborator_ids,
  follower_ids: [],
  email_cc_ids: ticket.collaborator_ids,
  forum_topic_id: null,
  problem_id: null,
  has_incidents: false,
  is_public: ticket.is_public,
  due_at: null,
  tags: ticket.tags,
  custom_fields: ticket.custom_fields,
  sharing_agreement_ids: [],
  followup_ids: ticket.followup_ids,
  allow_channelback: false,
  allow_attachments: true,
  from_messaging_channel: false,
});

type ShownIn = Pick<Call, 'store' | 'origin'>;

export const presentComment = ({ store, origin }: ShownIn, comment: CommentRow): unknown => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: comment.body,
  html_body: comment.html_body,
  plain_body: comment.body,
  public: comment.public,
  attachments: attachmentsOf(store, comment.id).map((one) => presentAttachment(one, origin)),
  audit_id: comment.audit_id,
  via: presentVia(comment),
  created_at: comment.created_at,
  metadata: { system: {}, custom: store.audits.get(comment.audit_id)?.custom ?? {} },
});

export const presentAudit = (shown: ShownIn, audit: AuditRow): unknown => ({
  id: audit.id,
  ticket_id: audit.ticket_id,
  created_at: audit.created_at,
  author_id: audit.author_id,
  metadata: { system: {}, custom: audit.custom },
  events: audit.events.map((event) => {
    const { comment_id, ...plain } = event;
    const comment = comment_id === undefined ? undefined : shown.store.comments.get(comment_id);
    if (event.type !== 'Comment' || !comment) return comment_id === undefined ? plain : event;
    const { body, html_body, author_id } = comment;
    const files = attachmentsOf(shown.store, comment.id);
    const attachments = files.map((one) => presentAttachment(one, shown.origin));
    return { ...plain, author_id, body, html_body, public: comment.public, attachments };
  }),
  via: presentVia(audit),
});

import { CUSTOM_ROLES, ROLE_MEANS, ROLE_TITLES } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type {
  AuditRow,
  CommentRow,
  FieldRow,
  IdentityRow,
  JobRow,
  TicketRow,
  UserRow,
} from '../store/rows.ts';

const NOWHERE = { from: {}, to: {}, rel: null };

export const presentTicket = (ticket: TicketRow, origin: string): unknown => ({
  url: `${origin}/api/v2/tickets/${ticket.id}.json`,
  id: ticket.id,
  external_id: ticket.external_id,
  via: { channel: ticket.via, source: NOWHERE },
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
  group_id: null,
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
  followup_ids: [],
  allow_channelback: false,
  allow_attachments: true,
  from_messaging_channel: false,
});

export const presentComment = (comment: CommentRow): unknown => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: comment.body,
  html_body: comment.html_body,
  plain_body: comment.body,
  public: comment.public,
  attachments: [],
  audit_id: comment.audit_id,
  via: { channel: comment.via, source: NOWHERE },
  created_at: comment.created_at,
  metadata: { system: {}, custom: {} },
});

export const presentAudit = (store: DeskStore, audit: AuditRow): unknown => ({
  id: audit.id,
  ticket_id: audit.ticket_id,
  created_at: audit.created_at,
  author_id: audit.author_id,
  metadata: { system: {}, custom: {} },
  events: audit.events.map((event) => {
    const { comment_id, ...plain } = event;
    const comment = comment_id === undefined ? undefined : store.comments.get(comment_id);
    if (event.type !== 'Comment' || !comment) return comment_id === undefined ? plain : event;
    const { body, html_body, author_id } = comment;
    return { ...plain, author_id, body, html_body, public: comment.public, attachments: [] };
  }),
  via: { channel: audit.via, source: NOWHERE },
});

export const presentField = (field: FieldRow, origin: string): unknown => ({
  url: `${origin}/api/v2/ticket_fields/${field.id}.json`,
  id: field.id,
  type: field.type,
  title: field.title,
  raw_title: field.title,
  title_in_portal: field.title,
  raw_title_in_portal: field.title,
  description: '',
  raw_description: '',
  position: field.position,
  active: true,
  required: false,
  collapsed_for_agents: false,
  regexp_for_validation: null,
  visible_in_portal: !field.removable,
  editable_in_portal: !field.removable,
  required_in_portal: false,
  tag: null,
  removable: field.removable,
  agent_can_edit: true,
  created_at: field.created_at,
  updated_at: field.created_at,
  ...(field.type === 'tagger' && {
    custom_field_options: field.options.map((option) => ({ ...option, raw_name: option.name })),
  }),
});

export const presentUser = (user: UserRow, origin: string): unknown => ({
  id: user.id,
  url: `${origin}/api/v2/users/${user.id}.json`,
  name: user.name,
  email: user.email,
  created_at: user.created_at,
  updated_at: user.updated_at,
  time_zone: user.time_zone,
  iana_time_zone: 'Europe/Zurich',
  phone: user.phone,
  shared_phone_number: null,
  photo: null,
  locale_id: 1,
  locale: user.locale,
  organization_id: null,
  role: user.role,
  role_type: CUSTOM_ROLES.find(({ staff }) => staff === user.staff)?.role_type ?? null,
  custom_role_id: CUSTOM_ROLES.find(({ staff }) => staff === user.staff)?.id ?? null,
  verified: user.verified,
  external_id: user.external_id,
  tags: user.tags,
  alias: '',
  active: user.standing === 'active',
  shared: false,
  shared_agent: false,
  moderator: user.staff !== null && user.staff !== 'light_agent',
  only_private_comments: user.staff === 'light_agent',
  restricted_agent: user.staff !== 'administrator',
  suspended: user.suspended,
  ticket_restriction: user.role === 'end-user' ? 'requested' : null,
  details: user.details,
  notes: user.notes,
  signature: '',
  two_factor_auth_enabled: null,
  report_csv: false,
  user_fields: {},
});

export const presentRole = ({ id, staff, role_type }: (typeof CUSTOM_ROLES)[number]): unknown => ({
  id,
  name: ROLE_TITLES[staff],
  description: ROLE_MEANS[staff],
  role_type,
});

export const presentDeletedUser = (user: UserRow, origin: string): unknown => ({
  id: user.id,
  url: `${origin}/api/v2/deleted_users/${user.id}`,
  name: user.name,
  email: user.email,
  created_at: user.created_at,
  updated_at: user.updated_at,
  time_zone: user.time_zone,
  phone: user.phone,
  shared_phone_number: null,
  photo: null,
  locale_id: 1,
  locale: user.locale,
  organization_id: null,
  role: user.role,
  active: false,
});

export const presentIdentity = (identity: IdentityRow, origin: string): unknown => ({
  url: `${origin}/api/v2/users/${identity.user_id}/identities/${identity.id}.json`,
  ...identity,
  verification_method: identity.verified ? 'low' : 'none',
  verified_at: null,
  ...(identity.type === 'email' && { undeliverable_count: 0, deliverable_state: 'deliverable' }),
});

export const presentJob = (job: JobRow, now: Date, origin: string, fresh = false): unknown => {
  const done = job.finished === 1 && !fresh;
  const status = fresh ? 'queued' : done ? 'completed' : 'working';
  return {
    id: job.id,
    job_type: 'Ticket permanent deletion',
    url: `${origin}/api/v2/job_statuses/${job.id}.json`,
    total: fresh ? null : 1,
    progress: fresh ? null : done ? 1 : 0,
    status,
    message: done ? `Completed at ${now.toUTCString()}` : null,
    results: done ? [{ id: job.target_id, action: 'delete', status: 'Deleted', success: true }] : null,
  };
};

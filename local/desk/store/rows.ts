/** The desk's records, in the words of Zendesk's API so that showing one is copying it. Times are ISO 8601, no fraction. */
export type StaffRole = 'light_agent' | 'agent' | 'privacy_officer' | 'administrator';

export interface UserRow {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  external_id: string | null;
  role: 'end-user' | 'agent' | 'admin';
  /** Which of the desk's roles a member of staff has; `null` for customers. */
  staff: StaffRole | null;
  tags: string[];
  notes: string;
  details: string;
  locale: string;
  time_zone: string;
  verified: boolean;
  suspended: boolean;
  /** `deleted` may still be looked up, `erased` has kept nothing but its number. */
  standing: 'active' | 'deleted' | 'erased';
  created_at: string;
  updated_at: string;
}

export interface IdentityRow {
  id: number;
  user_id: number;
  type: 'email' | 'phone_number';
  value: string;
  primary: boolean;
  verified: boolean;
  created_at: string;
  updated_at: string;
}

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type TicketPriority = 'urgent' | 'high' | 'normal' | 'low';
export interface FieldValue {
  id: number;
  value: string | null;
}

/** Where something came from, beside its channel: which rule, which ticket. */
export interface ViaSource {
  from: Record<string, unknown>;
  to: Record<string, unknown>;
  rel: string | null;
}

export interface TicketRow {
  id: number;
  external_id: string | null;
  subject: string;
  description: string;
  status: TicketStatus;
  priority: TicketPriority | null;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  collaborator_ids: number[];
  tags: string[];
  custom_fields: FieldValue[];
  is_public: boolean;
  group_id: number | null;
  ticket_form_id: number | null;
  via: string;
  via_source?: ViaSource;
  /** The closed ticket that this one follows up. */
  followup_source_id: number | null;
  followup_ids: number[];
  /** When it became solved last; `null` while it is not. */
  solved_at: string | null;
  created_at: string;
  updated_at: string;
  /** Set while the ticket is soft-deleted. */
  deleted: { at: string; by: number } | null;
}

export interface CommentRow {
  id: number;
  audit_id: number;
  ticket_id: number;
  author_id: number;
  public: boolean;
  body: string;
  html_body: string;
  via: string;
  via_source?: ViaSource;
  created_at: string;
}

/** A file: uploaded under a token, then part of a comment. */
export interface AttachmentRow {
  id: number;
  token: string;
  /** What its address ends with: whoever has that may read it. */
  key: string;
  comment_id: number | null;
  file_name: string;
  content_type: string;
  size: number;
  created_at: string;
}

/** What a file holds, in base64, under its attachment's number. */
export interface ContentRow {
  id: number;
  data: string;
}

export interface AuditEvent {
  id: number;
  type: 'Create' | 'Change' | 'Comment' | 'CommentRedactionEvent' | 'Notification' | 'External';
  field_name?: string;
  value?: string | null;
  previous_value?: string | null;
  comment_id?: number;
  /** Set where it was not the author of the audit who did it but a trigger or an automation. */
  via?: { channel: 'rule'; source: ViaSource };
  /** Of a notification: its subject and its text; of a webhook: its number and its body. */
  subject?: string;
  body?: string;
  recipients?: number[];
  resource?: string;
}

export interface AuditRow {
  id: number;
  ticket_id: number;
  /** -1 is the system: automations. */
  author_id: number;
  via: string;
  via_source?: ViaSource;
  /** What the sender of an update attached to it. */
  custom: Record<string, unknown>;
  events: AuditEvent[];
  created_at: string;
}

export type FieldType =
  | 'subject'
  | 'description'
  | 'status'
  | 'priority'
  | 'text'
  | 'textarea'
  | 'integer'
  | 'decimal'
  | 'regexp'
  | 'tagger'
  | 'date';

export interface FieldRow {
  id: number;
  type: FieldType;
  title: string;
  description: string;
  position: number;
  active: boolean;
  /** Whether it must hold something when a ticket is solved. */
  required: boolean;
  /** `false`: one of Zendesk's own, which nobody can delete. */
  removable: boolean;
  regexp: string | null;
  options: { id: number; name: string; value: string }[];
  created_at: string;
  updated_at: string;
}

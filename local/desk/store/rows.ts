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
  via: string;
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
  created_at: string;
}

export interface AuditEvent {
  id: number;
  type: 'Create' | 'Change' | 'Comment' | 'CommentRedactionEvent';
  field_name?: string;
  value?: string | null;
  previous_value?: string | null;
  comment_id?: number;
}

export interface AuditRow {
  id: number;
  ticket_id: number;
  author_id: number;
  via: string;
  events: AuditEvent[];
  created_at: string;
}

export interface FieldRow {
  id: number;
  type: 'subject' | 'description' | 'status' | 'priority' | 'text' | 'tagger' | 'date';
  title: string;
  position: number;
  removable: boolean;
  options: { id: number; name: string; value: string }[];
  created_at: string;
}

/** Work that Zendesk does later. `done_at` is when it takes effect. */
export interface JobRow {
  id: string;
  work: 'destroy_ticket' | 'erase_user';
  target_id: number;
  started_at: string;
  done_at: string;
  finished: 0 | 1;
}

export interface ComplianceRow {
  id: number;
  user_id: number;
  action: 'request_deletion' | 'started' | 'complete';
  application: string;
  executer_id: number | null;
  created_at: string;
}

export interface TokenRow {
  /** SHA-256 of the token. */
  id: string;
  user_id: number;
  scopes: string[];
  expires_at: string;
}

export interface IdempotencyRow {
  id: string;
  body_hash: string;
  status: number;
  headers: Record<string, string>;
  body: unknown;
  created_at: string;
}

export interface SettingRow {
  id: string;
  value: string;
}

/** The parts of Zendesk's answers that are used here. Anything may be missing or null. */
export interface WireTicket {
  id: number;
  external_id?: string | null;
  status?: string;
  subject?: string | null;
  description?: string | null;
  updated_at?: string;
  created_at?: string;
  priority?: string | null;
  requester_id?: number | null;
  /** Who is in copy. */
  collaborator_ids?: number[];
  tags?: string[];
  custom_fields?: { id: number; value: unknown }[];
}

export interface WireComment {
  id: number;
  author_id: number;
  public: boolean;
  body?: string | null;
  plain_body?: string | null;
  html_body?: string | null;
  created_at: string;
  attachments?: WireAttachment[];
}

export interface WireAttachment {
  id: number;
  file_name?: string;
  content_type?: string;
  content_url?: string;
  size?: number;
  deleted?: boolean;
}

/** How something came about: `rule` for triggers and automations; `rel` of a merge contains that word. */
export interface WireVia {
  channel?: string | number;
  source?: { rel?: string | null } | null;
}

export const textOf = (comment: WireComment): string => comment.plain_body ?? comment.body ?? '';

export interface WireUser {
  id: number | null;
  name: string;
  email?: string | null;
  phone?: string | null;
  external_id?: string | null;
  role?: string;
  /** 1: a light agent. */
  role_type?: number | null;
  custom_role_id?: number | null;
  active?: boolean;
  tags?: string[];
  created_at?: string;
  updated_at?: string;
  [more: string]: unknown;
}

export interface WireRole {
  id: number;
  name: string;
}

export interface WireAudit {
  id: number;
  ticket_id?: number;
  author_id: number;
  created_at: string;
  via?: WireVia | null;
  /** What a caller of the API gave as `metadata` of the change stands under `custom`. */
  metadata?: { custom?: Record<string, unknown> | null } | null;
  events?: WireAuditEvent[];
}

/** Changes have `field_name` and `value`; a comment has what a comment has. Without a `via` that of the audit holds. */
export interface WireAuditEvent extends Partial<Omit<WireComment, 'id'>> {
  id: number;
  type: string;
  field_name?: string;
  value?: unknown;
  via?: WireVia | null;
}

export interface WireGroup {
  id: number;
  name: string;
}

export interface WireMembership {
  group_id: number;
}

export interface WireIdentity {
  id: number;
  user_id?: number;
  type: string;
  value: string;
  primary?: boolean;
  verified?: boolean;
  verification_method?: string;
  /** `shared` where Zendesk lets several profiles have the address. */
  ownership?: string;
  created_at?: string;
}

export interface WireField {
  id: number;
  type: string;
  title: string;
  raw_title?: string;
  /** For customers, and for agents only. */
  description?: string | null;
  agent_description?: string | null;
  active?: boolean;
  custom_field_options?: { name: string; value: string }[];
}

export interface WireJob {
  id: string;
  status: string;
  /** What became of each, once it has ended. */
  results?: { success?: boolean }[] | null;
}

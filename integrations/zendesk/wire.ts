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
  via?: { channel?: string };
  created_at: string;
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
  author_id: number;
  created_at: string;
  via?: { channel?: string };
  events?: { type: string; field_name?: string; value?: unknown }[];
}

export interface WireIdentity {
  id: number;
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
  active?: boolean;
  custom_field_options?: { name: string; value: string }[];
}

export interface WireDeletedTicket {
  id: number;
  deleted_at?: string;
  /** Who has deleted it. */
  actor?: { id?: number };
}

export interface WireJob {
  id: string;
  status: string;
}

/** How an account is set up: groups, forms, rules. In the words of Zendesk's API, as the other records. */
export interface GroupRow {
  id: number;
  name: string;
  description: string;
  default: boolean;
  deleted: boolean;
  is_public: boolean;
  created_at: string;
  updated_at: string;
}

export interface MembershipRow {
  id: number;
  user_id: number;
  group_id: number;
  /** Whether it is the group that the person brings to a ticket. */
  default: boolean;
  created_at: string;
  updated_at: string;
}

export interface FormRow {
  id: number;
  name: string;
  display_name: string;
  position: number;
  active: boolean;
  default: boolean;
  end_user_visible: boolean;
  ticket_field_ids: number[];
  created_at: string;
  updated_at: string;
}

export interface Condition {
  /** `status`, `current_tags`, `custom_fields_41000007`, ... */
  field: string;
  operator: string;
  value: string;
}
export interface Conditions {
  all: Condition[];
  any: Condition[];
}

/** `value` is one word, or for a notification whom, subject and text. */
export interface Action {
  field: string;
  value: string | string[];
}

export interface TriggerRow {
  id: number;
  title: string;
  description: string;
  position: number;
  active: boolean;
  category_id: string;
  conditions: Conditions;
  actions: Action[];
  created_at: string;
  updated_at: string;
}

export interface Restriction {
  type: string;
  id?: number;
  ids?: number[];
}

export interface MacroRow {
  id: number;
  title: string;
  description: string;
  position: number;
  active: boolean;
  restriction: Restriction | null;
  actions: Action[];
  created_at: string;
  updated_at: string;
}

export interface ViewRow {
  id: number;
  title: string;
  description: string;
  position: number;
  active: boolean;
  restriction: Restriction | null;
  conditions: Conditions;
  /** What each row shows, by the names that Zendesk gives them, and in which order the rows come. */
  columns: string[];
  sort_by: string;
  sort_order: 'asc' | 'desc';
  created_at: string;
  updated_at: string;
}

/** An email that the desk sends: to nobody but its own stand-in for a mail server. */
export interface MailRow {
  id: number;
  ticket_id: number;
  to: string;
  name: string;
  subject: string;
  text: string;
  state: 'waiting' | 'sent' | 'failed';
  created_at: string;
}

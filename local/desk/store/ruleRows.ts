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

/** What the chat talks about, named as the rest of the product names it; repeated here because wording imports nothing. */
export const KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'withdrawal',
  'do_not_sell',
  'human',
  'complaint',
] as const;
export type Kind = (typeof KINDS)[number];

/** Everything that a customer can have done in the chat: a request, or something about an earlier one. */
export const GOALS = [...KINDS, 'status', 'cancel'] as const;
export type Goal = (typeof GOALS)[number];

export type State =
  | 'verifying'
  | 'filed'
  | 'awaiting_decision'
  | 'scheduled'
  | 'in_progress'
  | 'done'
  | 'partly_done'
  | 'refused'
  | 'cancelled'
  | 'needs_attention';

export type Field = 'firstName' | 'lastName' | 'email' | 'postalAddress' | 'phone';

/** A button whose label stands in the wording. `do:` ones begin something and are understood at any time. */
export type NamedChoice =
  | `do:${Goal}`
  | 'do:rights_info'
  | 'do:policy_question'
  | 'none_of_these'
  | 'yes'
  | 'no'
  | 'yes_erase'
  | 'keep_all'
  | 'erase_now'
  | 'yes_erase_now'
  | 'keep_window'
  | 'yes_cancel'
  | 'keep_request'
  | 'send_code'
  | 'other_address'
  | 'person'
  | 'forget_it'
  | 'answer_here'
  | 'marketing_only'
  | 'all_processing'
  | 'service:newsletter'
  | 'service:marketing'
  | 'service:all'
  | 'consent_newsletter'
  | 'consent_other'
  | `field:${Field}`;

/** A button that names one of the customer's requests. */
export interface RequestChoice {
  kind: Kind;
  reference: string;
}

export interface RequestLine extends RequestChoice {
  state: State;
  receivedAt: Date;
  dueAt: Date;
  windowEndsAt?: Date;
  endedAt?: Date;
  mayCancel: boolean;
  mayWaiveWindow: boolean;
}

export interface ScopeShown {
  kind: Kind;
  maskedAddress: string;
  categories: string[];
  kept: { title: string; legalBasis: string; until: Date }[];
  windowEndsAt?: Date;
  dueAt: Date;
}

export interface ChangeShown {
  field?: Field;
  oldValue?: string;
  newValue?: string;
}

/** What the wording must know of the company; given once, when the bot is made. */
export interface About {
  company: string;
  /** How to reach a person outside the chat: an address or a phone number. */
  contact: string;
  privacyUrl: string;
  timeZone: string;
}

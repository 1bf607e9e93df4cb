import type { AnswerTimes } from '../../domain/company.ts';
import type { WhyUnusable } from '../../domain/emailAddress/readMailbox.ts';
import { KINDS, REQUEST_KINDS, type RequestKind } from '../../domain/kinds.ts';
import type { RequestState } from '../../domain/states.ts';

/** Everything that a customer can have done in the chat: a request, or something about an earlier one. */
export const GOAL_KINDS = [...REQUEST_KINDS, 'status', 'cancel'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export type Field = 'firstName' | 'lastName' | 'email' | 'postalAddress' | 'phone';

/** Uses of data that can be stopped one by one, named as data maps name them. */
export const SERVICES = ['newsletter', 'marketing', 'analytics'] as const;
export type Service = (typeof SERVICES)[number];

/** What an objection is about. */
export type Extent = 'marketing' | 'analytics' | 'all';
/** What the confirmation of an objection can say. Calls are not offered; customers name them. */
export type ExtentShown = Extent | 'calls';

/** Somebody else than the person who writes: a child (or a child who writes), a dead relative, a client or friend. */
export type ForAnother = 'child' | 'deceased' | 'representative';

/** Why no email can go to an address; what is no address at all is asked for again. */
export type Unwritable = Exclude<WhyUnusable, 'malformed'>;

/** A button whose label stands in the wording. `do:` ones begin something and are understood at any time. */
export type NamedChoice =
  | `do:${GoalKind}`
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
  | 'that_address'
  | 'person'
  | 'forget_it'
  | 'pass_on'
  | 'answer_here'
  | 'facts_unknown'
  | 'agent_decides'
  | 'about_me'
  | 'own_list'
  | 'skip_topic'
  | `extent:${Extent}`
  | `service:${Service}`
  | 'service:all'
  | 'consent_newsletter'
  | 'consent_other'
  | `field:${Field}`;

/** What goes to people and is answered by them, without anything else being done. */
export const toPeople = (kind: RequestKind): boolean => KINDS[kind].asksFor === 'answer';

/** A button that names one of the customer's requests. */
export interface RequestChoice {
  kind: RequestKind;
  reference: string;
}

export interface RequestLine extends RequestChoice {
  state: RequestState;
  receivedAt: Date;
  dueAt: Date;
  windowEndsAt?: Date;
  endedAt?: Date;
  mayCancel: boolean;
  mayWaiveWindow: boolean;
}

export interface ScopeShown {
  kind: RequestKind;
  /** From the record. */
  account?: string;
  maskedAddress: string;
  categories: string[];
  /** Titles of what may be there as well; it was not looked up. */
  mayConcern?: string[];
  kept: { title: string; legalBasis: string; until: Date }[];
  /** Titles of what an agent has to look at first. */
  unattributable?: string[];
  /** Other requests that end with this erasure. */
  takenAlong?: RequestChoice[];
  windowEndsAt?: Date;
  dueAt: Date;
}

export interface ChangeShown {
  field?: Field;
  oldValue?: string;
  newValue?: string;
}

/** What the customer wants beside the scope, as far as the confirmation shows it. */
export interface WishShown {
  change?: ChangeShown;
  /** Restriction. */
  services?: (Service | 'all')[];
  /** Objection. */
  extent?: ExtentShown;
  /** Erasure of a mere newsletter reader: unsubscribing is mentioned. */
  offersUnsubscribing: boolean;
}

/** What else the customer hears when a request is filed. */
export interface FiledTo {
  /** Where we write when it is done. */
  address?: string;
  /** The browser sends Global Privacy Control. */
  gpc: boolean;
  /** Unsubscribed from all advertising, not from the newsletter alone. */
  marketing: boolean;
}

/** What the wording must know of the company; given once, when the bot is made. */
export interface About {
  company: string;
  /** How to reach a person outside the chat: an address or a phone number. */
  contact: string;
  /** Where the product's support is reached: an address or a page. */
  support?: string | undefined;
  privacyUrl: string;
  timeZone: string;
  /** Whether customers can sign in on the host site, so that no code is needed. */
  signIn: boolean;
  /** When people of the company answer. */
  answers?: AnswerTimes | undefined;
  /** The supervisory authority, in the customer's language. */
  authority: { name: string; url: string };
}

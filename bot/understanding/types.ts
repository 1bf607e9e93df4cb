import type { WhyUnusable } from '../../domain/emailAddress/readMailbox.ts';
import type { DataPart } from '../../domain/wish.ts';

/** What a customer can mean. The whole product uses these names. */
export const INTENTS = [
  'erase',
  'access',
  'portability',
  'rectify',
  'restrict',
  'object',
  'unsubscribe',
  'do_not_sell',
  'status',
  'cancel_request',
  'human',
  'rights_info',
  'policy_question',
  'complaint',
  'greet',
  'goodbye_thanks',
  'affirm',
  'deny',
  'oos',
] as const;
export type Intent = (typeof INTENTS)[number];

/** The languages that we understand. We speak a subset of them. */
export const UNDERSTOOD_LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const;
export type UnderstoodLanguage = (typeof UNDERSTOOD_LANGUAGES)[number];

export type ChangeField = 'firstName' | 'lastName' | 'email' | 'postalAddress' | 'phone';

/** "Change X to Y", or as much of it as was said. The values are as typed. */
export interface Change {
  field?: ChangeField;
  oldValue?: string;
  newValue?: string;
}

/** An address that is not plainly one: what was probably meant, or why no email can go to it. */
export type UnclearEmail = { meant: string } | { why: WhyUnusable };

/** What a message names. Lists keep the order in which things were mentioned and contain no value twice. */
export interface Details {
  /** Addresses that can be used as they were typed, with the domain in lower case. */
  emails: string[];
  /** The other addresses of the whole message. Nothing is done with one before the customer was asked. */
  unclearEmails: UnclearEmail[];
  /** As typed. A simple pattern of seven to fifteen digits. */
  phones: string[];
  /** Verification codes: eight ASCII digits each, however they were typed. */
  codes: string[];
  /** References of requests, in upper case with dashes: `RD-7K3M-9QPX`. */
  references: string[];
  /** The parts of the data that are named. */
  parts: DataPart[];
  /** "Everything", "all my data": the whole, not a part. */
  everything: boolean;
  /** "At once": without the withdrawal period. */
  now: boolean;
  /** Only advertising and newsletters; the rest may go on. */
  marketingOnly: boolean;
  change?: Change;
  /** Whether a payment card's number was typed. It is masked in `text`. */
  cardNumber: boolean;
}

export interface Act {
  intent: Intent;
  /** Calibrated, 0 to 1. */
  confidence: number;
  /** What the part of the message names that expressed this act. */
  details: Details;
}

export interface RankedIntent {
  intent: Intent;
  confidence: number;
}

export interface Understood {
  /** The message with card numbers masked. The unmasked text must not be kept anywhere. */
  text: string;
  language: UnderstoodLanguage;
  /** False if the message was too short to tell, so that the context decided. */
  languageCertain: boolean;
  /** At least one, in the order they were mentioned. Only `oos` if nothing applies. */
  acts: Act[];
  /** All intents for the whole message, most likely first, summing to 1. The first is among the acts. */
  ranked: RankedIntent[];
  /** What the whole message names. */
  details: Details;
}

/** What an open question can ask for. */
export const EXPECTATIONS = ['address', 'code', 'yes_no', 'choice', 'free_text'] as const;

export interface UnderstandingContext {
  /** The language of the conversation so far, or of the page that embeds the widget. */
  language?: UnderstoodLanguage;
  /** What the assistant's last message asked for. */
  expecting?: (typeof EXPECTATIONS)[number];
}

/** Pure and synchronous. Throws for no string at all. */
export type Understand = (text: string, context?: UnderstandingContext) => Understood;

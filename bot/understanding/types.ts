import type { WhyUnusable } from '../../domain/emailAddress/readMailbox.ts';

/** What a customer can mean, by the names that the whole product uses. */
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

/** The languages that are understood; the product speaks a subset of them. */
export const UNDERSTOOD_LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const;
export type UnderstoodLanguage = (typeof UNDERSTOOD_LANGUAGES)[number];

export type ChangeField = 'firstName' | 'lastName' | 'email' | 'postalAddress' | 'phone';

/** A part of what is known of somebody, where not everything is meant. */
export type DataPart =
  | 'name'
  | 'email'
  | 'phone'
  | 'postalAddress'
  | 'birthDate'
  | 'orders'
  | 'payments'
  | 'messages'
  | 'contacts'
  | 'activity'
  | 'location'
  | 'cookies'
  | 'photos';

/** "change X to Y": whatever of it was said, values as they were typed. */
export interface Change {
  field?: ChangeField;
  oldValue?: string;
  newValue?: string;
}

/** An address that is not plainly one: what was probably meant, or why no email can go to it. */
export type UnclearEmail = { meant: string } | { why: WhyUnusable };

/** What was named beside the wish itself. Lists keep the order of mention and hold no value twice. */
export interface Details {
  /** Addresses that can be used as they were typed, lower case in the domain. */
  emails: string[];
  /** The other addresses of the whole message. Nothing is done with one before the customer was asked. */
  unclearEmails: UnclearEmail[];
  /** As typed; a simple pattern, seven to fifteen digits. */
  phones: string[];
  /** Verification codes: eight ASCII digits each, however they were typed. */
  codes: string[];
  /** References of requests, upper case with dashes: `RD-7K3M-9QPX`. */
  references: string[];
  /**
   * ISO 8601: `2024-05-03`, `--05-03` where no year is said, `2024-05` where no day is. "Yesterday" and "last March" are
   * dates where the context says what day it is; "last week" and "two years ago" name no day and no month and are none.
   */
  dates: string[];
  /** Which account is meant, as typed, in lower case: "second", "work", "10023". */
  accounts: string[];
  /** Which newsletter is meant, as typed, in lower case: "weekly", "monday notes". */
  newsletters: string[];
  /** Which parts of the data are named. */
  parts: DataPart[];
  /** "everything", "all my data": the whole, not a part. */
  everything: boolean;
  /** "at once, without the waiting time". */
  now: boolean;
  /** Advertising and newsletters only, the rest may go on. */
  marketingOnly: boolean;
  change?: Change;
  /** As `Art. 17`, `§ 1798.120`; the law is not told apart. */
  legalArticles: string[];
  /** A payment card's number was typed (and is masked in `text`). */
  cardNumber: boolean;
}

export interface Act {
  intent: Intent;
  /** Calibrated, 0 to 1. */
  confidence: number;
  /** Of the part of the message that expressed this act. */
  details: Details;
}

export interface RankedIntent {
  intent: Intent;
  confidence: number;
}

export interface Understood {
  /** The message, card numbers masked. The unmasked text must be kept nowhere. */
  text: string;
  language: UnderstoodLanguage;
  /** False where the message is too short to tell, so that the context decided. */
  languageCertain: boolean;
  /** In the order of mention, at least one; `oos` alone where nothing applies. */
  acts: Act[];
  /** All nineteen for the whole message, descending, summing to 1; the first is among the acts. */
  ranked: RankedIntent[];
  /** Of the whole message. */
  details: Details;
}

export interface UnderstandingContext {
  /** Of the conversation so far, or of the page that embeds the widget. */
  language?: UnderstoodLanguage;
  /** What the assistant's last message waits for. */
  expecting?: 'address' | 'code' | 'yes_no' | 'choice' | 'free_text';
  /** From which "yesterday" is counted, in UTC. */
  now?: Date;
}

/** Pure, synchronous, never throws for any string. */
export type Understand = (text: string, context?: UnderstandingContext) => Understood;

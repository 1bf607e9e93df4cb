import type { RequestKind } from '../domain/kinds.ts';
import type { RequestState } from '../domain/states.ts';
import type { Controller } from '../domain/subject.ts';

export type BeginResult =
  /** The same for an address that nobody has. */
  | { outcome: 'code_sent'; requestId?: string; expiresAt: Date; resendAfter: Date }
  | { outcome: 'verified'; requestId?: string; proof: Proof }
  /** Resend before 60 s have passed. */
  | { outcome: 'too_soon'; requestId?: string; resendAfter: Date }
  /** Budget of codes spent; the request stays, another way is offered (a person). */
  | { outcome: 'budget_spent'; requestId?: string; retryAt: Date }
  | { outcome: 'address_invalid' }
  /** Nothing was begun in this conversation. */
  | { outcome: 'nothing_open' };

/** What this conversation may know about the person it has proved. */
export interface Proof {
  /** `j***@example.org` */
  maskedAddress: string;
  provenAt: Date;
  /** Ten minutes later. */
  validUntil: Date;
}

export interface SignedIn {
  /** On file: what is begun with it needs no code, as long as the sign-in counts. */
  address: string;
  proof: Proof;
}

/** An agent who has the conversation: what is written there is for them. */
export interface PersonInChat {
  requestId: string;
  reference: string;
  /** By when the law wants it answered. */
  dueAt: Date;
  /** When their words last came into the chat. */
  spokeAt?: Date;
  /** They answer by email: the chat stays the assistant's, and passes on what belongs to their request. */
  elsewhere?: true;
}

export type PassOnResult =
  | { outcome: 'passed_on' }
  /** They have ended it meanwhile. */
  | { outcome: 'nobody_there' }
  /** The conversation has brought as much to its ticket as may stand there. */
  | { outcome: 'full' };

export type CheckFactsResult =
  | { outcome: 'known' }
  /** Not which of them, nor how near. */
  | { outcome: 'wrong' }
  /** Three times wrong: a person decides. */
  | { outcome: 'spent' }
  | { outcome: 'verification_needed' }
  | { outcome: 'not_open' };

/** A question to the customer, in their language: completes "Please tell me ...". */
export interface AskedFact {
  name: string;
  ask: string;
  /** Every right answer holds a digit, so that words alone are none. */
  hasDigits?: boolean;
}

export type CheckCodeResult =
  | { outcome: 'verified'; requestId?: string; proof: Proof }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'expired' }
  /** Five tries of this code, or the hourly guesses of this person, are used up. */
  | { outcome: 'spent' }
  | { outcome: 'nothing_open' };

export type ConfirmationResult =
  | { outcome: 'ready'; nonce: string; scope: Scope }
  /** An open request of the same kind exists; nothing new is filed. */
  | { outcome: 'joined'; request: RequestSummary }
  /** Several people behind the address, or sensitive data: facts that only the person knows are asked for first. */
  | { outcome: 'facts_needed'; questions: AskedFact[] }
  /** We cannot tell who it is, or the address changed lately: an agent has been asked to look at it. */
  | { outcome: 'needs_person'; request: RequestSummary }
  /** The person stands on the contact list of a client only: who answers for it. The notice is already filed. */
  | { outcome: 'other_controller'; request: RequestSummary; controllers: Controller[] }
  | { outcome: 'verification_needed' }
  | { outcome: 'not_open' };

/** Whoever has proved nothing does not learn whether the same is open already. */
export type LeaveResult = Extract<ConfirmationResult, { outcome: 'needs_person' } | { outcome: 'not_open' }>;

/** What is erased or handed out, what is kept and until when: shown before the customer says yes. */
export interface Scope {
  kind: RequestKind;
  /** Whose data it is about, from the record: name, company, ending of the customer number. */
  account?: string;
  maskedAddress: string;
  /** Titles of the categories concerned, in the customer's language. */
  categories: string[];
  /** Titles of what remote systems may hold as well: they are asked by the worker only. */
  mayConcern: string[];
  /** Erasure: what is kept, with the legal basis and the date. */
  kept: { title: string; legalBasis: string; until: Date }[];
  /** Titles of what a shared or former address alone leads to: an agent looks at it, and nothing is done with it before. */
  unattributable: string[];
  /** Erasure: other open requests of the person, which end with it. */
  takenAlong: { kind: RequestKind; reference: string }[];
  /** Erasure: last moment for a change of mind; absent when the window is waived. */
  windowEndsAt?: Date;
  /** The legal date by which it will be done. */
  dueAt: Date;
  /** Erasure: the person reads the newsletter, and nothing else is known of them. */
  newsletterOnly?: boolean;
}

export type FileResult =
  | { outcome: 'filed'; request: RequestSummary }
  | { outcome: 'joined'; request: RequestSummary }
  | { outcome: 'needs_person'; request: RequestSummary }
  | { outcome: 'verification_needed' }
  /** The yes belongs to another question or another identity. */
  | { outcome: 'not_confirmed' }
  | { outcome: 'address_invalid' }
  | { outcome: 'not_open' };

export interface RequestSummary {
  requestId: string;
  reference: string;
  /** References that were given to those who asked for the same later; only for whoever has proved who they are. */
  joined?: string[];
  kind: RequestKind;
  state: RequestState;
  receivedAt: Date;
  /** Earliest legal date. */
  dueAt: Date;
  /** Erasure, while `scheduled` or to be: end of the window for a change of mind. */
  windowEndsAt?: Date;
  /** When it ended, for finished requests. */
  endedAt?: Date;
  mayCancel: boolean;
  mayWaiveWindow: boolean;
}

export type ListResult =
  /** `onlyHere`: nothing is proved now, so it is only what this very chat has filed. */
  { outcome: 'listed'; requests: RequestSummary[]; onlyHere?: true } | { outcome: 'verification_needed' };

export type CancelResult =
  | { outcome: 'cancelled'; request: RequestSummary }
  | { outcome: 'too_late'; request: RequestSummary }
  | { outcome: 'unknown' }
  | { outcome: 'verification_needed' };

export type WaiveResult =
  | { outcome: 'waived'; request: RequestSummary }
  | { outcome: 'too_late'; request: RequestSummary }
  | { outcome: 'unknown' }
  | { outcome: 'verification_needed' };

/** A clause of the policy that can be quoted: its id and its title in the customer's language. */
export interface ClauseChoice {
  clause: string;
  title: string;
}

export interface PolicyAnswer extends ClauseChoice {
  /** "4.2" */
  number: string;
  /** Verbatim; of a long clause the passage that fits. */
  text: string;
  version: string;
  url: string;
}

export type PolicyResult =
  /** `others`: what may be meant instead, where it is unsure. */
  | ({ outcome: 'answer'; others: ClauseChoice[] } & PolicyAnswer)
  /** The clause that was quoted just before answers it, or none does. */
  | ({ outcome: 'above'; number: string } & ClauseChoice)
  /** It may be one of these, likeliest first. */
  | { outcome: 'choices'; clauses: ClauseChoice[] }
  | { outcome: 'nothing' };

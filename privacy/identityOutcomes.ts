// What the use cases answer that ask who is writing.

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
}

export type CheckCodeResult =
  | { outcome: 'verified'; requestId?: string; proof: Proof }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'expired' }
  /** Five tries of this code, or the hourly guesses of this person, are used up. */
  | { outcome: 'spent' }
  | { outcome: 'nothing_open' };

import type { Wish } from '../../domain/wish.ts';
import type { GoalKind } from '../../wording/chat/terms.ts';

/** What a message says about a goal besides its kind. It is kept before the kind is clear. */
export interface GoalDetails {
  wish: Wish;
  address?: string;
  reference?: string;
  /** "At once": without the withdrawal period. */
  now: boolean;
}

/** One thing that the customer wants to reach in this conversation, with everything known about it so far. */
export interface Goal extends GoalDetails {
  kind: GoalKind;
  /** The request, once a use case has begun it. */
  requestId?: string;
  /** Until when the code that was sent can be used. */
  codeUntil?: Date;
  /** Erasure for somebody who only reads the newsletter: unsubscribing was offered, and is not offered again. */
  unsubscribingOffered?: boolean;
  /** Whether the next confirmation waives the withdrawal period. */
  waive: boolean;
  /** Complaint: the customer agreed that it goes to the privacy team. */
  agreed?: boolean;
  /** No code can reach the customer, so an agent decides. */
  addressLost?: boolean;
  /** The customer does not want to leave an address. */
  reachable?: 'here';
  /** How many proofs in a row were refused through no fault of the customer. */
  proofsRefused: number;
}

export const newGoal = (kind: GoalKind, details: Partial<GoalDetails> = {}): Goal => ({
  kind,
  wish: {},
  now: false,
  waive: false,
  proofsRefused: 0,
  ...details,
});

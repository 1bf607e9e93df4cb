import type { Wish } from '../../domain/wish.ts';
import type { Goal } from '../../wording/chat/terms.ts';

/** What a message said about the wish, whichever right it turns out to be. */
export interface Wishes {
  wish: Wish;
  address?: string;
  reference?: string;
  /** "At once": without the window for a change of mind. */
  now: boolean;
}

/** One thing that the customer wants, with what is known of it so far. */
export interface Task extends Wishes {
  goal: Goal;
  /** The request, once the use cases have begun it. */
  requestId?: string;
  /** Until when the code that was sent may be typed (ISO). */
  codeUntil?: string;
  /** Erasure of a mere newsletter reader: unsubscribing was mentioned, and is not mentioned again. */
  toldMilder?: boolean;
  /** The window is waived in the confirmation that is shown next. */
  waive: boolean;
  /** Complaint: the customer agreed that it goes to the privacy team. */
  agreed?: boolean;
  /** No code can reach the customer: an agent decides. */
  addressLost?: boolean;
  /** The customer does not want to leave an address. */
  reachable?: 'here';
  /** How often in a row the proof was refused without the customer's doing. */
  proofsRefused: number;
}

export const newTask = (goal: Goal, wishes: Partial<Wishes> = {}): Task => ({
  goal,
  wish: {},
  now: false,
  waive: false,
  proofsRefused: 0,
  ...wishes,
});

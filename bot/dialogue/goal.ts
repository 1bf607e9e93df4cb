import type { Wish } from '../../domain/wish.ts';
import type { GoalKind } from '../../wording/chat/terms.ts';
import type { Intent } from '../understanding/types.ts';

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
  /** Asked for in one message with what comes before it, so that it begins without being asked about when its turn comes. */
  announced?: boolean;
  /** It was begun and then put aside for something more urgent, after which it goes on. */
  interrupted?: boolean;
  /** The words of a wish that may be about what the customer sends with our product, and not about our emails to them. */
  mayBeOwnUse?: string;
  /** Complaint: the customer agreed that it goes to the privacy team. */
  agreed?: boolean;
  /** No code can reach the customer, so an agent decides. */
  addressLost?: boolean;
  /** The customer does not want to leave an address. */
  reachable?: 'here';
  /** Status, cancel: it was looked whether this very chat has filed what is meant. */
  lookedHere?: boolean;
  /** How many proofs in a row were refused through no fault of the customer. */
  proofsRefused: number;
}

export const newGoal = (kind: GoalKind, details: Partial<GoalDetails> = {}): Goal => ({
  kind,
  wish: {},
  now: false,
  proofsRefused: 0,
  ...details,
});

/** Whether its confirmation is about an erasure without the withdrawal period. */
export const waivesWindow = ({ kind, now }: Goal): boolean => kind === 'erasure' && now;

/** Whether it cannot be taken back or ends the account. */
export const isWeighty = ({ kind, wish }: Pick<Goal, 'kind' | 'wish'>): boolean =>
  kind === 'erasure' || (kind === 'objection' && wish.services?.includes('all') === true);

/** The goal that each intent begins, if it begins one. */
export const GOAL_OF_INTENT: Record<Intent, GoalKind | undefined> = {
  erase: 'erasure',
  access: 'access',
  portability: 'portability',
  rectify: 'rectification',
  restrict: 'restriction',
  object: 'objection',
  unsubscribe: 'withdrawal',
  do_not_sell: 'do_not_sell',
  status: 'status',
  cancel_request: 'cancel',
  human: 'human',
  complaint: 'complaint',
  rights_info: undefined,
  policy_question: undefined,
  greet: undefined,
  goodbye_thanks: undefined,
  affirm: undefined,
  deny: undefined,
  oos: undefined,
};

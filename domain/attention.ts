/** What may resolve a request that waits for an agent. */
interface Reason {
  /** How many agents must approve the same. Two wherever their word stands in for what could not be established. */
  approvers: 1 | 2;
  /** Whether trying again can help: only for failures. It must never stand in for an approval. */
  retry: boolean;
  /** Whether it can help that the customer shows once more who they are. */
  askAgain: boolean;
}

/** Why a request waits for an agent, as it stands in documents and metrics. */
export const REASONS = {
  /** Several people may be meant. */
  ambiguous_identity: { approvers: 2, retry: false, askAgain: true },
  /** The facts that only the customer would know were not known. */
  facts_not_known: { approvers: 2, retry: false, askAgain: true },
  /** No single person is established. */
  person_not_established: { approvers: 2, retry: false, askAgain: true },
  /** The customer says that no code can reach them. */
  address_lost: { approvers: 2, retry: false, askAgain: false },
  /** The owner of an address on file says that they did not ask. */
  not_me: { approvers: 2, retry: false, askAgain: false },
  address_changed_lately: { approvers: 1, retry: false, askAgain: false },
  /** A Californian resident without an account asks for specific pieces of data (11 CCR 7062). */
  no_account: { approvers: 1, retry: false, askAgain: false },
  /** The company's own rule. */
  agent_required: { approvers: 1, retry: false, askAgain: false },
  /** The work on it failed again and again. */
  attempts_used_up: { approvers: 1, retry: true, askAgain: false },
  /** Only lifting it ends it. */
  legal_hold: { approvers: 1, retry: false, askAgain: false },
} as const satisfies Record<string, Reason>;
export type AttentionReason = keyof typeof REASONS;

/** Some of the reasons; what is no reason does not compile. */
export type SomeReasons<Some extends AttentionReason> = Some;

/** For a reason that this version does not know, written by a newer one: nothing is easier than it might have been. */
const UNKNOWN: Reason = { approvers: 2, retry: false, askAgain: false };

/** What may resolve a request that was set aside for this reason, as read from the store. */
export const resolvedBy = (reason: AttentionReason): Reason =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason] : UNKNOWN;

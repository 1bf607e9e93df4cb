import type { SignInProblem } from '../../domain/hostSignIn.ts';

/** Labels of the metric on proofs of identity. Nothing personal. */
export type IdentityEvent =
  | 'code_sent'
  | 'address_unknown'
  | 'code_refused'
  | 'code_right'
  | 'code_wrong'
  | 'code_spent'
  | 'code_expired'
  | 'signed_in'
  | `sign_in_${SignInProblem}`
  | 'facts_right'
  | 'facts_wrong'
  | 'facts_spent'
  | 'identity_changed'
  | 'handed_to_an_agent'
  | 'not_me'
  | 'decision_refused';

/** Counts one event in the metric. Where it happened in a conversation, that is named for the log and the security audit. */
export type CountIdentity = (event: IdentityEvent, conversationId?: string) => void;

const SUSPICIOUS = [
  'code_spent',
  'facts_spent',
  'identity_changed',
  'not_me',
  'decision_refused',
] as const satisfies readonly IdentityEvent[];
type Suspicious = (typeof SUSPICIOUS)[number];

/** Seldom a mistake: a line in the log says that somebody should look. */
export const isSuspicious = (event: IdentityEvent): event is Suspicious =>
  SUSPICIOUS.some((one) => one === event);

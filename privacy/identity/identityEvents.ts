import type { SignInProblem } from '../../domain/hostSignIn.ts';

/** What the operator counts of proofs of identity: one metric, its label. Nothing personal. */
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

/** `place`: the conversation it happened in, where there is one. */
export type NoteIdentity = (event: IdentityEvent, place?: string) => void;

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

import type { SignInProblem } from '../../models/hostSignIn.ts';

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

export type NoteIdentity = (event: IdentityEvent) => void;

const SUSPICIOUS: readonly IdentityEvent[] = [
  'code_spent',
  'facts_spent',
  'identity_changed',
  'not_me',
  'decision_refused',
];

/** Seldom a mistake: a line in the log says that somebody should look. */
export const isSuspicious = (event: IdentityEvent): boolean => SUSPICIOUS.includes(event);

/**
 * Ways to show who one is; each is enough by itself. `signed_in_lately`: on the host site, not longer than ten minutes
 * ago. `code_and_facts`: a code to the address on file and, on top of it, what only the person knows. `agent`: a person
 * of the team decides.
 */
export const WAYS = ['none', 'signed_in', 'signed_in_lately', 'code', 'code_and_facts', 'agent'] as const;
export type Way = (typeof WAYS)[number];

/** What may stand behind a wish that needs to know who asks; an objection to marketing alone weighs less. */
export const GUARDED_PURPOSES = [
  'access',
  'portability',
  'erasure',
  'objection',
  'objection_marketing',
  'rectification',
  'restriction',
  'status',
  'cancel',
] as const;
export type GuardedPurpose = (typeof GUARDED_PURPOSES)[number];

/** Which ways are enough: for ordinary data, and where the data map marks a category that the person has as sensitive. */
export interface AssuranceRule {
  ordinary: readonly Way[];
  sensitive: readonly Way[];
}

/** What a company may set itself, as `identity` in COMPANY_FILE; whatever it leaves out is the safe default. */
export interface IdentityPolicy {
  assurance?: Partial<Record<GuardedPurpose, Partial<AssuranceRule>>>;
  /** How many facts are asked for where facts are needed. Default 1. */
  facts?: 1 | 2 | 3;
  /**
   * Who may approve or refuse at the desk: `admin`, `agent` (any that may answer customers), or a custom role or a
   * group by its name. Default: `admin` and `privacy officer`.
   */
  deciders?: readonly string[];
}

import {
  type AssuranceRule,
  GUARDED_PURPOSES,
  type GuardedPurpose,
  type IdentityPolicy,
} from '../../domain/identityPolicy.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';

/** What a proof of identity is for. */
export type Purpose = RequestKind | GuardedPurpose;

export type AssuranceTable = Record<Purpose, AssuranceRule>;

const same = (...ways: AssuranceRule['ordinary']): AssuranceRule => ({ ordinary: ways, sensitive: ways });

/** Acts at once and only on the address that was given: verifying an opt-out is itself unlawful (11 CCR 7060(b)). */
const FREE = same('none');
/** The conversation knows who it talks to. */
const KNOWN = same('signed_in', 'code');
/** Data goes out, or goes for ever. */
const WEIGHTY: AssuranceRule = {
  ordinary: ['signed_in_lately', 'code'],
  sensitive: ['signed_in_lately', 'code_and_facts'],
};

/** The contract's table. */
export const DEFAULT_ASSURANCE: AssuranceTable = {
  withdrawal: FREE,
  do_not_sell: FREE,
  human: FREE,
  complaint: FREE,
  objection_marketing: KNOWN,
  restriction: KNOWN,
  rectification: KNOWN,
  status: KNOWN,
  cancel: KNOWN,
  access: WEIGHTY,
  portability: WEIGHTY,
  erasure: WEIGHTY,
  objection: WEIGHTY,
};

/** The table with what the company sets itself; how low it may go is checked where its file is read. */
export const assuranceTable = ({ assurance = {} }: IdentityPolicy = {}): AssuranceTable => ({
  ...DEFAULT_ASSURANCE,
  ...Object.fromEntries(
    GUARDED_PURPOSES.map((purpose) => [purpose, { ...DEFAULT_ASSURANCE[purpose], ...assurance[purpose] }]),
  ),
});

/** The line of the table for a request. */
export const purposeOf = (kind: RequestKind, wish: Wish | undefined): Purpose =>
  kind === 'objection' && wish?.marketingOnly === true ? 'objection_marketing' : kind;

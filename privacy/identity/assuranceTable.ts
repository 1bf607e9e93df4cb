import {
  GUARDED_PURPOSES,
  type GuardedPurpose,
  type IdentityPolicy,
  type RungRule,
} from '../../domain/identityPolicy.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Wish } from '../useCases.ts';

/** What a proof of identity is for. */
export type Purpose = RequestKind | GuardedPurpose;

export type RungTable = Record<Purpose, RungRule>;

const same = (...ways: RungRule['ordinary']): RungRule => ({ ordinary: ways, sensitive: ways });

/** Acts at once and only on the address that was given: verifying an opt-out is itself unlawful (11 CCR 7060(b)). */
const FREE = same('none');
/** The conversation knows who it talks to. */
const KNOWN = same('signed_in', 'code');
/** Data goes out, or goes for ever. */
const WEIGHTY: RungRule = {
  ordinary: ['signed_in_lately', 'code'],
  sensitive: ['signed_in_lately', 'code_and_facts'],
};

/** The contract's table. */
export const DEFAULT_RUNGS: RungTable = {
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
export const rungTable = ({ rungs = {} }: IdentityPolicy = {}): RungTable => ({
  ...DEFAULT_RUNGS,
  ...Object.fromEntries(
    GUARDED_PURPOSES.map((purpose) => [purpose, { ...DEFAULT_RUNGS[purpose], ...rungs[purpose] }]),
  ),
});

/** The line of the table for a request. */
export const purposeOf = (kind: RequestKind, wish: Wish | undefined): Purpose =>
  kind === 'objection' && wish?.marketingOnly === true ? 'objection_marketing' : kind;

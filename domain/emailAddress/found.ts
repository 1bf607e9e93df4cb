import type { WhyUnusable } from './readMailbox.ts';

/** What an address in a text turned out to be. `address` is as typed, with the domain in lower case. */
export type Judged =
  /** The whole of what was typed is one address that an email can go to. */
  | { outcome: 'usable'; address: string }
  /** It may be meant, or a part of it, or it was mistyped: nothing is done with it before the customer says so. */
  | { outcome: 'doubtful'; address: string }
  | { outcome: 'unusable'; why: WhyUnusable };

/** An address and where in the text it stands. */
export type FoundAddress = Judged & { at: number; end: number };

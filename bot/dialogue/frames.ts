import type { RequestKind, UnverifiedKind } from '../../domain/kinds.ts';
import type { GoalKind } from '../../wording/chat/terms.ts';

/**
 * What we need before we can act. `advance` asks for what is missing, in the order of the frame, and skips what the
 * customer has already said.
 */
export type Need =
  /** Rectification: which field, and its new value. */
  | 'field'
  | 'new_value'
  /** Objection: to marketing only, or to everything. */
  | 'extent'
  /** Restriction: which services stop. */
  | 'services'
  /** Withdrawal: which consent, unless it was said. */
  | 'consent'
  /** Opt-outs: it is about us and the customer, and not about a list of the customer's. */
  | 'about_us'
  /** Complaint: the customer agrees that it goes to the privacy team. */
  | 'agreement'
  | 'address'
  /** A person: what they are wanted for, unless the customer has said so before. */
  | 'topic'
  /** Where a person may answer: at an address, or in this chat. */
  | 'reach'
  /** The request is begun and its address was proved, by a code or a sign-in, within the last ten minutes. */
  | 'begun'
  /** The same proof without a request of its own. */
  | 'proof'
  /** The customer has seen what would be done, and said yes to it. */
  | 'confirmation';

/** What happens when nothing is missing. With `confirmation`, the customer's yes files the request. */
type EndOf<Kind extends GoalKind> = Kind extends UnverifiedKind
  ? 'fileAtOnce'
  : Kind extends RequestKind
    ? 'confirmation'
    : 'listRequests';

export interface Frame<Kind extends GoalKind = GoalKind> {
  needs: readonly Need[];
  end: EndOf<Kind>;
}

/** What each goal needs, one line a goal: the conversation's table of contents. */
export const FRAMES: { [Kind in GoalKind]: Frame<Kind> } = {
  access: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  portability: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  rectification: { needs: ['field', 'new_value', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  erasure: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  restriction: { needs: ['services', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  objection: { needs: ['extent', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  withdrawal: { needs: ['about_us', 'consent', 'address'], end: 'fileAtOnce' },
  do_not_sell: { needs: ['about_us', 'address'], end: 'fileAtOnce' },
  human: { needs: ['topic', 'reach'], end: 'fileAtOnce' },
  complaint: { needs: ['agreement', 'reach'], end: 'fileAtOnce' },
  status: { needs: ['address', 'proof'], end: 'listRequests' },
  cancel: { needs: ['address', 'proof'], end: 'listRequests' },
};

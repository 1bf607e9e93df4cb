import type { Goal } from '../../wording/chat/terms.ts';

/**
 * What must be there before something can be done. The engine asks for what is missing, in this order, and skips what
 * the customer said already.
 */
export type Need =
  /** Rectification: which field, and its new value. */
  | 'field'
  | 'new_value'
  /** Objection: to marketing only, or to everything. */
  | 'extent'
  /** Restriction: which services stop. */
  | 'services'
  /** Withdrawal: which consent, where it was not said. */
  | 'consent'
  /** Complaint: it may go to the privacy team. */
  | 'agreement'
  | 'address'
  /** Where a person may answer: an address, or here. */
  | 'reach'
  /** Rung 2: the request is begun and the address proved by a code, not longer than ten minutes ago. */
  | 'begun'
  /** Rung 2 without a request of its own. */
  | 'proof'
  /** The scope was shown and the customer said yes to it. */
  | 'confirmation';

export interface Frame {
  needs: readonly Need[];
  /** What happens when nothing is missing. After a `confirmation` it is the yes that files. */
  end: 'confirmation' | 'fileAtOnce' | 'listRequests';
}

/** One right, one line: the table of contents of the conversation. */
export const FRAMES: Record<Goal, Frame> = {
  access: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  portability: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  rectification: { needs: ['field', 'new_value', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  erasure: { needs: ['address', 'begun', 'confirmation'], end: 'confirmation' },
  restriction: { needs: ['services', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  objection: { needs: ['extent', 'address', 'begun', 'confirmation'], end: 'confirmation' },
  withdrawal: { needs: ['consent', 'address'], end: 'fileAtOnce' },
  do_not_sell: { needs: ['address'], end: 'fileAtOnce' },
  human: { needs: ['reach'], end: 'fileAtOnce' },
  complaint: { needs: ['agreement', 'reach'], end: 'fileAtOnce' },
  status: { needs: ['address', 'proof'], end: 'listRequests' },
  cancel: { needs: ['address', 'proof'], end: 'listRequests' },
};

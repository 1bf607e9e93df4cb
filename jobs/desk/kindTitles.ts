import type { RequestKind } from '../../domain/kinds.ts';

/** For the agents. */
export const KIND_TITLES: Record<RequestKind, string> = {
  access: 'Access',
  portability: 'Portability',
  rectification: 'Rectification',
  erasure: 'Erasure',
  restriction: 'Restriction',
  objection: 'Objection',
  withdrawal: 'Withdrawal of consent',
  do_not_sell: 'Do not sell',
  human: 'Question for a person',
  complaint: 'Complaint',
};

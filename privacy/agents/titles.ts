import type { RequestKind } from '../../domain/kinds.ts';
import type { RequestState } from '../../domain/states.ts';

/** How agents read of a request, on the ticket and in the app. */
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

export const STATE_TITLES: Record<RequestState, string> = {
  verifying: 'Being verified',
  filed: 'Filed',
  awaiting_decision: 'Waits for you',
  scheduled: 'In its withdrawal period',
  in_progress: 'In progress',
  done: 'Done',
  partly_done: 'Partly done',
  refused: 'Refused',
  cancelled: 'Cancelled',
  needs_attention: 'Needs a decision',
};

export const LAW_TITLES: Record<string, string> = {
  gdpr: 'GDPR Art. 12(3)',
  uk_gdpr: 'UK GDPR Art. 12(3)',
  fadp: 'Swiss FADP Art. 25(7)',
  ccpa: 'CCPA, 11 CCR 7021',
  ccpa_opt_out: 'CCPA, 11 CCR 7026',
  dpa2018_164a: 'UK DPA 2018 s. 164A',
};

export const ROUTE_TITLES: Record<string, string> = {
  chat: 'in the chat',
  account_closure: 'by closing the account',
  letter: 'by letter',
  call: 'by telephone',
  email: 'by email',
};

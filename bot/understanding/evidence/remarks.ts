import type { Intent } from '../types.ts';
import type { Clause } from './clause.ts';

const THREAT = ['AUTHORITY', 'COMPLAIN', 'LAW'] as const;

/** "If I do not hear within a month, I will complain", "je me réserve", "failing which". */
const isThreat = (clause: Clause): boolean =>
  clause.tells('RESERVE') ||
  (clause.tells('CONDITION') &&
    (clause.tells('SILENCE') || clause.negated) &&
    !clause.asks &&
    clause.means(...THREAT));

/** "Please confirm in writing when it is done." */
const isReceipt = (clause: Clause): boolean => clause.tells('CONFIRM') && !clause.asks;

/** "Should you have passed the data on, inform the recipients." */
const isForRecipients = (clause: Clause): boolean =>
  !clause.asks && clause.tells('INFORM') && clause.tells('RECIPIENT', 'CONDITION');

/** "The account I keep": says what is not wanted, and how far the wish goes. */
const staysAsItIs = (clause: Clause): boolean =>
  clause.tells('STAY') && clause.means('ACCOUNT') && !clause.negated && !clause.means('USE', 'RESTRICT');

/** "Thirty days, then?": taken up from an answer, without a word of a request. */
const SHORT = 5;
const takesUp = (clause: Clause): boolean =>
  clause.asks &&
  clause.words.length <= SHORT &&
  !clause.tells('FOLLOW', 'DONE', 'REQUEST', 'BEGUN', 'MINE', 'KNOWN');

const asksNothing = (clause: Clause): boolean =>
  !clause.asks && !clause.means('HOW', 'WHAT', 'WHO', 'WHY', 'WHEN', 'WHERE', 'SHOW');

const REMARKS: Partial<Record<Intent, (clause: Clause) => boolean>> = {
  complaint: isThreat,
  human: isThreat,
  rights_info: isThreat,
  status: (clause) => isReceipt(clause) || isThreat(clause) || takesUp(clause),
  cancel_request: (clause) => isReceipt(clause) || staysAsItIs(clause),
  restrict: staysAsItIs,
  policy_question: (clause) => isForRecipients(clause) || isReceipt(clause) || asksNothing(clause),
  do_not_sell: isForRecipients,
  rectify: isReceipt,
};

/** "..., including the backups": goes on with what was said. */
const NEAR_BEGINNING = 2;
const goesOn = (clause: Clause): boolean =>
  clause.words.slice(0, NEAR_BEGINNING).some((_, at) => clause.wordTells(at, 'INCLUDING'));

/** Whether a clause only goes with a wish: a threat, a receipt, a word to others. By itself it means what it says. */
export const isRemark = (intent: Intent, clause: Clause): boolean =>
  goesOn(clause) || REMARKS[intent]?.(clause) === true;

import type { Clause } from './clause.ts';

/** What a message that arrives at the wrong place asks for, and who may read it. */
const isConfidential = (clause: Clause): boolean => {
  const ofMessage = clause.tells('MESSAGE');
  if (ofMessage && clause.tells('CONFIDENTIAL')) return true;
  if (clause.tells('SENDER') && clause.tells('INFORM')) return true;
  if (clause.means('DATA', 'ACCOUNT', 'NAME') || clause.asks) return false;
  if (clause.tells('RECIPIENT') && (clause.tells('INTENDED') || clause.negated)) return true;
  return clause.tells('MISTAKE') && (clause.tells('ARRIVED', 'RECIPIENT', 'SENDER') || clause.means('ERASE'));
};

/** "To unsubscribe, click here", "if you no longer wish to receive this", "you may unsubscribe at any time". */
const OFFERS =
  /^(?:to|if|for|you (?:may|can)|pour|si|vous pouvez|um|wenn|falls|sie konnen|per|se|puo|puoi|para|puede)\b/;
const SHORT = 6;

const offersToLeave = (clause: Clause): boolean => {
  if (clause.asks) return false;
  const leaves = clause.means('UNSUB') || (clause.negated && clause.tells('ARRIVED'));
  if (leaves && OFFERS.test(clause.line) && (clause.tells('CLICK') || clause.means('UNSUB'))) return true;
  return clause.means('UNSUB') && clause.tells('CLICK') && !clause.negated && clause.words.length <= SHORT;
};

const saysWhyItCame = (clause: Clause): boolean =>
  clause.tells('MESSAGE') && clause.tells('ARRIVED') && clause.tells('BECAUSE') && !clause.asks;

const sparesPaper = (clause: Clause): boolean =>
  clause.tells('MESSAGE') && clause.tells('PRINTING') && !clause.asks;

/**
 * What a mail program or a law firm puts below a message: confidential, for its recipient alone, unsubscribe here, think
 * before you print. It speaks of the message and of whoever reads it, never of whoever writes.
 */
export const isFooter = (clause: Clause): boolean =>
  !clause.speaks &&
  (isConfidential(clause) || offersToLeave(clause) || saysWhyItCame(clause) || sparesPaper(clause));

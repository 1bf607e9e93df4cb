import type { Intent } from '../types.ts';
import type { Clause } from './clause.ts';
import { asksAfter, takesBack } from './earlier.ts';

/** "Take me off all your lists." */
const leavesLists = (clause: Clause): boolean =>
  clause.tells('MINE') && clause.means('CONTACTS') && (clause.tells('ASK') || clause.means('ERASE'));

const PLAIN: Partial<Record<Intent, (clause: Clause) => boolean>> = {
  erase: (clause) => clause.means('ERASE', 'CLOSE') && clause.means('ACCOUNT', 'DATA', 'ALL'),
  access: (clause) =>
    (clause.means('COPY') && (clause.means('DATA', 'HOLD') || clause.tells('MINE'))) ||
    (clause.means('HOLD') && clause.tells('MINE') && clause.means('SHOW', 'SEND', 'WHAT')),
  portability: (clause) => clause.means('EXPORT', 'TRANSFER', 'FORMAT') && clause.means('DATA', 'ALL'),
  rectify: (clause) =>
    clause.means('CORRECT', 'CHANGE') && clause.means('NAME', 'ADDRESS', 'PHONE', 'BIRTH', 'MAIL'),
  restrict: (clause) => clause.means('RESTRICT') && clause.means('DATA', 'USE'),
  object: (clause) => clause.means('OBJECT') && clause.means('USE', 'DATA', 'ADS'),
  unsubscribe: (clause) =>
    clause.means('UNSUB') ||
    leavesLists(clause) ||
    ((clause.negated || clause.means('STOP') || clause.tells('ASK')) &&
      clause.means('NEWSLETTER', 'ADS', 'MAIL')),
  do_not_sell: (clause) => clause.means('SELL', 'SHARE') && (clause.negated || clause.means('STOP')),
  status: asksAfter,
  cancel_request: takesBack,
  human: (clause) => clause.means('PERSON') && clause.means('TALK'),
  rights_info: (clause) => clause.means('RIGHTS') && clause.means('WHAT'),
};

/** Whether a clause names its deed and what it is done to, so that it needs nothing of the rest of the message. */
export const saysPlainly = (intent: Intent, clause: Clause): boolean => PLAIN[intent]?.(clause) === true;

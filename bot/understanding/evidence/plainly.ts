import type { Intent } from '../types.ts';
import type { Clause } from './clause.ts';
import { asksAfter, takesBack } from './earlier.ts';

const PLAIN: Partial<Record<Intent, (clause: Clause) => boolean>> = {
  erase: (clause) => clause.means('ERASE', 'CLOSE') && clause.means('ACCOUNT', 'DATA', 'ALL'),
  access: (clause) =>
    clause.means('COPY', 'SHOW') && clause.means('DATA', 'HOLD') && clause.tells('ASK', 'MINE'),
  unsubscribe: (clause) =>
    clause.means('UNSUB') || (clause.negated && clause.means('NEWSLETTER', 'ADS', 'MAIL')),
  do_not_sell: (clause) => clause.means('SELL', 'SHARE') && (clause.negated || clause.means('STOP')),
  status: asksAfter,
  cancel_request: takesBack,
  human: (clause) => clause.means('PERSON') && clause.means('TALK'),
  rights_info: (clause) => clause.means('RIGHTS') && clause.means('WHAT'),
};

/** Whether a clause names its deed and what it is done to, so that it needs nothing of the rest of the message. */
export const saysPlainly = (intent: Intent, clause: Clause): boolean => PLAIN[intent]?.(clause) === true;

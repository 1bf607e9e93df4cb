import type { Intent } from '../types.ts';
import type { Clause } from './clause.ts';
import { neverAsked } from './earlier.ts';

/** "It is not your newsletter", "das ist nicht euer Newsletter". */
const NOT_YOURS =
  /\b(?:isnt|is not|its not|are not|arent|ist nicht|sind nicht|n est pas|c est pas|ne sont pas|non e|non sono|no es|no son) (?:\w+ ){0,2}?(?:your\w*|ihr\w*|euer\w*|eure\w*|votre|vos|votres?|vostr\w*|su|suyo|vuestr\w*|de ustedes)\b/;
/** "You keep sending ..." is a reproach, "keep sending ..." a wish. */
const REPROACH =
  /\b(?:i|you|u|they|vous|ils|ihr|sie|voi|ustedes) (?:\w+ ){0,2}(?:keep|continu\w*|schickt|sendet|siguen|continuate)\b/;

/** To stay on the list, to be put back on it, another's newsletter, never asked to leave. */
const staysSubscribed = (clause: Clause): boolean => {
  if (NOT_YOURS.test(clause.line)) return true;
  if (neverAsked(clause) && clause.means('UNSUB')) return true;
  if (clause.negated || clause.means('UNSUB', 'STOP') || REPROACH.test(clause.line)) return false;
  if (clause.tells('AGAIN') && clause.tells('PUT')) return true;
  return clause.tells('STAY') && clause.means('SEND', 'NEWSLETTER', 'MAIL');
};

const PART = /\b(?:rest|reste|resto|raus|out|weg)\b/;

/** The account stays, or its end was never asked for. */
const staysCustomer = (clause: Clause): boolean => {
  if (clause.negated) return neverAsked(clause) && clause.tells('BEGUN');
  return (
    clause.tells('STAY') &&
    clause.means('ACCOUNT', 'ALL') &&
    !clause.means('ERASE', 'CLOSE', 'ONLY') &&
    !clause.asks &&
    !PART.test(clause.line)
  );
};

const OPPOSITES: Partial<Record<Intent, (clause: Clause) => boolean>> = {
  unsubscribe: staysSubscribed,
  erase: staysCustomer,
};

/** Whether a clause says the opposite of what it was read as. */
export const isOpposite = (intent: Intent, clause: Clause): boolean => OPPOSITES[intent]?.(clause) === true;

import { softmax } from './model/linearModel.ts';
import type { Judge } from './model/together.ts';
import { asksPlainCopy } from './plainCopy.ts';
import { refusedIn } from './scope.ts';
import { fold, tidy } from './text/fold.ts';
import { INTENTS, type Intent, type UnderstandingContext } from './types.ts';

export interface Reading {
  /** In one spelling, as it was read. */
  text: string;
  /** The same without what tells capitals and accents apart. */
  folded: string;
  /** As it was typed. */
  typed: string;
  /** Probability of each intent, in the order of `INTENTS`. */
  confidences: Float64Array;
  top: Intent;
  confidence: number;
  /** What the clause asks us NOT to do. */
  refused: Intent | undefined;
}

export type ReadClause = (text: string, expecting?: UnderstandingContext['expecting']) => Reading;

const at = (intent: Intent): number => INTENTS.indexOf(intent);

/** How much likelier a yes and a no are after a yes-or-no question, as a logit. */
const YES_NO_LOGIT = 1.2;
const SHORT = 5;

const certain = (intent: Intent, confidence: number): Float64Array =>
  Float64Array.from(INTENTS, (i) => (i === intent ? confidence : (1 - confidence) / (INTENTS.length - 1)));

/** "My e-mail is jo@example.org": says who the customer is, not what to change. */
const STATED =
  /^(?:my|meine?|mon|mi|(?:il |la )?mi[oa]) (?:e-?mail|mail|courriel|correo|adresse|address|indirizzo|direccion)(?:[ -](?:address|adresse|e-?mail|mail|electronico))? (?:is|ist|lautet|est|e|es) +xemailx[ .,!]*$/;

/** An erasure must be a little likelier than anything else, because to propose it wrongly is the worst mistake. */
const CAUTION = 0.1;

/** How much commoner than in the corpus it is in a chat that a message is none of ours, as a logit (tuned on `unseen/`). */
const NONE_OF_OURS = 1;

/** Markup whose attributes alone hold letters, and letters written as numbers: whatever it is, it is no sentence. */
const MARKUP = /<[a-z]+\s[^<>=]*=[^<>]*>|&#x?[\da-f]+;?/gu;

/** The reading of a message that is only an address, a code, a number, a reference or markup: it means nothing by itself. */
const bareDetail = (folded: string): Float64Array | undefined => {
  if (STATED.test(folded)) return certain('oos', 0.6);
  const rest = /[<&]/.test(folded) ? folded.replace(MARKUP, '') : folded;
  if (/\p{L}/u.test(rest.replace(/\bx(?:email|ref|url)x\b/g, ''))) return undefined;
  return folded.includes('xrefx') ? certain('status', 0.6) : certain('oos', 0.6);
};

/** Gives nearly all confidence of one intent to another. */
const move = (confidences: Float64Array, from: Intent, to: Intent): void => {
  confidences[at(to)]! += confidences[at(from)]! * 0.98;
  confidences[at(from)]! *= 0.02;
};

/** Reads one clause. Pure, and linear in the length of the text. */
export const createReadClause = (judge: Judge): ReadClause => {
  const read = (folded: string, expecting: UnderstandingContext['expecting']): Float64Array => {
    const bare = bareDetail(folded);
    if (bare !== undefined) return bare;
    const logits = judge.logitsOf(folded);
    logits[at('erase')]! -= CAUTION;
    logits[at('oos')]! += NONE_OF_OURS;
    if (expecting === 'yes_no' && folded.split(' ').length <= SHORT) {
      logits[at('affirm')]! += YES_NO_LOGIT;
      logits[at('deny')]! += YES_NO_LOGIT;
    }
    return softmax(logits, judge.temperature);
  };
  return (raw, expecting) => {
    const text = tidy(raw);
    const folded = fold(text);
    const confidences = read(folded, expecting);
    const refused = refusedIn(folded);
    // A refusal by itself means "cancel" once a request is open.
    if (refused !== undefined) move(confidences, refused, 'cancel_request');
    else if (asksPlainCopy(folded)) move(confidences, 'portability', 'access');
    const best = confidences.indexOf(Math.max(...confidences));
    return {
      text,
      folded,
      typed: raw,
      confidences,
      top: INTENTS[best]!,
      confidence: confidences[best]!,
      refused,
    };
  };
};

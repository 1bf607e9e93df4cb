import { bare, wordCount } from '../phrases/plain.ts';

/** Shorter may be a name, or mean anything: "Will Smith", "that thing". */
const FEWEST_WORDS = 3;

export const saysLittle = (text: string): boolean => !text.includes('?') && wordCount(text) < FEWEST_WORDS;

/** What people put before a question: "and", "wait", "but". */
const BEFORE =
  /^(?:(?:and|but|so|ok|okay|well|um|wait|sorry|und|aber|also|ja|moment|et|mais|alors|euh|pardon|attendez|e|ed|ma|allora|scusi|aspetti|y|pero|entonces|oiga|perdone|espere) )+/;

/** How questions begin, language by language. */
const BEGINNINGS = [
  'why|how|who|whose|what|whats|where|when|which|do|does|did|is|isn|are|can|could|will|would|should|must|any',
  'warum|werum|wieso|weshalb|wozu|wofur|wie|wer|wem|was|wo|wohin|woher|womit|wann|welche\\w*|weli\\w*|(?:bis|ab|seit) wann|(?:fur|zu|auf) was|gibts|gibt es|geht|ist|isch|sind|(?!weil|dass)\\w{3,} (?:ich|ihr|man)',
  'pourquoi|comment|qui|quoi|ou|quand|combien|quel\\w*|lequel|laquelle|est ce|qu est ce|c est (?:quoi|qui|quand|pour)|(?:a|de) quoi|y a t il|jusqu a quand|d ou',
  'perche|come|chi|cosa|dove|cos e|quando|quant\\w*|qual\\w*|che|(?:a|per) cosa|(?:a|di) che|con chi|(?:da|fino a|per) quando',
  '(?:por|para|a|de|en) que|como|quien\\w*|que|donde|cuando|cuant\\w*|cual\\w*|con quien|(?:desde|hasta|para) cuando',
];
const BEGINS = new RegExp(`^(?:${BEGINNINGS.join('|')})(?: |$)`);

/** What makes a question of a statement at its end. */
const ENDS =
  / (?:oder|oder nicht|oder was|oder wie|gell|right|or not|or what|ou pas|ou quoi|hein|o no|o cosa|vero|verdad|o que)$/;

/** Whether the message has the form of a question. A name or a single word has not. */
export const isAsked = (text: string): boolean => {
  if (text.includes('?')) return true;
  const words = bare(text);
  return !saysLittle(text) && (BEGINS.test(words.replace(BEFORE, '')) || ENDS.test(words));
};

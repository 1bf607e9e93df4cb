import { bare } from './plain.ts';

/** A longer message says itself what it is about. */
const LONGEST_FOLLOW_UP = 90;

const AND = /^(?:(?:ah|aha|ok|okay|oh|gut|bon|bene|bueno|vale|mm) )*(?:and|et|und|e|ed|y) /;

const ASKS =
  /^(?:why|how|who|whom|what|where|when|which|since|until|for|is|does|pourquoi|comment|qui|quoi|ou|quand|combien|quel\w*|lesquel\w*|depuis|jusqu|pendant|c est|warum|wieso|weshalb|wie|wer|wen|wem|was|wo|wohin|wann|welche\w*|seit|bis|fur|ist|gilt|perche|come|chi|cosa|dove|quando|quant\w*|qual\w*|da|fino|per|por|como|quien\w*|que|donde|adonde|cuando|cuant\w*|cual\w*|desde|hasta|para)\b/;

/** "And for how long?" */
export const startsWithAnd = (text: string): boolean =>
  text.length <= LONGEST_FOLLOW_UP && AND.test(bare(text));

/** So short that it names nothing of its own. */
const SHORTEST = 25;

/** "And where is it?": leans on what was just said, whatever it sounds like. */
export const onlyGoesOn = (text: string): boolean =>
  text.length <= SHORTEST && startsWithAnd(text) && ASKS.test(bare(text).replace(AND, ''));

/** A short question, as somebody asks who has just read an answer: "and who else?", "why?", "since when". */
export const goesOn = (text: string): boolean =>
  text.length <= LONGEST_FOLLOW_UP && (text.includes('?') || startsWithAnd(text) || ASKS.test(bare(text)));

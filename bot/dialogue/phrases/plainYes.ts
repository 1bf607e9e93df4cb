import { PHRASES } from './allPhrases.ts';
import { plain } from './plain.ts';
import { word } from './reference.ts';

/** One alternation of all words, longest first, so that "please do" is not read as "please". */
const anyOf = (lists: string[]): string =>
  [...new Set(lists.flatMap((list) => list.split('|')))].sort((a, b) => b.length - a.length).join('|');

const yesses = Object.values(PHRASES).map(({ yes }) => yes);
const beside = Object.values(PHRASES).map(({ besideYes }) => besideYes);
const YES = word(anyOf(yesses));
const YES_AND_BESIDE = new RegExp(word(anyOf([...yesses, ...beside])), 'gu');
const LONGEST_YES = 80;

/** Whether the text is a yes and nothing more. Only this confirms what cannot be undone. A question never does. */
export const isPlainYes = (text: string): boolean => {
  if (text.length > LONGEST_YES || text.includes('?')) return false;
  const typed = plain(text);
  return YES.test(typed) && !/[\p{L}\p{N}]/u.test(typed.replace(YES_AND_BESIDE, ''));
};

/** Whether a short text holds a yes, whatever else it says. */
export const holdsYes = (text: string): boolean =>
  text.length <= LONGEST_YES && !text.includes('?') && YES.test(plain(text));

const ACKNOWLEDGED =
  /^(?:ok(?:ay)?|fine|good|great|perfect|sure|gut|alles klar|in ordnung|perfekt|d'accord|parfait|entendu|tres bien|va bene|perfetto|bene|vale|de acuerdo|perfecto|bien)(?!\p{L})/u;

/** "OK, thanks", after something was said: that it was heard, and no yes to it. */
export const acknowledges = (text: string): boolean => ACKNOWLEDGED.test(plain(text));

import { PHRASES } from './phrases.ts';
import { plain } from './plain.ts';
import { word } from './reference.ts';

/** One pattern of many words, the longest first, so that "please do" is not read as "please". */
const anyOf = (lists: string[]): string =>
  [...new Set(lists.flatMap((list) => list.split('|')))].sort((a, b) => b.length - a.length).join('|');

const yesses = Object.values(PHRASES).map(({ yes }) => yes);
const beside = Object.values(PHRASES).map(({ besideYes }) => besideYes);
const YES = word(anyOf(yesses));
const YES_AND_BESIDE = new RegExp(word(anyOf([...yesses, ...beside])), 'gu');
const LONGEST_YES = 80;

/** Nothing but a yes, and the words that may stand beside it: all that a destructive right accepts. A question is none. */
export const isPlainYes = (text: string): boolean => {
  if (text.length > LONGEST_YES || text.includes('?')) return false;
  const said = plain(text);
  return YES.test(said) && !/[\p{L}\p{N}]/u.test(said.replace(YES_AND_BESIDE, ''));
};

const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts with letters that readers take for Latin ones. */
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const LATIN = /\p{Script=Latin}/u;
const LONGEST = 10_000;

const isMixed = (word: string): boolean => LATIN.test(word) && LOOK_ALIKE.test(word);

/**
 * Whether an e-mail address in a text has a word of two alphabets, such as a Latin "maya" with a Cyrillic "a": seldom a
 * slip of the keyboard, mostly an address that wants to be taken for another (UTS 39, section 5). Linear in the length.
 */
export const mixesScripts = (text: string): boolean =>
  text
    .slice(0, LONGEST)
    .split(/\s/)
    .some((part) => part.includes('@') && (part.match(WORD) ?? []).some(isMixed));

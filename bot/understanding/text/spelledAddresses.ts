/** What people write for `@` and for the dot, so that no machine reads their address, or because the keyboard hides it. */
const AT_WORD = 'at|ät|arobase|arobas|chiocciola|arroba|klammeraffe';
const DOT_WORD = 'dot|punkt|point|punto';

const LOCAL = String.raw`(?<![\p{L}\p{N}._%+'@-])([\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_])?)`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const BRACKETED = (words: string): string => String.raw` ?[(\[{<] ?(?:${words}) ?[)\]}>] ?`;
const SPELLED_DOT = `(?:${BRACKETED(String.raw`${DOT_WORD}|\.`)}| (?:${DOT_WORD}) )`;
const DOT = String.raw`(?:\.|${SPELLED_DOT})`;
const AFTER = String.raw`(?![\p{L}\p{N}@])`;
const ENDING = 'com|org|net|edu|info|eu|ch|de|at|li|fr|it|es|be|lu|uk|mx|ar|cl|pe|example|test';

/** "jo (at) example.org", "jo arobase example point ch": a sign that means nothing but an address. */
const SURE = new RegExp(
  String.raw`${LOCAL}(?:${BRACKETED(`${AT_WORD}|@`)}| (?:ät|arobase|arobas|chiocciola|arroba|klammeraffe) | ?@{1,3} ?)(${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}\p{L}{2,12})${AFTER}`,
  'giu',
);
/** "jo at example dot org": "at" is also a word, so the dot must be spelled too, before a country or a kind. */
const SPOKEN = new RegExp(
  `${LOCAL} at (${LABEL}(?:${SPELLED_DOT}${LABEL}){0,3}${SPELLED_DOT}(?:${ENDING}))${AFTER}`,
  'giu',
);
/** "jo@example,org", "jo@example .org": a slip in the last part, taken for one only where a country or a kind follows. */
const SLIPPED = new RegExp(String.raw`(@[\p{L}\p{N}-]{1,63})(?:,| \. ?)(${ENDING})(?![\p{L}\p{N}@.])`, 'giu');

const DOTS = new RegExp(SPELLED_DOT, 'giu');
const MAYBE = new RegExp(String.raw`@|[ (\[{<](?:${AT_WORD})[ )\]}>]`, 'iu');

const joined = (_: string, local: string, domain: string): string => `${local}@${domain.replace(DOTS, '.')}`;

/** The same text with addresses that were spelled out, spaced or mistyped written as addresses. Pure; linear in its length. */
export const withAddresses = (text: string): string =>
  MAYBE.test(text) ? text.replace(SLIPPED, '$1.$2').replace(SURE, joined).replace(SPOKEN, joined) : text;

/** Printable ASCII without the backtick, which some type for an apostrophe: nothing to unify but spaces. */
const PLAIN = /^[ -_a-~]*$/;

/**
 * One spelling for what people type in many: compatibility forms, typographic quotes, invisible characters.
 * Letters keep their case and accents, so the result can still be shown.
 */
export const tidy = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u2018\u2019\u201A\u201B\u0060\u00B4\u2032\u02BC]/g, "'")
        .replace(/[\u201C\u201D\u201E\u00AB\u00BB\u2033]/g, '"')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[\p{Cf}\p{Cc}]/gu, (c) => (c === '\n' || c === '\t' || c === '\r' ? ' ' : ''))
  )
    .replace(/ {2,}/g, ' ')
    .trim();

/** Digits are folded away, so numbers that matter are spelt with these. */
const LETTERS = 'abcdefghij';

/** Articles of law that name a right (GDPR, FADP, CCPA sections): their number says what is wanted, so it is kept. */
const ARTICLE =
  /\b(?:art(?:s|icles?|ikels?|icol[oi]|iculos?|ículos?)?\.?|§{1,2}|abs\.?|sections?) {0,2}(\d{1,4})\b/g;

const ELISION = /(^| )(l|d|j|qu|n|s|m|t|c|jusqu|lorsqu|dell|all|un|nell|sull|dall|quell|quest)'(?=\p{L})/gu;

const withKinds = (lower: string): string =>
  (lower.includes('@') ? lower.replace(/[^\s@,;:<>"()]{1,64}@[^\s@,;:<>"()]{1,255}/g, ' xemailx ') : lower)
    .replace(/(?:https?:\/\/|www\.)\S{1,2000}/g, ' xurlx ')
    .replace(/\brd-[0-9a-z]{4}[0-9a-z-]{0,20}/g, ' xrefx ');

const withArticles = (text: string): string =>
  /\d/.test(text)
    ? text.replace(
        ARTICLE,
        (_, number: string) => ` xart${[...number].map((digit) => LETTERS[Number(digit)]).join('')}x `,
      )
    : text;

const NOT_ASCII = /[^\0-\x7f]/;

const withoutAccents = (text: string): string =>
  NOT_ASCII.test(text)
    ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/œ/g, 'oe').replace(/æ/g, 'ae')
    : text;

const withoutApostrophes = (text: string): string =>
  text.includes("'") ? text.replace(ELISION, '$1$2 ').replace(/'/g, '') : text;

/**
 * Lower case, no accents, elisions parted ("l'adresse" -> "l adresse"), other apostrophes closed ("don't" -> "dont"),
 * addresses and numbers replaced by their kind, letters repeated three times and more cut to two. The model reads
 * nothing but this form.
 */
export const fold = (tidied: string): string =>
  withoutApostrophes(withoutAccents(withArticles(withKinds(tidied.toLowerCase()))))
    .replace(/\p{N}+/gu, (n) => (n.length > 4 ? '00000' : '0'.repeat(n.length)))
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

const WORD = /[\p{L}\p{N}]+|\?/gu;

/** Words of a folded text, question marks kept as words of their own. */
export const wordsOf = (folded: string): string[] => folded.match(WORD) ?? [];

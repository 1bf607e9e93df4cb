const NARROW = '\u202f';
const WIDE = '\u00a0';

/** The spaces that French typography wants unbreakable: before ; ! ? (narrow) and : (wide), inside guillemets. */
const typeset = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ :/g, `${WIDE}:`)
    .replace(/« ?/g, `«${WIDE}`)
    .replace(/ ?»/g, `${WIDE}»`)
    .replaceAll("'", '’');

/**
 * Sets French sentences: written with ordinary spaces and apostrophes, read with the right ones. What is put into
 * `${}` is left as it is.
 */
export const fr = (literals: TemplateStringsArray, ...values: (string | number)[]): string =>
  literals.map((literal, index) => typeset(literal) + String(values[index] ?? '')).join('');

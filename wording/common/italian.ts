const CONTRACTIONS: Record<string, string> = {
  il: 'l’',
  Il: 'L’',
  al: 'all’',
  dal: 'dall’',
  del: 'dell’',
};

/** The article before a day that is read with a vowel, eight and eleven: "il 8 dicembre" becomes "l’8 dicembre". */
const contracted = (literal: string, next: string | number | undefined): string =>
  /^(8|11)(?!\d)/.test(String(next ?? ''))
    ? literal.replace(/(?<!\p{L})([Ii]l|al|dal|del) $/u, (_, article: string) => CONTRACTIONS[article] ?? '')
    : literal;

/**
 * Sets Italian sentences: written with straight apostrophes and plain articles, read with the right ones. What is put
 * into `${}` is left as it is.
 */
export const it = (literals: TemplateStringsArray, ...values: (string | number)[]): string =>
  literals
    .map(
      (literal, index) =>
        contracted(literal.replaceAll("'", '’'), values[index]) + String(values[index] ?? ''),
    )
    .join('');

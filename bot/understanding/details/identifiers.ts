const unique = (values: readonly string[]): string[] => [...new Set(values)];

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;

/** Addresses as typed, the domain in lower case, sentence punctuation around them left out. */
export const emailsIn = (text: string): string[] =>
  unique(
    [...text.matchAll(EMAIL)].flatMap(([raw]) => {
      const trimmed = raw.replace(/^['.-]{1,5}/, '').replace(/[.-]{1,253}$/, '');
      const at = trimmed.lastIndexOf('@');
      const domain = trimmed.slice(at + 1).toLowerCase();
      return at > 0 && /\.\p{L}{2,}$/u.test(domain) ? [`${trimmed.slice(0, at)}@${domain}`] : [];
    }),
  );

const REFERENCE = /\bRD[ .-]{0,3}([0-9A-Z]{4})[ .-]{0,3}([0-9A-Z]{4})(?![0-9A-Za-z])/gi;

/**
 * References of requests however they were typed ("rd 7k3m 9qpx"), as `RD-7K3M-9QPX`; whether the check character
 * agrees is for the reader of references to say. Where letters alone follow, only capitals or a dash after RD make it
 * one ("rd make best" is none).
 */
export const referencesIn = (text: string): string[] =>
  unique(
    [...text.matchAll(REFERENCE)].flatMap(([raw, first, second]) =>
      /\d/.test(raw) || /^rd-/i.test(raw) || raw === raw.toUpperCase()
        ? [`RD-${first}-${second}`.toUpperCase()]
        : [],
    ),
  );

const DATE = /\b(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2})\b/g;
const DIGITS = /(?<![\p{L}\d+#])\d(?:[ .-]{0,2}\d)*(?![\p{L}\d])/gu;

const withoutKnown = (text: string): string =>
  text.replace(REFERENCE, ' ').replace(EMAIL, ' ').replace(DATE, ' ');

/** Verification codes: eight digits, in groups or not. A date is none. */
export const codesIn = (text: string): string[] =>
  unique(
    [...withoutKnown(text).matchAll(DIGITS)]
      .map(([run]) => run.replace(/\D/g, ''))
      .filter((digits) => digits.length === 8),
  );

const PHONE = /(?<![\p{L}\d*])\(?\+?\d[\d ()./-]{5,24}\d(?![\p{L}\d*])/gu;
const PHONE_WORD =
  /\b(?:phone|tel|telephone|telefon\p{L}{0,8}|mobile|cell|handy\p{L}{0,8}|natel\p{L}{0,8}|portable|m[oó]vil|celular|cellulare|num[eé]ro|n[uú]mero|number)\b/iu;

/** Telephone numbers as typed: international or with a leading zero, or in groups; bare digits only beside a word for phone. */
export const phonesIn = (text: string): string[] => {
  const named = PHONE_WORD.test(text);
  return unique(
    [...withoutKnown(text).matchAll(PHONE)].flatMap(([raw]) => {
      const typed = raw.trim();
      const digits = typed.replace(/\D/g, '');
      if (digits.length < 7 || digits.length > 15) return [];
      const marked = typed.startsWith('+') || typed.startsWith('(') || digits.startsWith('0');
      if (digits.length === 8 && !typed.startsWith('+') && !named) return [];
      return marked || named || /^\d{2,4}(?:[ ./-]\d{2,4}){2,4}$/.test(typed) ? [typed] : [];
    }),
  );
};

export const unique = (values: readonly string[]): string[] => [...new Set(values)];

export const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;

/** Addresses as typed, the domain in lower case, sentence punctuation around them left out. */
export const emailsIn = (text: string): string[] =>
  !text.includes('@')
    ? []
    : unique(
        [...text.matchAll(EMAIL)].flatMap(([raw]) => {
          const trimmed = raw.replace(/^['.-]{1,5}/, '').replace(/[.-]{1,253}$/, '');
          const at = trimmed.lastIndexOf('@');
          const domain = trimmed.slice(at + 1).toLowerCase();
          return at > 0 && /\.\p{L}{2,}$/u.test(domain) ? [`${trimmed.slice(0, at)}@${domain}`] : [];
        }),
      );

export const REFERENCE = /\bRD[ .-]{0,3}([0-9A-Z]{4})[ .-]{0,3}([0-9A-Z]{4})(?![0-9A-Za-z])/gi;

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

const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case without accents; unlike the folded form, digits and punctuation stay as typed. */
export const plain = (tidied: string): string => {
  const lower = tidied.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
};

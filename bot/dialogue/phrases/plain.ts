/** The form of the phrases: lower case, no accents, straight apostrophes, single spaces, no punctuation at the ends. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/œ/gu, 'oe')
    .replace(/[’‘´`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?…«»"“”„¿¡-]+|[\s.,;:!?…«»"“”„-]+$/gu, '');

/** Letters and digits only, to compare what was typed with a button's label. */
export const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ');

export const wordCount = (text: string): number => text.trim().split(/\s+/u).length;

/** Lower case, no accents, straight apostrophes, one space, no punctuation at the ends: what the phrases are written in. */
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

/** Letters and digits only, for comparing what was typed with a button. */
export const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ');

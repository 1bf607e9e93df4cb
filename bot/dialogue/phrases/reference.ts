/** A request's reference as people type it, in plain text; for building phrases. */
export const REFERENCE = 'rd[- ]?[a-z0-9]{4}[- ]?[a-z0-9]{4}';

/** A word or phrase with borders that know more letters than ASCII. */
export const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');

/** A request's reference as people type it, for building phrases over plain text. */
export const REFERENCE = 'rd[- ]?[a-z0-9]{4}[- ]?[a-z0-9]{4}';

/** Matches a whole word or phrase. Unlike `\b`, its borders know letters beyond ASCII. */
export const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');

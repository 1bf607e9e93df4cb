import type { Language } from '../language.ts';

/** The tag of Spanish, under a name of its own as long as the list of languages does not hold it. */
export const SPANISH = 'es' as string as Language;

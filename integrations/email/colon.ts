import type { Language } from '../../domain/language.ts';

/** Between a label and its value. French puts a no-break space before it. */
export const colon = (language: Language): string => (language === 'fr' ? '\u00a0: ' : ': ');

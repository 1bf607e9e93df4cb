import type { Language } from '../../domain/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { EmailTexts } from './types.ts';

const TEXTS: Record<Language, EmailTexts> = { en, fr, de, it, es };

/** Every email in one language. A language that lacks one does not compile. */
export const emailTexts = (language: Language): EmailTexts => TEXTS[language];

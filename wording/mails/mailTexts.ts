import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { MailTexts } from './types.ts';

const TEXTS: Record<Language, MailTexts> = { en, fr, de };

/** Every mail in one language. A language without all of them does not compile. */
export const mailTexts = (language: Language): MailTexts => TEXTS[language];

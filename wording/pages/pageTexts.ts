import type { Language } from '../../domain/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { PageTexts } from './types.ts';

const TEXTS: Record<Language, PageTexts> = { en, fr, de, it, es };

/** The words of every web page and of the document in the export, in one language. */
export const pageTexts = (language: Language): PageTexts => TEXTS[language];

import type { Language } from '../../domain/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { CommonTexts } from './types.ts';

const TEXTS: Record<Language, CommonTexts> = { en, fr, de, it, es };

export const commonTexts = (language: Language): CommonTexts => TEXTS[language];

import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CommonTexts } from './types.ts';

const TEXTS: Record<Language, CommonTexts> = { en, fr, de };

export const commonTexts = (language: Language): CommonTexts => TEXTS[language];

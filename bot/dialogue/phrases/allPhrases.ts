import type { UnderstoodLanguage } from '../../understanding/types.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Phrases } from './phrases.ts';

/** The phrases of all languages. They count in every conversation, whatever its language, because people mix languages. */
export const PHRASES: Record<UnderstoodLanguage, Phrases> = { en, fr, de, it, es };

export const inAnyLanguage = (test: (phrases: Phrases) => boolean): boolean =>
  Object.values(PHRASES).some(test);

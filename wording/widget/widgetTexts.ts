import type { Language } from '../../domain/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { WidgetTexts } from './texts.ts';

export type { WidgetTexts } from './texts.ts';

export const widgetTexts: Record<Language, WidgetTexts> = { en, fr, de, it, es };

/** Puts values into the `{places}` of a sentence. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

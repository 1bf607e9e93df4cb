import type { Language } from '../../domain/language.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { it } from './texts/it.ts';
import type { SiteTexts } from './texts/shape.ts';

/** The demo company's website in each language. */
export const siteTexts: Record<Language, SiteTexts> = { en, fr, de, it, es };

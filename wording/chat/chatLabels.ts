import type { Language } from '../language.ts';
import { labels as de } from './de.ts';
import { labels as en } from './en.ts';
import { labels as fr } from './fr.ts';
import type { Labels } from './sentences.ts';

export const chatLabels: Record<Language, Labels> = { en, fr, de };

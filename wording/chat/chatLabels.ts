import type { Language } from '../../domain/language.ts';
import { labels as de } from './de/labels.ts';
import { labels as en } from './en/labels.ts';
import { labels as es } from './es/labels.ts';
import { labels as fr } from './fr/labels.ts';
import { labels as it } from './it/labels.ts';
import type { Labels } from './sentences.ts';

export const chatLabels: Record<Language, Labels> = { en, fr, de, it, es };

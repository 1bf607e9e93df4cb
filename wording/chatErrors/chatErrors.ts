import type { Language } from '../../domain/language.ts';
import type { ChatErrorTexts } from './chatErrorTexts.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

export type { ChatErrorTexts } from './chatErrorTexts.ts';

export const CHAT_ERRORS: Record<Language, ChatErrorTexts> = { en, fr, de, it, es };

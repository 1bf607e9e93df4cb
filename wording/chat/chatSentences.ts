import { LANGUAGES, type Language } from '../../domain/language.ts';
import { sentences as de } from './de/sentences.ts';
import { sentences as en } from './en/sentences.ts';
import { sentences as es } from './es/sentences.ts';
import { sentences as fr } from './fr/sentences.ts';
import { sentences as it } from './it/sentences.ts';
import type { Sentences } from './sentences.ts';
import type { About } from './terms.ts';
import { type Told, toldIn } from './told.ts';

const VOICES: Record<Language, (told: Told) => Sentences> = { en, fr, de, it, es };

/** Everything that the assistant can say, in every language, for one company. */
export const createChatSentences = (about: (language: Language) => About): Record<Language, Sentences> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, VOICES[language](toldIn(language, about(language)))]),
  ) as Record<Language, Sentences>;

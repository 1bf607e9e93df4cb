import { LANGUAGES, type Language } from '../../domain/language.ts';
import { de } from './de/voice.ts';
import { en } from './en/voice.ts';
import { es } from './es/voice.ts';
import { fr } from './fr/voice.ts';
import { it } from './it/voice.ts';
import type { Sentences } from './sentences.ts';
import type { About } from './terms.ts';
import { toldIn } from './told.ts';
import { sentencesOf, type Voice } from './voice.ts';

const VOICES: Record<Language, Voice> = { en, fr, de, it, es };

/** Everything that the assistant can say, in every language, for one company. */
export const createChatSentences = (about: (language: Language) => About): Record<Language, Sentences> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, sentencesOf(VOICES[language], toldIn(language, about(language)))]),
  ) as Record<Language, Sentences>;

import type { Language } from '../../domain/language.ts';
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

/** Everything that the assistant can say for one company; a language is made when it is first spoken. */
export const createChatSentences = (
  about: (language: Language) => About,
): ((language: Language) => Sentences) => {
  const spoken = new Map<Language, Sentences>();
  return (language) => {
    const sentences =
      spoken.get(language) ?? sentencesOf(VOICES[language], toldIn(language, about(language)));
    spoken.set(language, sentences);
    return sentences;
  };
};

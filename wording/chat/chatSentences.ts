import type { Language } from '../language.ts';
import { createSentences as de } from './de.ts';
import { createSentences as en } from './en.ts';
import { createSentences as fr } from './fr.ts';
import type { Sentences } from './sentences.ts';
import type { About } from './terms.ts';

/** Everything that the assistant can say, in every language, for one company. */
export const createChatSentences = (about: (language: Language) => About): Record<Language, Sentences> => ({
  en: en(about('en')),
  fr: fr(about('fr')),
  de: de(about('de')),
});

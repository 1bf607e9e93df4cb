/** The languages in which every sentence exists. Adding one here makes the type check list all that must be written. */
export const LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** `fr-CH` -> `fr`; what nobody speaks here -> `undefined`. */
export const languageOf = (tag: string | undefined): Language | undefined => {
  const primary = tag?.slice(0, 35).toLowerCase().split(/[-_]/)[0];
  return isLanguage(primary) ? primary : undefined;
};

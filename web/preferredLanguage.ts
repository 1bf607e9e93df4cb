import { type Language, languageOf } from '../domain/language.ts';

/** The first language of an `Accept-Language` header in which we can speak; English where there is none. */
export const preferredLanguage = (header: string | undefined): Language =>
  (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((tag) => languageOf(tag.split(';')[0]?.trim()))
    .find((language) => language !== undefined) ?? 'en';

import { type Language, languageOf } from '../domain/language.ts';

/** The first language in an `Accept-Language` header that we speak, otherwise English. */
export const preferredLanguage = (header: string | undefined): Language =>
  (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((tag) => languageOf(tag.split(';')[0]?.trim()))
    .find((language) => language !== undefined) ?? 'en';

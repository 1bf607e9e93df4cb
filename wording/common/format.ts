import { LANGUAGES, type Language } from '../language.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-CH', de: 'de-CH', it: 'it-CH', es: 'es-ES' };

/** "24 November 2026", in the given IANA time zone. */
export const day = (date: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(date);

/** "14:05", in the given IANA time zone. */
export const timeOfDay = (date: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(date);

const AT: Record<Language, string> = { en: ' at ', fr: ' à ', de: ' um ', it: ' alle ', es: ' a las ' };

/** "24 November 2026 at 14:05". */
export const moment = (date: Date, language: Language, timeZone: string): string =>
  `${day(date, language, timeZone)}${AT[language]}${timeOfDay(date, language, timeZone)}`;

/** "orders, invoices and surveys". */
export const enumeration = (items: string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);

/** The languages that are spoken here, as this one names them: "English", "French", "German" and so on. */
export const languageNames = (language: Language): string[] => {
  const names = new Intl.DisplayNames(LOCALES[language], { type: 'language' });
  return LANGUAGES.map((one) => names.of(one) ?? one);
};

/** "1,234" as the language writes it. */
export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);

/** Eight digits in two groups, easier to read and to type: "1234 5678". */
export const groupedCode = (code: string): string => code.replace(/^(\d{4})(\d{4})$/, '$1 $2');

import { LANGUAGES, type Language } from '../../domain/language.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-CH', de: 'de-CH', it: 'it-CH', es: 'es-ES' };

/** Formatters are slow to make and never change: each is made once. */
const once = <Format>(make: (locale: string, timeZone: string) => Format) => {
  const made = new Map<string, Format>();
  return (language: Language, timeZone = ''): Format => {
    const key = `${language} ${timeZone}`;
    const known = made.get(key) ?? make(LOCALES[language], timeZone);
    made.set(key, known);
    return known;
  };
};

const days = once((locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));
const times = once(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }),
);
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const numbers = once((locale) => new Intl.NumberFormat(locale));
const names = once((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** "24 November 2026", in the given IANA time zone. */
export const day = (date: Date, language: Language, timeZone: string): string =>
  days(language, timeZone).format(date);

const zones = once(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
);

/** "CET", "MEZ", "UTC+1": the reader may be anywhere. */
const zoneOf = (date: Date, language: Language, timeZone: string): string =>
  zones(language, timeZone)
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

const generalZones = once(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }),
);

/** What a time zone is called whatever the season. */
export const zoneName = (language: Language, timeZone: string): string =>
  generalZones(language, timeZone)
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));

/** "Monday"; 1 January 2024 was one. */
export const weekday = (isoDay: number, language: Language): string =>
  weekdays(language).format(new Date(Date.UTC(2024, 0, isoDay)));

const datesOfWeek = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** "Tuesday 1 December", of a date that stands at midnight UTC. */
export const dayOfWeek = (date: Date, language: Language): string => datesOfWeek(language).format(date);

const civilParts = once(
  (_, timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }),
);

/** The date and the time of day that a clock on the wall shows in a zone; `time` as "09:00". */
export const civil = (
  date: Date,
  timeZone: string,
): { year: number; month: number; day: number; time: string } => {
  const parts = civilParts('en', timeZone).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    time: `${part('hour')}:${part('minute')}`,
  };
};

type Unit = 'minute' | 'hour' | 'day';
const measures = {
  minute: once((locale) => measure(locale, 'minute')),
  hour: once((locale) => measure(locale, 'hour')),
  day: once((locale) => measure(locale, 'day')),
};
const measure = (locale: string, unit: Unit) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });

/** "2 hours" */
export const duration = (amount: number, unit: Unit, language: Language): string =>
  measures[unit](language).format(amount);

const OCLOCK: Record<Language, string> = { en: '', fr: '', de: ' Uhr', it: '', es: '' };

/** "14:05 CET", "14:05 Uhr MEZ", in the given IANA time zone. */
export const timeOfDay = (date: Date, language: Language, timeZone: string): string =>
  `${times(language, timeZone).format(date)}${OCLOCK[language]} ${zoneOf(date, language, timeZone)}`;

const AT: Record<Language, string> = { en: ' at ', fr: ' à ', de: ' um ', it: ' alle ', es: ' a las ' };

/** "24 November 2026 at 14:05 CET". */
export const moment = (date: Date, language: Language, timeZone: string): string =>
  `${day(date, language, timeZone)}${AT[language]}${timeOfDay(date, language, timeZone)}`;

/** "orders, invoices and surveys". */
export const enumeration = (items: string[], language: Language): string => lists(language).format(items);

/** The languages that are spoken here, as this one names them: "English", "French", "German" and so on. */
export const languageNames = (language: Language): string[] =>
  LANGUAGES.map((one) => names(language).of(one) ?? one);

/** "1,234" as the language writes it. */
export const number = (value: number, language: Language): string => numbers(language).format(value);

/** Eight digits in two groups, easier to read and to type: "1234 5678". */
export const groupedCode = (code: string): string => code.replace(/^(\d{4})(\d{4})$/, '$1 $2');

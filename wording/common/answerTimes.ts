import type { AnswerTimes, Weekday } from '../../domain/company.ts';
import type { Language } from '../../domain/language.ts';

/** When a person answers, in words; what the company does not say is left out. */
export interface AnswerTimesInWords {
  /** "Monday–Friday, 09:00–17:00 (CET)" */
  hours?: string;
  /** "2 hours" */
  within?: string;
}

/** Any week: 1 January 2024 was a Monday. */
const nameOf = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

/** Days that follow each other as "Monday–Friday", others one by one. */
const namesOf = (days: readonly Weekday[], language: Language): string => {
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  const inARow = last - first === sorted.length - 1 && sorted.length > 2;
  return inARow
    ? `${nameOf(first, language)}–${nameOf(last, language)}`
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(
        sorted.map((day) => nameOf(day, language)),
      );
};

/** As the zone is called whatever the season. */
const zoneName = (timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

export const answerTimes = (
  times: AnswerTimes | undefined,
  language: Language,
  timeZone: string,
): AnswerTimesInWords => {
  const { officeHours, within } = times ?? {};
  return {
    ...(officeHours && {
      hours: `${namesOf(officeHours.days, language)}, ${officeHours.from}–${officeHours.to} (${zoneName(timeZone, language)})`,
    }),
    ...(within && {
      within: new Intl.NumberFormat(language, {
        style: 'unit',
        unit: within.unit,
        unitDisplay: 'long',
      }).format(within.amount),
    }),
  };
};

import type { AnswerTimes, Weekday } from '../../domain/company.ts';
import type { Language } from '../../domain/language.ts';
import { civil, dayOfWeek, duration, enumeration, weekday, zoneName } from './format.ts';

/** When a person answers, in words; what the company does not say is left out. */
export interface AnswerTimesInWords {
  /** "Monday–Friday, 09:00–17:00 (CET)" */
  hours?: string;
  /** "2 hours" */
  within?: string;
}

/** Days that follow each other as "Monday–Friday", others one by one. */
const namesOf = (days: readonly Weekday[], language: Language): string => {
  const sorted = [...days].sort((a, b) => a - b);
  const [first = 1, last = 1] = [sorted[0], sorted.at(-1)];
  const inARow = last - first === sorted.length - 1 && sorted.length > 2;
  return inARow
    ? `${weekday(first, language)}–${weekday(last, language)}`
    : enumeration(
        sorted.map((day) => weekday(day, language)),
        language,
      );
};

export const answerTimes = (
  times: AnswerTimes | undefined,
  language: Language,
  timeZone: string,
): AnswerTimesInWords => {
  const { officeHours, within } = times ?? {};
  return {
    ...(officeHours && {
      hours: `${namesOf(officeHours.days, language)}, ${officeHours.from}–${officeHours.to} (${zoneName(language, timeZone)})`,
    }),
    ...(within && { within: duration(within.amount, within.unit, language) }),
  };
};

/** When people of the company are there next, in words; nothing while they are there, or where nobody says. Knows no holidays. */
export const thereAgain = (
  times: AnswerTimes | undefined,
  now: Date,
  language: Language,
  timeZone: string,
): { day: string; time: string } | undefined => {
  const { officeHours } = times ?? {};
  if (!officeHours || officeHours.days.length === 0) return undefined;
  const { year, month, day, time } = civil(now, timeZone);
  const later = (days: number): Date => new Date(Date.UTC(year, month - 1, day + days));
  const isOpenOn = (date: Date): boolean => officeHours.days.some((open) => open % 7 === date.getUTCDay());
  const today = isOpenOn(later(0));
  if (today && time >= officeHours.from && time < officeHours.to) return undefined;
  const first = today && time < officeHours.from ? 0 : 1;
  const next = [0, 1, 2, 3, 4, 5, 6].map((days) => later(first + days)).find(isOpenOn);
  if (!next) return undefined;
  return {
    day: dayOfWeek(next, language),
    time: `${officeHours.from} (${zoneName(language, timeZone)})`,
  };
};

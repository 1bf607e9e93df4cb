import type { AnswerTimes, Weekday } from '../../domain/company.ts';
import type { Language } from '../../domain/language.ts';
import { duration, enumeration, weekday, zoneName } from './format.ts';

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

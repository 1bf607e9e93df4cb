import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

export interface WorkingDays {
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** The day itself, or the next working day after it. */
  onOrAfter(day: Temporal.PlainDate): Temporal.PlainDate;
  /** The day that lies `count` working days after (or, negative, before) `day`; `day` itself is not counted. */
  add(day: Temporal.PlainDate, count: number): Temporal.PlainDate;
}

/** By country, subdivision and year: date-holidays takes some 20 ms to work out a year. */
const worked = new Map<string, ReadonlySet<string>>();

const publicHolidays = (
  country: string,
  subdivision: string | undefined,
  year: number,
): ReadonlySet<string> => {
  const key = `${country} ${subdivision ?? ''} ${year}`;
  const known = worked.get(key);
  if (known) return known;
  const holidays = subdivision === undefined ? new Holidays(country) : new Holidays(country, subdivision);
  const days = new Set(
    holidays
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
  worked.set(key, days);
  return days;
};

/**
 * Weekends and public holidays of a country, with a subdivision where given (`CH` and `GE`).
 * Source of the holidays: date-holidays.
 */
export const createWorkingDays = (country: string, subdivision?: string): WorkingDays => {
  const isWorkingDay: WorkingDays['isWorkingDay'] = (day) =>
    day.dayOfWeek < 6 && !publicHolidays(country, subdivision, day.year).has(day.toString());
  return {
    isWorkingDay,
    onOrAfter: (day) => {
      let found = day;
      while (!isWorkingDay(found)) found = found.add({ days: 1 });
      return found;
    },
    add: (day, count) => {
      const step = { days: Math.sign(count) };
      let found = day;
      for (let left = Math.abs(count); left > 0; ) {
        found = found.add(step);
        if (isWorkingDay(found)) left -= 1;
      }
      return found;
    },
  };
};

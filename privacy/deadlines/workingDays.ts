import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

export interface WorkingDays {
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** The day itself, or the next working day after it. */
  onOrAfter(day: Temporal.PlainDate): Temporal.PlainDate;
  /** The day that lies `count` working days after (or, negative, before) `day`; `day` itself is not counted. */
  add(day: Temporal.PlainDate, count: number): Temporal.PlainDate;
}

/**
 * Weekends and public holidays of a country, with a subdivision where given (`CH` and `GE`).
 * Source of the holidays: date-holidays.
 */
export const createWorkingDays = (country: string, subdivision?: string): WorkingDays => {
  const holidays = subdivision === undefined ? new Holidays(country) : new Holidays(country, subdivision);
  const years = new Map<number, Set<string>>();
  const publicHolidays = (year: number): Set<string> => {
    const known = years.get(year);
    if (known) return known;
    const days = new Set<string>();
    for (const holiday of holidays.getHolidays(year)) {
      if (holiday.type === 'public') days.add(holiday.date.slice(0, 10));
    }
    years.set(year, days);
    return days;
  };
  const isWorkingDay: WorkingDays['isWorkingDay'] = (day) =>
    day.dayOfWeek < 6 && !publicHolidays(day.year).has(day.toString());
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

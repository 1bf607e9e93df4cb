import { Temporal } from 'temporal-polyfill';

/** The calendar day on which a moment falls in a time zone. */
export const dayOf = (moment: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

/** The last millisecond of a calendar day in a time zone; right on the days when the clocks change. */
export const lastMomentOf = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1);

/** `2026-11-24` */
export const isoDay = (moment: Date, timeZone: string): string => dayOf(moment, timeZone).toString();

/** `18 Dec`, for agents. */
export const shortDay = (moment: Date, timeZone: string): string =>
  dayOf(moment, timeZone).toLocaleString('en-GB', { day: 'numeric', month: 'short' });

/** `18 December 2026`, for agents. */
export const longDay = (moment: Date, timeZone: string): string =>
  dayOf(moment, timeZone).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `18 Dec, 14:05`, for agents. */
export const dayAndTime = (moment: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Calendar days from one moment to another; negative when that is past. */
export const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  dayOf(from, timeZone).until(dayOf(to, timeZone), { largestUnit: 'days' }).days;

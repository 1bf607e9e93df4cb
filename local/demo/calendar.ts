import { after, DAY, HOUR, MINUTE } from '../../observe/clock.ts';

/** Dates before an injected "now", in whole days from its midnight (UTC), so that the time of day does not matter. */
export interface Calendar {
  today: Date;
  /** `days` ago at an hour of an office day. */
  ago(days: number, hour?: number, minute?: number): Date;
}

export const calendarOf = (now: Date): Calendar => {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  return {
    today,
    ago: (days, hour = 9, minute = 0) => after(today, -days * DAY + hour * HOUR + minute * MINUTE),
  };
};

/** An independent reading of the calendar, by plain arithmetic, against which the product's is held. */
const DAY = 86_400_000;

export const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const addDays = (day: string, count: number): string => iso(utc(day) + count * DAY);

/** Sunday of Easter (Meeus/Jones/Butcher). */
const easter = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return iso(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1));
};

const firstSundayOfSeptember = (year: number): string => {
  const first = iso(Date.UTC(year, 8, 1));
  return addDays(first, (7 - new Date(utc(first)).getUTCDay()) % 7);
};

/** The legal holidays of the canton of Geneva (loi J 1 45). */
const genevanHolidays = (year: number): string[] => [
  `${year}-01-01`,
  ...[-2, 1, 39, 50].map((offset) => addDays(easter(year), offset)),
  `${year}-08-01`,
  addDays(firstSundayOfSeptember(year), 4),
  `${year}-12-25`,
  `${year}-12-31`,
];

export const isGenevanRestDay = (day: string): boolean =>
  [0, 6].includes(new Date(utc(day)).getUTCDay()) || genevanHolidays(Number(day.slice(0, 4))).includes(day);

export const nextWorkingDay = (day: string): string =>
  isGenevanRestDay(day) ? nextWorkingDay(addDays(day, 1)) : day;

/** Same date in the next month, or that month's last day. */
export const oneMonthLater = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, Math.min(date, lastOfNext)));
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone, by the platform's own tables. */
export const dayIn = (moment: Date, timeZone: string): string => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(moment);
};

/** Moments over some years, many of them beside midnight, month ends and changes of the clock. */
export const moments = (count: number, from = '2024-01-01'): Date[] =>
  Array.from({ length: count }, (_, n) => {
    const day = utc(from) + ((n * 17) % 1_500) * DAY;
    const minutes = [0, 1, 59, 60, 61, 120, 719, 1_319, 1_320, 1_380, 1_439][n % 11] ?? 0;
    return new Date(day + minutes * 60_000 + (n % 3 === 0 ? 59_999 : 0));
  });

import { StoreError } from '../storeError.ts';

const MS: ReadonlyMap<string, number> = new Map([
  ['millisecond', 1],
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const unknown = (unit: string): StoreError => new StoreError(9, `unknown time unit value: ${unit}`);

/** Milliseconds of a UTC month, with years below 100 meant as they are written. */
const monthStart = (months: number): number => {
  const at = new Date(0);
  at.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  return at.getTime();
};

const monthOf = (ms: number): number => {
  const at = new Date(ms);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
};

/** Adds units of time; a day that the target month lacks becomes its last one. */
export const addUnits = (ms: number, unit: string, amount: number): number => {
  const fixedLength = MS.get(unit);
  if (fixedLength !== undefined) return ms + amount * fixedLength;
  const months = MONTHS.get(unit);
  if (months === undefined) throw unknown(unit);
  const target = monthOf(ms) + amount * months;
  const days = (monthStart(target + 1) - monthStart(target)) / 86_400_000;
  const within = ms - monthStart(monthOf(ms));
  const day = Math.min(Math.floor(within / 86_400_000), days - 1);
  return monthStart(target) + day * 86_400_000 + (within % 86_400_000);
};

/** The start of the unit that a moment lies in. */
export const startOf = (ms: number, unit: string, startOfWeek: string): number => {
  if (unit === 'week') {
    const first = WEEKDAYS.findIndex((day) => day === startOfWeek || day.slice(0, 3) === startOfWeek);
    if (first < 0) throw new StoreError(9, `unknown day of week value: ${startOfWeek}`);
    const day = Math.floor(ms / 86_400_000);
    return (day - ((((day + 4 - first) % 7) + 7) % 7)) * 86_400_000;
  }
  const fixedLength = MS.get(unit);
  if (fixedLength !== undefined) return Math.floor(ms / fixedLength) * fixedLength;
  const months = MONTHS.get(unit);
  if (months === undefined) throw unknown(unit);
  return monthStart(Math.floor(monthOf(ms) / months) * months);
};

/** How many borders of the unit lie between two moments. */
export const unitsBetween = (from: number, to: number, unit: string, startOfWeek: string): number => {
  const months = MONTHS.get(unit);
  if (months !== undefined) return Math.floor(monthOf(to) / months) - Math.floor(monthOf(from) / months);
  const length = MS.get(unit);
  if (length === undefined) throw unknown(unit);
  return (startOf(to, unit, startOfWeek) - startOf(from, unit, startOfWeek)) / length;
};

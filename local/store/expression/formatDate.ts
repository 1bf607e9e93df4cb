import { StoreError } from '../storeError.ts';
import { withFourDigitYear } from './dateRange.ts';

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** ISO 8601 week and the year it belongs to. */
export const isoWeek = (at: Date): { week: number; year: number } => {
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  return { week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1, year };
};

const sign = (offset: number): string => (offset < 0 ? '-' : '+');
const minutes = (offset: number): number => Math.abs(offset) / 60_000;

const parts: Record<string, (at: Date, offset: number) => string> = {
  Y: (at) => pad(at.getUTCFullYear(), 4),
  m: (at) => pad(at.getUTCMonth() + 1, 2),
  d: (at) => pad(at.getUTCDate(), 2),
  H: (at) => pad(at.getUTCHours(), 2),
  M: (at) => pad(at.getUTCMinutes(), 2),
  S: (at) => pad(at.getUTCSeconds(), 2),
  L: (at) => pad(at.getUTCMilliseconds(), 3),
  j: (at) => pad(Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1, 3),
  w: (at) => String(at.getUTCDay() + 1),
  u: (at) => String(at.getUTCDay() || 7),
  U: (at) => {
    const day = Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000);
    return pad(Math.floor((day + 7 - at.getUTCDay()) / 7), 2);
  },
  V: (at) => pad(isoWeek(at).week, 2),
  G: (at) => pad(isoWeek(at).year, 4),
  z: (_, offset) =>
    `${sign(offset)}${pad(Math.floor(minutes(offset) / 60), 2)}${pad(minutes(offset) % 60, 2)}`,
  Z: (_, offset) => `${sign(offset)}${minutes(offset)}`,
  '%': () => '%',
};

/** `$dateToString`'s format specifiers: https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateToString/ */
export const formatDate = (ms: number, pattern: string, offset: number): string => {
  const local = withFourDigitYear(ms + offset);
  return pattern.replace(/%(.?)/gs, (_, letter: string) => {
    const part = Object.hasOwn(parts, letter) ? parts[letter] : undefined;
    if (!part) throw new StoreError(18536, `Invalid format character '%${letter}' in format string`);
    return part(local, offset);
  });
};

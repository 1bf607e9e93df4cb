import { fitsInt64 } from '../bson/numbers.ts';
import type { DateTime } from '../bson/value.ts';
import { date } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';

const overflow = (name: string): StoreError => new StoreError(15, `date overflow in ${name}`);

/** @throws StoreError 15 for what is no number of milliseconds. */
export const finite = (name: string, ms: number): number => {
  if (Number.isFinite(ms)) return ms;
  throw overflow(name);
};

/** @throws StoreError 15 for a moment that a BSON date cannot hold. */
export const dateWithin = (name: string, ms: bigint): DateTime => {
  if (fitsInt64(ms)) return date(ms);
  throw overflow(name);
};

/** @throws StoreError 18537 for a moment that is not written with four digits of a year. */
export const withFourDigitYear = (ms: number): Date => {
  const at = new Date(ms);
  const year = at.getUTCFullYear();
  if (year >= 0 && year <= 9999) return at;
  throw new StoreError(
    18537,
    'Could not convert date to string: date component was outside the supported range of 0-9999',
  );
};

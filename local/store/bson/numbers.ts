import { StoreError } from '../storeError.ts';
import type { DecimalParts, Finite } from './decimal.ts';
import { decimalOf, partsOf, partsOfDouble } from './decimal.ts';
import type { Decimal, Double, Value } from './value.ts';
import { double } from './value.ts';

export type Numeric = number | bigint | Double | Decimal;

const MIN_INT32 = -2147483648;
const MAX_INT32 = 2147483647;
const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

export const fitsInt64 = (v: bigint): boolean => v >= MIN_INT64 && v <= MAX_INT64;

/** A whole number as the narrowest BSON integer, as the server answers counts. */
export const wholeNumber = (v: number): Value =>
  v >= MIN_INT32 && v <= MAX_INT32 ? v : Number.isSafeInteger(v) ? BigInt(v) : double(v);

/** The nearest double. */
export const toNumber = (value: Numeric): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value.kind === 'double') return value.v;
  const parts = partsOf(value);
  if (parts === 'nan') return Number.NaN;
  if (parts === 'inf') return Number.POSITIVE_INFINITY;
  if (parts === '-inf') return Number.NEGATIVE_INFINITY;
  return Number(`${parts.negative ? '-' : ''}${parts.coefficient}e${parts.exponent}`);
};

export const decimalPartsOf = (value: Numeric): DecimalParts => {
  if (typeof value === 'object') {
    return value.kind === 'decimal' ? partsOf(value) : partsOfDouble(value.v, 15);
  }
  const whole = BigInt(value);
  return { negative: whole < 0n, coefficient: whole < 0n ? -whole : whole, exponent: 0 };
};

const isDecimal = (value: Numeric): value is Decimal => typeof value === 'object' && value.kind === 'decimal';
const isDouble = (value: Numeric): value is Double => typeof value === 'object' && value.kind === 'double';

const signed = (parts: Finite): bigint => (parts.negative ? -parts.coefficient : parts.coefficient);

const addDecimals = (a: DecimalParts, b: DecimalParts): DecimalParts => {
  if (a === 'nan' || b === 'nan') return 'nan';
  if (typeof a === 'string') return typeof b === 'string' && a !== b ? 'nan' : a;
  if (typeof b === 'string') return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const sum =
    signed(a) * 10n ** BigInt(a.exponent - exponent) + signed(b) * 10n ** BigInt(b.exponent - exponent);
  const negative = sum < 0n || (sum === 0n && a.negative && b.negative);
  return { negative, coefficient: sum < 0n ? -sum : sum, exponent };
};

const multiplyDecimals = (a: DecimalParts, b: DecimalParts): DecimalParts => {
  if (a === 'nan' || b === 'nan') return 'nan';
  const negative = isNegative(a) !== isNegative(b);
  if (typeof a === 'string' || typeof b === 'string') {
    if (isZero(a) || isZero(b)) return 'nan';
    return negative ? '-inf' : 'inf';
  }
  return { negative, coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
};

const isNegative = (parts: DecimalParts): boolean =>
  typeof parts === 'string' ? parts === '-inf' : parts.negative;
const isZero = (parts: DecimalParts): boolean => typeof parts !== 'string' && parts.coefficient === 0n;

const whole = (result: bigint, narrow: boolean): Numeric | 'overflow' => {
  if (narrow && result >= BigInt(MIN_INT32) && result <= BigInt(MAX_INT32)) return Number(result);
  return fitsInt64(result) ? result : 'overflow';
};

type Whole = (a: bigint, b: bigint) => bigint;
type Floating = (a: number, b: number) => number;
type Decimals = (a: DecimalParts, b: DecimalParts) => DecimalParts;

/** The wider type of the two wins; int32 grows to int64 rather than overflow. */
const arithmetic =
  (ofWhole: Whole, ofDoubles: Floating, ofDecimals: Decimals) =>
  (a: Numeric, b: Numeric): Numeric | 'overflow' => {
    if (isDecimal(a) || isDecimal(b)) return decimalOf(ofDecimals(decimalPartsOf(a), decimalPartsOf(b)));
    if (isDouble(a) || isDouble(b)) return double(ofDoubles(toNumber(a), toNumber(b)));
    return whole(ofWhole(BigInt(a), BigInt(b)), typeof a === 'number' && typeof b === 'number');
  };

/** `'overflow'` when two integers leave 64 bits: `$inc` refuses it, expressions go on with doubles. */
export const add = arithmetic(
  (a, b) => a + b,
  (a, b) => a + b,
  addDecimals,
);
export const subtract = arithmetic(
  (a, b) => a - b,
  (a, b) => a - b,
  (a, b) => addDecimals(a, negate(b)),
);
export const multiply = arithmetic(
  (a, b) => a * b,
  (a, b) => a * b,
  multiplyDecimals,
);

export const negate = (parts: DecimalParts): DecimalParts => {
  if (parts === 'nan') return 'nan';
  if (typeof parts === 'string') return parts === 'inf' ? '-inf' : 'inf';
  return { ...parts, negative: !parts.negative };
};

/** A number that must be whole and within 64 bits, whatever its type; undefined otherwise. */
export const toWhole = (value: Numeric): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  if (value.kind === 'double') {
    if (!Number.isInteger(value.v)) return undefined;
    const v = BigInt(value.v);
    return fitsInt64(v) ? v : undefined;
  }
  const parts = partsOf(value);
  if (typeof parts === 'string' || parts.exponent > 40) return undefined;
  const scale = 10n ** BigInt(Math.abs(parts.exponent));
  if (parts.exponent < 0 && parts.coefficient % scale !== 0n) return undefined;
  const v = parts.exponent < 0 ? signed(parts) / scale : signed(parts) * scale;
  return fitsInt64(v) ? v : undefined;
};

/** Takes a number apart towards zero, as `$mod` and conversions do. */
export const truncated = (value: Numeric): bigint => {
  const exact = toWhole(value);
  if (exact !== undefined) return exact;
  if (isDecimal(value)) {
    const parts = partsOf(value);
    if (typeof parts !== 'string' && parts.exponent < 0) {
      return signed(parts) / 10n ** BigInt(-parts.exponent);
    }
  }
  const v = Math.trunc(toNumber(value));
  if (Number.isFinite(v) && fitsInt64(BigInt(v))) return BigInt(v);
  throw new StoreError(2, 'a number outside of 64 bits where a whole number is needed');
};

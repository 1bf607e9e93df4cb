import { decimalOf, decimalText, parseDecimal } from '../bson/decimal.ts';
import * as numbers from '../bson/numbers.ts';
import { toNumber } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { DateTime, Value } from '../bson/value.ts';
import { date, double, isKind, isNumeric, objectId } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import { withFourDigitYear } from './dateRange.ts';
import { truthy } from './truth.ts';

const failure = (value: Value, to: string): StoreError =>
  new StoreError(
    241,
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`,
  );
const unparsable = (text: string): StoreError =>
  new StoreError(241, `Failed to parse number '${text}' in $convert with no onError value`);

const doubleText = (v: number): string => {
  if (Number.isNaN(v)) return 'NaN';
  if (!Number.isFinite(v)) return v > 0 ? 'Infinity' : '-Infinity';
  return Object.is(v, -0) ? '-0' : String(v);
};

export const toText = (value: Value): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (isKind(value, 'symbol')) return value.text;
  if (isKind(value, 'double')) return doubleText(value.v);
  if (isKind(value, 'decimal')) return decimalText(value);
  if (isKind(value, 'objectId')) return Buffer.from(value.id, 'latin1').toString('hex');
  if (isKind(value, 'date')) return withFourDigitYear(Number(value.ms)).toISOString();
  throw failure(value, 'string');
};

const toWholeNumber = (value: Value, to: 'int' | 'long'): bigint => {
  const [low, high] = to === 'int' ? [-(2n ** 31n), 2n ** 31n - 1n] : [-(2n ** 63n), 2n ** 63n - 1n];
  const within = (v: bigint): bigint => {
    if (v >= low && v <= high) return v;
    throw new StoreError(241, `Conversion would overflow target type in $convert with no onError value`);
  };
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw unparsable(value);
    return within(BigInt(value));
  }
  if (to === 'long' && isKind(value, 'date')) return value.ms;
  if (!isNumeric(value)) throw failure(value, to);
  if (!Number.isFinite(toNumber(value))) {
    throw new StoreError(
      241,
      'Attempt to convert infinity or NaN value to integer type in $convert with no onError value',
    );
  }
  if (Math.abs(toNumber(value)) > 2 ** 64) return within(2n ** 64n);
  return within(numbers.truncated(value));
};

const toDouble = (value: Value): Value => {
  if (typeof value === 'boolean') return double(value ? 1 : 0);
  if (isKind(value, 'date')) return double(Number(value.ms));
  if (typeof value === 'string') {
    const parts = parseDecimal(value);
    if (parts === undefined) throw unparsable(value);
    return double(toNumber(decimalOf(parts)) === Number(value) ? Number(value) : toNumber(decimalOf(parts)));
  }
  if (!isNumeric(value)) throw failure(value, 'double');
  return double(toNumber(value));
};

const toDecimal = (value: Value): Value => {
  if (isKind(value, 'decimal')) return value;
  if (typeof value === 'string') {
    const parts = parseDecimal(value);
    if (parts === undefined) throw unparsable(value);
    return decimalOf(parts);
  }
  if (typeof value === 'boolean') return decimalOf(numbers.decimalPartsOf(value ? 1 : 0));
  if (isKind(value, 'date')) return decimalOf(numbers.decimalPartsOf(value.ms));
  if (!isNumeric(value)) throw failure(value, 'decimal');
  return decimalOf(numbers.decimalPartsOf(value));
};

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

export const toDate = (value: Value): DateTime => {
  if (isKind(value, 'date')) return value;
  if (isKind(value, 'timestamp')) return date((value.v >> 32n) * 1000n);
  if (isKind(value, 'objectId')) return date(BigInt(Buffer.from(value.id, 'latin1').readUInt32BE(0)) * 1000n);
  if (typeof value === 'string') {
    const zoned = /T|:/.test(value) && !/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? `${value}Z` : value;
    const ms = ISO.test(value) ? Date.parse(zoned.replace(' ', 'T')) : Number.NaN;
    if (Number.isNaN(ms)) {
      throw new StoreError(241, `Error parsing date string '${value}' in $convert with no onError value`);
    }
    return date(ms);
  }
  if (typeof value === 'number' || !isNumeric(value)) throw failure(value, 'date');
  return date(numbers.truncated(value));
};

const toObjectId = (value: Value): Value => {
  if (isKind(value, 'objectId')) return value;
  if (typeof value !== 'string') throw failure(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value)) {
    throw new StoreError(241, `Failed to parse objectId '${value}' in $convert with no onError value`);
  }
  return objectId(Buffer.from(value, 'hex'));
};

/** Conversions of `$convert` and its short forms; each throws 241 ConversionFailure. */
export const conversionTo: Record<string, (value: Value) => Value> = {
  string: toText,
  bool: (value) => (isNumeric(value) ? truthy(value) : value !== false),
  int: (value) => Number(toWholeNumber(value, 'int')),
  long: (value) => toWholeNumber(value, 'long'),
  double: toDouble,
  decimal: toDecimal,
  date: toDate,
  objectId: toObjectId,
};

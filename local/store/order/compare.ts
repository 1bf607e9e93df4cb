import { partsOf } from '../bson/decimal.ts';
import type { Numeric } from '../bson/numbers.ts';
import { toNumber } from '../bson/numbers.ts';
import { typeClass } from '../bson/types.ts';
import type { Doc, Tagged, Value } from '../bson/value.ts';
import { isKind } from '../bson/value.ts';

/** Strings in the order of their UTF-8 bytes: surrogates stand for code points above all single units. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    const yHigh = y >= 0xd800 && y <= 0xdfff;
    return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
  }
  return a.length - b.length;
};

const sign = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Any finite number as an exact fraction. */
export const fractionOf = (value: Numeric): Fraction => {
  if (typeof value === 'number' || typeof value === 'bigint') return { over: BigInt(value), under: 1n };
  if (value.kind === 'double') {
    let under = 1n;
    let v = value.v;
    while (!Number.isInteger(v)) {
      v *= 2;
      under *= 2n;
    }
    return { over: BigInt(v), under };
  }
  const parts = partsOf(value);
  if (typeof parts === 'string') return { over: 0n, under: 1n };
  const over = parts.negative ? -parts.coefficient : parts.coefficient;
  const scale = 10n ** BigInt(Math.abs(parts.exponent));
  return parts.exponent < 0 ? { over, under: scale } : { over: over * scale, under: 1n };
};

/** Exact across types: no rounding of int64 or decimals; NaN is below all numbers. */
export const compareNumbers = (a: Numeric, b: Numeric): number => {
  if (typeof a !== 'object' && typeof b !== 'object') return sign(a, b);
  const x = toNumber(a);
  const y = toNumber(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return sign(Number.isNaN(x) ? 0 : 1, Number.isNaN(y) ? 0 : 1);
  if (x !== y) return x < y ? -1 : 1;
  if (isKind(a, 'decimal') || isKind(b, 'decimal')) return compareWithDecimal(a, b);
  return sign(
    typeof a === 'object' ? (a as { v: number }).v : a,
    typeof b === 'object' ? (b as { v: number }).v : b,
  );
};

const infinity = (value: Numeric): number => {
  const v = isKind(value, 'decimal') ? partsOf(value) : toNumber(value);
  if (v === 'inf' || v === Number.POSITIVE_INFINITY) return 1;
  return v === '-inf' || v === Number.NEGATIVE_INFINITY ? -1 : 0;
};

const compareWithDecimal = (a: Numeric, b: Numeric): number => {
  const endless = infinity(a) - infinity(b);
  if (endless !== 0) return Math.sign(endless);
  if (infinity(a) !== 0) return 0;
  const x = fractionOf(a);
  const y = fractionOf(b);
  return sign(x.over * y.under, y.over * x.under);
};

const compareDocs = (a: Doc, b: Doc): number => {
  const x = a.entries();
  const y = b.entries();
  for (;;) {
    const left = x.next();
    const right = y.next();
    if (left.done || right.done) return left.done ? (right.done ? 0 : -1) : 1;
    // The server compares the type of a field first, then its name, then its value (BSONElement::woCompare).
    const [name, value] = left.value;
    const [otherName, other] = right.value;
    const order =
      typeClass(value) - typeClass(other) || compareText(name, otherName) || compare(value, other);
    if (order !== 0) return order;
  }
};

const compareArrays = (a: readonly Value[], b: readonly Value[]): number => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const order = compare(a[at] as Value, b[at] as Value);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (value as { text: string }).text;

const compareTagged = (a: Tagged, b: Tagged): number => {
  switch (a.kind) {
    case 'binary': {
      const other = b as typeof a;
      return (
        a.bytes.length - other.bytes.length ||
        a.subtype - other.subtype ||
        Buffer.compare(a.bytes, other.bytes)
      );
    }
    case 'objectId':
      return sign2(a.id, (b as typeof a).id);
    case 'date':
      return sign(a.ms, (b as typeof a).ms);
    case 'timestamp':
      return sign(a.v, (b as typeof a).v);
    case 'regex': {
      const other = b as typeof a;
      return compareText(a.pattern, other.pattern) || compareText(a.options, other.options);
    }
    case 'dbPointer': {
      const other = b as typeof a;
      return a.ns.length - other.ns.length || compareText(a.ns, other.ns) || sign2(a.id, other.id);
    }
    case 'code':
      return compareText(a.code, (b as typeof a).code);
    case 'codeWithScope': {
      const other = b as typeof a;
      return compareText(a.code, other.code) || compareDocs(a.scope, other.scope);
    }
    default:
      return 0;
  }
};

const sign2 = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** MongoDB's order over all types: negative, zero or positive. Equal numbers of different types are equal. */
export const compare = (a: Value, b: Value): number => {
  const order = typeClass(a) - typeClass(b);
  if (order !== 0) return order;
  if (a === null || b === null) return 0;
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (a instanceof Map) return compareDocs(a, b as Doc);
  if (Array.isArray(a)) return compareArrays(a, b as Value[]);
  const kind = typeof a === 'object' ? a.kind : typeof a;
  if (kind === 'string' || kind === 'symbol') return compareText(textOf(a), textOf(b));
  if (kind === 'number' || kind === 'bigint' || kind === 'double' || kind === 'decimal') {
    return compareNumbers(a as Numeric, b as Numeric);
  }
  return compareTagged(a as Tagged, b as Tagged);
};

export const equal = (a: Value, b: Value): boolean => compare(a, b) === 0;

/** Same bytes: type, order and every digit, as an update asks before it calls a document changed. */
export const identical = (a: Value, b: Value): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    const other = b.entries();
    for (const [name, value] of a) {
      const [otherName, otherValue] = other.next().value as [string, Value];
      if (name !== otherName || !identical(value, otherValue)) return false;
    }
    return true;
  }
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, at) => identical(item, b[at] as Value))
    );
  }
  if (b instanceof Map || Array.isArray(b) || a.kind !== b.kind) return false;
  if (a.kind === 'double') return Object.is(a.v, (b as typeof a).v);
  if (a.kind === 'decimal') return a.bytes.equals((b as typeof a).bytes);
  return compareTagged(a, b) === 0;
};

import { decimalOf, partsOf } from '../bson/decimal.ts';
import type { Numeric } from '../bson/numbers.ts';
import * as numbers from '../bson/numbers.ts';
import { toNumber, toWhole, truncated } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { DateTime, Maybe, Value } from '../bson/value.ts';
import { double, isArray, isKind, isNullish, isNumeric, MISSING } from '../bson/value.ts';
import { compare } from '../order/compare.ts';
import { notImplemented, StoreError } from '../storeError.ts';
import { dateWithin, finite } from './dateRange.ts';
import { divideNumbers } from './division.ts';
import type { Operator } from './operator.ts';
import { fixed, variadic } from './operator.ts';
import type { Rounding } from './rounding.ts';
import { roundTo } from './rounding.ts';
import { average, sum } from './summation.ts';

const number = (name: string, value: Maybe, code = 28765): Numeric => {
  if (value !== MISSING && isNumeric(value)) return value;
  throw new StoreError(code, `${name} only supports numeric types, not ${typeName(value)}`);
};

type Step = (a: Numeric, b: Numeric) => Numeric | 'overflow';

/** Integers that leave 64 bits go on as doubles in expressions. */
const widened = (step: Step, a: Numeric, b: Numeric): Numeric => {
  const result = step(a, b);
  return result === 'overflow' ? (step(double(toNumber(a)), double(toNumber(b))) as Numeric) : result;
};

export const addValues = (a: Numeric, b: Numeric): Numeric => widened(numbers.add, a, b);

/** A moment so many milliseconds later or earlier; fractions are rounded. */
const shifted = (name: string, start: DateTime, by: Numeric, direction: 1 | -1): Value => {
  const whole = toWhole(by) ?? BigInt(Math.round(finite(name, toNumber(by))));
  return dateWithin(name, start.ms + whole * BigInt(direction));
};

const add: Operator = variadic((values) => {
  if (values.some(isNullish)) return null;
  const dates = values.filter((value) => isKind(value, 'date'));
  if (dates.length > 1) throw new StoreError(16612, 'only one date allowed in an $add expression');
  const sum = values
    .filter((value) => !isKind(value, 'date'))
    .map((value) => number('$add', value, 14))
    .reduce<Numeric>(addValues, 0);
  const [start] = dates;
  return isKind(start, 'date') ? shifted('$add', start, sum, 1) : sum;
});

const subtract = fixed(2, 2, (a, b) => {
  if (isNullish(a) || isNullish(b)) return null;
  if (isKind(a, 'date')) {
    if (isKind(b, 'date')) return a.ms - b.ms;
    return shifted('$subtract', a, number('$subtract', b, 14), -1);
  }
  return widened(numbers.subtract, number('$subtract', a, 14), number('$subtract', b, 14));
});

const multiply = variadic((values) => {
  if (values.some(isNullish)) return null;
  return values
    .map((value) => number('$multiply', value, 14))
    .reduce<Numeric>((a, b) => widened(numbers.multiply, a, b), 1);
});

const isDecimal = (value: Numeric): boolean => isKind(value, 'decimal');

const divide = fixed(2, 2, (a, b) => {
  if (isNullish(a) || isNullish(b)) return null;
  const x = number('$divide', a, 14);
  const y = number('$divide', b, 14);
  if (toNumber(y) === 0) throw new StoreError(2, "can't $divide by zero");
  return divideNumbers(x, y);
});

const decimalRemainder = (a: Numeric, b: Numeric): Value => {
  const [x, y] = [numbers.decimalPartsOf(a), numbers.decimalPartsOf(b)];
  if (typeof x === 'string' || typeof y === 'string') throw notImplemented('$mod of infinite decimals');
  const exponent = Math.min(x.exponent, y.exponent);
  const [over, under] = [x, y].map((part) => part.coefficient * 10n ** BigInt(part.exponent - exponent)) as [
    bigint,
    bigint,
  ];
  return decimalOf({ negative: x.negative, coefficient: over % under, exponent });
};

const mod = fixed(2, 2, (a, b) => {
  if (isNullish(a) || isNullish(b)) return null;
  const x = number('$mod', a, 16611);
  const y = number('$mod', b, 16611);
  if (toNumber(y) === 0) throw new StoreError(16610, "can't $mod by zero");
  if (isDecimal(x) || isDecimal(y)) return decimalRemainder(x, y);
  if (isKind(x, 'double') || isKind(y, 'double')) return double(toNumber(x) % toNumber(y));
  const rest = BigInt(x as number) % BigInt(y as number);
  return typeof x === 'number' && typeof y === 'number' ? Number(rest) : rest;
});

const abs = fixed(1, 1, (value) => {
  if (isNullish(value)) return null;
  const x = number('$abs', value);
  if (isKind(x, 'decimal')) {
    const parts = partsOf(x);
    return decimalOf(
      typeof parts === 'string' ? (parts === 'nan' ? 'nan' : 'inf') : { ...parts, negative: false },
    );
  }
  if (isKind(x, 'double')) return double(Math.abs(x.v));
  return toNumber(x) < 0 ? widened(numbers.multiply, x, -1) : x;
});

const toWholes = (name: string, rounding: Rounding): Operator =>
  fixed(1, 1, (value) => (isNullish(value) ? null : roundTo(number(name, value), 0, rounding)));

/** `$round` and `$trunc` with a number of places. */
const toPlaces = (name: string, rounding: Rounding): Operator =>
  fixed(1, 2, (value, places = 0) => {
    if (isNullish(value) || isNullish(places)) return null;
    const x = number(name, value, 51081);
    const digits = Number(toWhole(number(name, places, 51082)) ?? Number.NaN);
    if (!(digits >= -20 && digits <= 100)) {
      throw new StoreError(
        51083,
        `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`,
      );
    }
    return roundTo(x, digits, rounding);
  });

const sqrt = fixed(1, 1, (value) => {
  if (isNullish(value)) return null;
  const x = number('$sqrt', value);
  if (isDecimal(x)) throw notImplemented('$sqrt of decimals');
  if (toNumber(x) < 0) throw new StoreError(28714, "$sqrt's argument must be greater than or equal to 0");
  return double(Math.sqrt(toNumber(x)));
});

/** As expressions, `$sum` and its like take one array or several values and pass over what is not numeric. */
const flattened = (values: Maybe[]): Maybe[] => {
  const [only] = values;
  return values.length === 1 && isArray(only) ? only : values;
};

export const extreme = (values: readonly Maybe[], direction: 1 | -1): Value => {
  const present = values.filter((value): value is Value => !isNullish(value));
  if (present.length === 0) return null;
  return present.reduce((best, value) => (compare(value, best) * direction > 0 ? value : best));
};

export const arithmetic: Record<string, Operator> = {
  $add: add,
  $subtract: subtract,
  $multiply: multiply,
  $divide: divide,
  $mod: mod,
  $abs: abs,
  $ceil: toWholes('$ceil', 'up'),
  $floor: toWholes('$floor', 'down'),
  $round: toPlaces('$round', 'halfEven'),
  $trunc: toPlaces('$trunc', 'truncate'),
  $sqrt: sqrt,
  $rand: () => () => double(Math.random()),
  $sum: variadic((values) => sum(flattened(values))),
  $avg: variadic((values) => average(flattened(values))),
  $min: variadic((values) => extreme(flattened(values), -1)),
  $max: variadic((values) => extreme(flattened(values), 1)),
};

/** Used by date arithmetic: a whole amount. */
export const wholeAmount = (name: string, value: Maybe): bigint => truncated(number(name, value, 5166405));

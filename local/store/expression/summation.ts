import type { Numeric } from '../bson/numbers.ts';
import { add, fitsInt64, toNumber } from '../bson/numbers.ts';
import type { Decimal, Maybe, Value } from '../bson/value.ts';
import { double, isKind, isNumeric, MISSING } from '../bson/value.ts';
import { divideNumbers } from './division.ts';

/**
 * Adds numbers of any types as `$sum` and `$avg` do: whole ones exactly, doubles with their rounding error carried along
 * (`DoubleDoubleSummation` of the server), decimals by themselves. What is not numeric is passed over.
 */
export interface Summation {
  add(value: Maybe): void;
  /** The sum in the widest type that was added; whole sums grow from int32 to int64 to double. */
  total(): Numeric;
  /** Null when nothing was added. */
  average(): Value;
}

interface Doubles {
  readonly sum: number;
  readonly rest: number;
  /** The plain sum: used when an infinity makes the exact one NaN. */
  readonly plain: number;
}

const plus = ({ sum, rest, plain }: Doubles, v: number): Doubles => {
  const next = sum + v;
  const back = next - sum;
  const error = rest + (sum - (next - back) + (v - back));
  const settled = next + error;
  return { sum: settled, rest: error - (settled - next), plain: plain + v };
};

const doubleOf = ({ sum, plain }: Doubles): number => (Number.isNaN(sum) ? plain : sum);

export const createSummation = (): Summation => {
  let count = 0;
  let whole = 0n;
  /** Part of `whole` that is still a plain number: adding bigints is slow. */
  let small = 0;
  let hasLong = false;
  let doubles: Doubles | undefined;
  let decimals: Decimal | undefined;

  const wholeTotal = (): bigint => {
    whole += BigInt(small);
    small = 0;
    return whole;
  };

  const binaryTotal = (): Numeric => {
    const exact = wholeTotal();
    if (doubles) return double(doubleOf(plus(doubles, Number(exact))));
    if (!hasLong && exact >= -2147483648n && exact <= 2147483647n) return Number(exact);
    return fitsInt64(exact) ? exact : double(Number(exact));
  };

  const total = (): Numeric => (decimals ? (add(decimals, binaryTotal()) as Numeric) : binaryTotal());

  return {
    add: (value) => {
      if (value === MISSING || !isNumeric(value)) return;
      count++;
      if (typeof value === 'number') {
        small += value;
        if (Math.abs(small) > 2 ** 52) wholeTotal();
      } else if (typeof value === 'bigint') {
        hasLong = true;
        whole += value;
      } else if (isKind(value, 'decimal')) decimals = decimals ? (add(decimals, value) as Decimal) : value;
      else doubles = plus(doubles ?? { sum: 0, rest: 0, plain: 0 }, toNumber(value));
    },
    total,
    average: () => (count === 0 ? null : divideNumbers(total(), count)),
  };
};

const summationOf = (values: readonly Maybe[]): Summation => {
  const summation = createSummation();
  for (const value of values) summation.add(value);
  return summation;
};

export const sum = (values: readonly Maybe[]): Numeric => summationOf(values).total();
export const average = (values: readonly Maybe[]): Value => summationOf(values).average();

import { decimalOf, partsOf } from '../bson/decimal.ts';
import type { Numeric } from '../bson/numbers.ts';
import { fitsInt64, toNumber } from '../bson/numbers.ts';
import { double, isKind } from '../bson/value.ts';
import { fractionOf } from '../order/compare.ts';
import { StoreError } from '../storeError.ts';

export type Rounding = 'halfEven' | 'truncate' | 'up' | 'down';

/** A fraction as a whole number: `rest` is what the division leaves over, with the sign of the fraction. */
const rounded = (over: bigint, under: bigint, rounding: Rounding): bigint => {
  const quotient = over / under;
  const rest = over % under;
  if (rest === 0n || rounding === 'truncate') return quotient;
  const away = over < 0n ? -1n : 1n;
  if (rounding !== 'halfEven') return (rounding === 'up') === over > 0n ? quotient + away : quotient;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  return twice > under || (twice === under && quotient % 2n !== 0n) ? quotient + away : quotient;
};

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

const hasEnd = (value: Numeric): boolean =>
  isKind(value, 'decimal') ? typeof partsOf(value) !== 'string' : Number.isFinite(toNumber(value));

/** Rounds the exact value, as the server does: 1.255 is a little less than it reads, and so becomes 1.25. */
export const roundTo = (value: Numeric, places: number, rounding: Rounding): Numeric => {
  const whole = typeof value === 'number' || typeof value === 'bigint';
  if (!hasEnd(value) || (whole && places >= 0)) return value;
  const { over, under } = fractionOf(value);
  const digits =
    places >= 0
      ? rounded(over * power(places), under, rounding)
      : rounded(over, under * power(-places), rounding);
  if (isKind(value, 'decimal')) {
    const { negative } = partsOf(value) as { negative: boolean };
    return decimalOf({ negative, coefficient: digits < 0n ? -digits : digits, exponent: -places });
  }
  if (!whole) {
    const result = Number(`${digits}e${-places}`);
    return double(result === 0 && toNumber(value) < 0 ? -0 : result);
  }
  const result = digits * power(-places);
  if (!fitsInt64(result)) throw new StoreError(51080, 'invalid conversion from rounded value to long');
  return typeof value === 'number' && Math.abs(Number(result)) < 2 ** 31 ? Number(result) : result;
};

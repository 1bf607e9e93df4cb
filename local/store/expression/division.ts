import { decimalOf } from '../bson/decimal.ts';
import type { Numeric } from '../bson/numbers.ts';
import { decimalPartsOf, toNumber } from '../bson/numbers.ts';
import type { Value } from '../bson/value.ts';
import { double, isKind } from '../bson/value.ts';
import { notImplemented } from '../storeError.ts';

const divideDecimals = (a: Numeric, b: Numeric): Value => {
  const x = decimalPartsOf(a);
  const y = decimalPartsOf(b);
  if (typeof x === 'string' || typeof y === 'string') throw notImplemented('$divide of infinite decimals');
  const scaled = x.coefficient * 10n ** 40n;
  const quotient = scaled / y.coefficient;
  const exact = scaled % y.coefficient === 0n;
  let parts = {
    negative: x.negative !== y.negative,
    coefficient: quotient,
    exponent: x.exponent - y.exponent - 40,
  };
  // An exact quotient keeps no zeros that the division only added.
  while (exact && parts.exponent < x.exponent - y.exponent && parts.coefficient % 10n === 0n) {
    parts = { ...parts, coefficient: parts.coefficient / 10n, exponent: parts.exponent + 1 };
  }
  return decimalOf(parts);
};

/** A quotient is a decimal when either side is one, else a double. The divisor must not be zero. */
export const divideNumbers = (a: Numeric, b: Numeric): Value =>
  isKind(a, 'decimal') || isKind(b, 'decimal') ? divideDecimals(a, b) : double(toNumber(a) / toNumber(b));

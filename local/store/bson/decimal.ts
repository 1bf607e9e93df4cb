import type { Decimal } from './value.ts';

/** A decimal128 taken apart: value = (negative ? -1 : 1) * coefficient * 10^exponent. */
export interface Finite {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}
export type DecimalParts = Finite | 'nan' | 'inf' | '-inf';

export const MAX_COEFFICIENT = 10n ** 34n - 1n;
const MIN_EXPONENT = -6176;
const MAX_EXPONENT = 6111;
const BIAS = 6176;
const LOW_113 = (1n << 113n) - 1n;

const toBits = (bytes: Buffer): bigint => (bytes.readBigUInt64LE(8) << 64n) | bytes.readBigUInt64LE(0);

/** IEEE 754-2008, 3.5.2: binary encoding of the significand. */
export const partsOf = (decimal: Decimal): DecimalParts => {
  const bits = toBits(decimal.bytes);
  const negative = bits >> 127n === 1n;
  const combination = Number((bits >> 122n) & 0x1fn);
  if (combination === 0x1f) return 'nan';
  if (combination === 0x1e) return negative ? '-inf' : 'inf';
  // The second form of the encoding only holds significands above the largest allowed: those count as zero.
  if (combination >= 0x18) {
    return { negative, coefficient: 0n, exponent: Number((bits >> 111n) & 0x3fffn) - BIAS };
  }
  const coefficient = bits & LOW_113;
  const exponent = Number((bits >> 113n) & 0x3fffn) - BIAS;
  return { negative, coefficient: coefficient > MAX_COEFFICIENT ? 0n : coefficient, exponent };
};

const fromBits = (bits: bigint): Decimal => {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeBigUInt64LE(bits & 0xffffffffffffffffn, 0);
  bytes.writeBigUInt64LE(bits >> 64n, 8);
  return { kind: 'decimal', bytes };
};

const roundHalfEven = (coefficient: bigint, drop: number): bigint => {
  const unit = 10n ** BigInt(drop);
  const quotient = coefficient / unit;
  const twice = (coefficient % unit) * 2n;
  return twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
};

const fitted = (parts: Finite): Finite | 'overflow' => {
  let { coefficient, exponent } = parts;
  const excess = Math.max(coefficient.toString().length - 34, MIN_EXPONENT - exponent);
  if (excess > 0) {
    coefficient = roundHalfEven(coefficient, Math.min(excess, 12_000));
    exponent += excess;
    if (coefficient > MAX_COEFFICIENT) return fitted({ ...parts, coefficient, exponent });
  }
  while (exponent > MAX_EXPONENT && coefficient !== 0n && coefficient * 10n <= MAX_COEFFICIENT) {
    coefficient *= 10n;
    exponent--;
  }
  if (exponent > MAX_EXPONENT && coefficient !== 0n) return 'overflow';
  return { negative: parts.negative, coefficient, exponent: Math.min(exponent, MAX_EXPONENT) };
};

/** Rounds half to even at 34 digits; what is too large becomes infinite. */
export const decimalOf = (parts: DecimalParts): Decimal => {
  if (parts === 'nan') return fromBits(0x1fn << 122n);
  if (parts === 'inf') return fromBits(0x1en << 122n);
  if (parts === '-inf') return fromBits((1n << 127n) | (0x1en << 122n));
  const fit = fitted(parts);
  if (fit === 'overflow') return decimalOf(parts.negative ? '-inf' : 'inf');
  const sign = fit.negative ? 1n << 127n : 0n;
  return fromBits(sign | (BigInt(fit.exponent + BIAS) << 113n) | fit.coefficient);
};

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,9}))?$/i;

/** Reads "-12.5E3", "inf", "NaN"; undefined for anything that is no number. */
export const parseDecimal = (text: string): DecimalParts | undefined => {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special) {
    if (special[2]?.toLowerCase() === 'nan') return 'nan';
    return special[1] === '-' ? '-inf' : 'inf';
  }
  const match = DECIMAL.exec(text);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole.length + fraction.length === 0) return undefined;
  return {
    negative: sign === '-',
    coefficient: BigInt(whole + fraction),
    exponent: Number(exponent) - fraction.length,
  };
};

/** The shortest decimal digits of a double, or its 15 significant digits as the server converts doubles. */
export const partsOfDouble = (v: number, digits?: number): DecimalParts => {
  if (Number.isNaN(v)) return 'nan';
  if (!Number.isFinite(v)) return v > 0 ? 'inf' : '-inf';
  const parts = parseDecimal(digits === undefined ? String(v) : v.toPrecision(digits)) as Finite;
  return Object.is(v, -0) ? { ...parts, negative: true } : parts;
};

/** Scientific notation as decimal128's specification prints it. */
export const decimalText = (decimal: Decimal): string => {
  const parts = partsOf(decimal);
  if (parts === 'nan') return 'NaN';
  if (parts === 'inf') return 'Infinity';
  if (parts === '-inf') return '-Infinity';
  const digits = parts.coefficient.toString();
  const sign = parts.negative ? '-' : '';
  const scientific = parts.exponent + digits.length - 1;
  if (parts.exponent > 0 || scientific < -6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}E${scientific >= 0 ? '+' : ''}${scientific}`;
  }
  if (parts.exponent === 0) return sign + digits;
  const padded = digits.padStart(1 - parts.exponent, '0');
  return `${sign}${padded.slice(0, parts.exponent)}.${padded.slice(parts.exponent)}`;
};

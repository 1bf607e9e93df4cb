import { partsOf } from '../bson/decimal.ts';
import { toWhole } from '../bson/numbers.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isKind, isNumeric, MISSING } from '../bson/value.ts';
import { badValue, failedToParse } from '../storeError.ts';

type Bit = (position: number) => boolean;

/** The bits of a whole number in two's complement (endless sign) or of binary data, least significant byte first. */
const bitsOf = (value: Maybe): Bit | undefined => {
  if (value === MISSING) return undefined;
  if (isKind(value, 'binary')) {
    const { bytes } = value;
    return (at) => at >> 3 < bytes.length && ((bytes[at >> 3] as number) & (1 << (at & 7))) !== 0;
  }
  if (!isNumeric(value) || (isKind(value, 'decimal') && typeof partsOf(value) === 'string')) return undefined;
  const number = toWhole(value);
  return number === undefined ? undefined : (at) => ((number >> BigInt(Math.min(at, 63))) & 1n) === 1n;
};

const positionsOf = (name: string, operand: Value): number[] => {
  if (isArray(operand)) {
    return operand.map((item) => {
      const position = isNumeric(item) ? toWhole(item) : undefined;
      if (position === undefined) throw badValue('bit positions must be an integer');
      if (position < 0n) throw badValue('bit positions must be >= 0');
      return Number(position);
    });
  }
  if (isKind(operand, 'binary')) {
    const isSet = bitsOf(operand) as Bit;
    return Array.from({ length: operand.bytes.length * 8 }, (_, at) => at).filter(isSet);
  }
  if (!isNumeric(operand)) throw badValue(`${name} takes an Array, a number, or a BinData`);
  const mask = toWhole(operand);
  if (mask === undefined || mask < 0n)
    throw failedToParse(`Expected a non-negative whole number in: ${name}`);
  return Array.from({ length: 63 }, (_, at) => at).filter((at) => ((mask >> BigInt(at)) & 1n) === 1n);
};

export const bitsTest = (name: string, operand: Value): ((value: Maybe) => boolean) => {
  const positions = positionsOf(name, operand);
  return (value) => {
    const isSet = bitsOf(value);
    if (!isSet) return false;
    switch (name) {
      case '$bitsAllSet':
        return positions.every(isSet);
      case '$bitsAnySet':
        return positions.some(isSet);
      case '$bitsAllClear':
        return !positions.some(isSet);
      default:
        return positions.some((at) => !isSet(at));
    }
  };
};

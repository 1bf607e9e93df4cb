import { toWhole } from '../bson/numbers.ts';
import { isTypeNumber, typeNumber, typeOfAlias } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isNumeric, MISSING } from '../bson/value.ts';
import { badValue, failedToParse, typeMismatch } from '../storeError.ts';

const NUMBERS = [1, 16, 18, 19];

const numbersOf = (operand: Value): number[] => {
  if (typeof operand === 'string') {
    if (operand === 'number') return NUMBERS;
    const number = typeOfAlias(operand);
    if (number === undefined) throw badValue(`Unknown type name alias: ${operand}`);
    return [number];
  }
  if (!isNumeric(operand)) throw typeMismatch('type must be represented as a number or a string');
  const number = Number(toWhole(operand) ?? Number.NaN);
  if (number === 0) throw badValue('Invalid numerical type code: 0. Instead use {$exists:false}.');
  if (!isTypeNumber(number)) throw badValue(`Invalid numerical type code: ${number}`);
  return [number];
};

/** `$type` by number or alias, or several of them. */
export const typeTest = (operand: Value): ((value: Maybe) => boolean) => {
  if (isArray(operand) && operand.length === 0) throw failedToParse('$type must match at least one type');
  const numbers = new Set((isArray(operand) ? operand : [operand]).flatMap(numbersOf));
  return (value) => value !== MISSING && numbers.has(typeNumber(value));
};

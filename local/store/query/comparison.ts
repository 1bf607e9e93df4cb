import { toNumber } from '../bson/numbers.ts';
import { typeClass } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isKind, isNullish, isNumeric, MISSING } from '../bson/value.ts';
import { compare } from '../order/compare.ts';
import { keyOf } from '../order/key.ts';
import { badValue } from '../storeError.ts';

export type Comparison = '$eq' | '$lt' | '$lte' | '$gt' | '$gte';

const holds: Record<Comparison, (order: number) => boolean> = {
  $eq: (order) => order === 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

const isNaNumber = (value: Value): boolean => isNumeric(value) && Number.isNaN(toNumber(value));

/**
 * Comparisons stay within one class of types. Null stands for missing too; MinKey and MaxKey compare with everything; NaN
 * equals only itself (`ComparisonMatchExpression::matchesSingleElement`).
 */
export const comparisonTest = (op: Comparison, operand: Value): ((value: Maybe) => boolean) => {
  if (isKind(operand, 'undefined')) throw badValue('cannot compare to undefined');
  if (isKind(operand, 'regex') && op !== '$eq') {
    throw badValue("Can't have RegEx as arg to predicate over field.");
  }
  if (operand === null) {
    const orEqual = op === '$eq' || op === '$lte' || op === '$gte';
    return (value) => orEqual && isNullish(value);
  }
  if (isNaNumber(operand)) {
    const orEqual = op === '$eq' || op === '$lte' || op === '$gte';
    return (value) => orEqual && value !== MISSING && isNaNumber(value);
  }
  const test = holds[op];
  const extreme = isKind(operand, 'minKey') || isKind(operand, 'maxKey');
  const operandClass = typeClass(operand);
  return (value) => {
    if (value === MISSING) return extreme && test(isKind(operand, 'minKey') ? 1 : -1);
    if (!extreme && typeClass(value) !== operandClass) return false;
    if (op !== '$eq' && isNaNumber(value)) return false;
    return test(compare(value, operand));
  };
};

/** Above this, looking up a key is quicker than comparing one by one. */
const MANY = 8;

/** Whether a value equals one of `values`; null among them matches missing. */
export const membershipTest = (values: readonly Value[]): ((value: Maybe) => boolean) => {
  const hasNull = values.some((item) => item === null);
  if (values.length <= MANY) {
    const tests = values.map((item) => comparisonTest('$eq', item));
    return (value) => tests.some((test) => test(value));
  }
  const keys = new Set(values.map(keyOf));
  return (value) => (isNullish(value) ? hasNull : keys.has(keyOf(value as Value)));
};

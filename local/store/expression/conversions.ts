import { toWhole } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isNullish, isNumeric, MISSING } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import { conversionTo } from './convert.ts';
import type { Operator } from './operator.ts';
import { fixed, named } from './operator.ts';
import type { Evaluate } from './scope.ts';

const byNumber: Record<number, string> = {
  1: 'double', 2: 'string', 7: 'objectId', 8: 'bool', 9: 'date', 16: 'int', 18: 'long', 19: 'decimal',
}; // biome-ignore format: a table to read across

const to = (type: string): Operator =>
  fixed(1, 1, (value) =>
    isNullish(value) ? null : (conversionTo[type] as (v: Value) => Value)(value as Value),
  );

const targetOf = (value: Maybe): ((value: Value) => Value) => {
  const type =
    value !== MISSING && isNumeric(value) ? byNumber[Number(toWhole(value) ?? -1n)] : (value as string);
  const conversion =
    typeof type === 'string' && Object.hasOwn(conversionTo, type) ? conversionTo[type] : undefined;
  if (!conversion) throw new StoreError(2, `Unknown type name in $convert: ${String(type)}`);
  return conversion;
};

const convert = named(['input', 'to'], ['onError', 'onNull'], (parameters) => (env) => {
  const input = (parameters.input as Evaluate)(env);
  const target = (parameters.to as Evaluate)(env);
  if (isNullish(input)) return parameters.onNull ? parameters.onNull(env) : null;
  if (isNullish(target)) return null;
  const conversion = targetOf(target);
  try {
    return conversion(input as Value);
  } catch (error) {
    if (parameters.onError && error instanceof StoreError && error.code === 241)
      return parameters.onError(env);
    throw error;
  }
});

export const conversions: Record<string, Operator> = {
  $type: fixed(1, 1, typeName),
  $isNumber: fixed(1, 1, (value) => value !== MISSING && isNumeric(value)),
  $toString: to('string'),
  $toBool: to('bool'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toDouble: to('double'),
  $toDecimal: to('decimal'),
  $toDate: to('date'),
  $toObjectId: to('objectId'),
  $convert: convert,
};

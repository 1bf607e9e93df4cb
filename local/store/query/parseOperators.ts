import { partsOf } from '../bson/decimal.ts';
import { toNumber, toWhole, truncated } from '../bson/numbers.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isKind, isNumeric, MISSING } from '../bson/value.ts';
import { badValue, failedToParse, notImplemented } from '../storeError.ts';
import { allOf, elemMatch } from './arrays.ts';
import { bitsTest } from './bits.ts';
import { membershipTest } from './comparison.ts';
import type { Bound, Filter, Leaf } from './filter.ts';
import { comparison, equality, leaf, regexLeaf } from './leaves.ts';
import type { FilterReader } from './reader.ts';
import { regexTest } from './regex.ts';
import { typeTest } from './typeTest.ts';

type Test = Leaf['test'];

const not = (of: Filter): Filter => ({ kind: 'not', of });

const membership = (path: string, name: string, operand: Value): Leaf => {
  if (!isArray(operand)) throw badValue(`${name} needs an array`);
  const regexes: Test[] = [];
  const values: Value[] = [];
  for (const item of operand) {
    if (isDoc(item) && item.keys().next().value?.startsWith('$')) {
      const first = item.keys().next().value as string;
      if (!['$ref', '$id', '$db'].includes(first)) throw badValue(`cannot nest $ under ${name}`);
    }
    if (isKind(item, 'undefined')) throw badValue('cannot compare to undefined');
    if (isKind(item, 'regex')) regexes.push(regexTest(item.pattern, item.options));
    else values.push(item);
  }
  const test = membershipTest(values);
  if (regexes.length === 0) return leaf(path, { op: '$in', values }, test);
  return leaf(
    path,
    { op: 'other', name, value: operand },
    (value, position) => test(value) || regexes.some((regex) => regex(value, position)),
  );
};

const truthy = (value: Value): boolean =>
  isNumeric(value) ? toNumber(value) !== 0 : value !== false && value !== null && !isKind(value, 'undefined');

const sizeTest = (operand: Value): Test => {
  const size = isNumeric(operand) ? toWhole(operand) : undefined;
  if (size === undefined) throw failedToParse('Failed to parse $size. Expected an integer');
  if (size < 0n) throw failedToParse('Failed to parse $size. Expected a non-negative number');
  return (value) => isArray(value) && BigInt(value.length) === size;
};

const isFiniteNumber = (value: Maybe): boolean =>
  value !== MISSING &&
  isNumeric(value) &&
  Number.isFinite(toNumber(value)) &&
  !(isKind(value, 'decimal') && typeof partsOf(value) === 'string');

const modTest = (operand: Value): Test => {
  if (!isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [by, rest] = operand as [Value, Value];
  if (!isNumeric(by) || !isFiniteNumber(by)) throw badValue('malformed mod, divisor not a number');
  if (!isNumeric(rest) || !isFiniteNumber(rest)) throw badValue('malformed mod, remainder not a number');
  const divisor = truncated(by);
  const remainder = truncated(rest);
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    if (value === MISSING || !isNumeric(value) || !isFiniteNumber(value)) return false;
    return Math.abs(toNumber(value)) < 2 ** 63 && truncated(value) % divisor === remainder;
  };
};

const notFilter = (path: string, operand: Value, read: FilterReader): Filter => {
  if (isKind(operand, 'regex')) return not(equality(path, operand));
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  if (operand.size === 0) throw badValue('$not cannot be empty');
  return not({ kind: 'and', of: read.operators(path, operand) });
};

const regexOperator = (path: string, pattern: Value, options: Value | undefined): Leaf => {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isKind(pattern, 'regex')) {
    if (options && pattern.options) throw badValue('options set in both $regex and $options');
    return regexLeaf(path, pattern.pattern, options ?? pattern.options);
  }
  if (typeof pattern !== 'string') throw badValue('$regex has to be a string');
  return regexLeaf(path, pattern, options ?? '');
};

const parseOperator = (path: string, name: string, operand: Value, all: Doc, read: FilterReader): Filter => {
  const other: Bound = { op: 'other', name, value: operand };
  switch (name) {
    case '$eq':
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte':
      return comparison(path, name, operand);
    case '$ne':
      if (isKind(operand, 'regex')) throw badValue("Can't have regex as arg to $ne.");
      return not(comparison(path, '$eq', operand));
    case '$in':
      return membership(path, name, operand);
    case '$nin':
      return not(membership(path, name, operand));
    case '$exists': {
      const exists = leaf(path, { op: '$exists' }, (value) => value !== MISSING);
      return truthy(operand) ? exists : not(exists);
    }
    case '$type':
      return leaf(path, other, typeTest(operand));
    case '$mod':
      return leaf(path, other, modTest(operand));
    case '$size':
      return leaf(path, other, sizeTest(operand), false);
    case '$not':
      return notFilter(path, operand, read);
    case '$regex':
      return regexOperator(path, operand, all.get('$options'));
    case '$elemMatch':
      return elemMatch(path, operand, read);
    case '$all':
      return allOf(path, operand, read);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return leaf(path, other, bitsTest(name, operand));
    default:
      return refuse(name);
  }
};

const NOT_HERE = /^\$(geo|near|within|maxDistance|minDistance|_internal)/;
const refuse = (name: string): never => {
  if (NOT_HERE.test(name)) throw notImplemented(name);
  throw badValue(`unknown operator: ${name}`);
};

/** The conditions of `{path: {$op: ..., ...}}`, all of which must hold. */
export const parseOperators = (path: string, operators: Doc, read: FilterReader): Filter[] => {
  const parts: Filter[] = [];
  for (const [name, operand] of operators) {
    if (name === '$comment') continue;
    if (name === '$options') {
      if (!operators.has('$regex')) throw badValue('$options needs a $regex');
      continue;
    }
    parts.push(parseOperator(path, name, operand, operators, read));
  }
  return parts;
};

import type { Value } from '../bson/value.ts';
import { isArray, isDoc, isKind } from '../bson/value.ts';
import { badValue } from '../storeError.ts';
import type { Filter, Leaf, Position } from './filter.ts';
import { matches } from './filter.ts';
import { equality, leaf } from './leaves.ts';
import { asDoc } from './path.ts';
import type { FilterReader } from './reader.ts';
import { isOperators } from './reader.ts';

const LOGICAL = new Set(['$and', '$or', '$nor', '$where', '$expr', '$comment']);

type ItemTest = (item: Value) => boolean;

/** Tests one element as a value: the leaf's own test, without entering arrays. */
const valueTest = (part: Filter): ItemTest => {
  switch (part.kind) {
    case 'leaf':
      return (item) => part.test(item, undefined);
    case 'not': {
      const inner = valueTest(part.of);
      return (item) => !inner(item);
    }
    case 'and': {
      const inner = part.of.map(valueTest);
      return (item) => inner.every((test) => test(item));
    }
    default:
      throw badValue('$elemMatch cannot hold this operator beside value operators');
  }
};

const firstMatch = (value: unknown, test: ItemTest, position: Position | undefined): boolean => {
  if (!isArray(value)) return false;
  const found = value.findIndex(test);
  if (found < 0) return false;
  if (position) position.index = found;
  return true;
};

/** `$elemMatch` over values (`{$gt: 1}`) or over documents (`{x: 1}`); a nested array counts as a document of positions. */
export const elemMatch = (path: string, operand: Value, read: FilterReader): Leaf => {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const first = operand.keys().next().value;
  if (isOperators(operand) && !LOGICAL.has(first as string)) {
    const test = valueTest({ kind: 'and', of: read.operators('', operand) });
    const bound = { op: 'other', name: '$elemMatch', value: operand } as const;
    return leaf(path, bound, (value, position) => firstMatch(value, test, position), false);
  }
  const filter = read.filter(operand);
  const test: ItemTest = (item) => (isDoc(item) || isArray(item)) && matches(filter, asDoc(item));
  const bound = { op: '$elemMatch', filter } as const;
  return leaf(path, bound, (value, position) => firstMatch(value, test, position), false);
};

/** `$all`: every value must be found; or every entry is an `$elemMatch`. No entry at all matches nothing. */
export const allOf = (path: string, operand: Value, read: FilterReader): Filter => {
  if (!isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return leaf(path, { op: '$in', values: [] }, () => false);
  const isElemMatch = (item: Value): boolean => isDoc(item) && item.keys().next().value === '$elemMatch';
  const elements = operand.filter(isElemMatch).length;
  if (elements > 0 && elements < operand.length) throw badValue('no $ expressions in $all');
  return {
    kind: 'and',
    of: operand.map((item) => {
      if (isElemMatch(item)) {
        if ((item as Map<string, Value>).size > 1) throw badValue('$all/$elemMatch has to be alone');
        return elemMatch(path, (item as Map<string, Value>).get('$elemMatch') as Value, read);
      }
      if (isOperators(item)) throw badValue('no $ expressions in $all');
      if (isKind(item, 'undefined')) throw badValue('cannot compare to undefined');
      return equality(path, item);
    }),
  };
};

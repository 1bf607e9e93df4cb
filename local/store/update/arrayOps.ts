import { toWhole } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isKind, isNumeric, MISSING } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { equal } from '../order/compare.ts';
import { keyOf } from '../order/key.ts';
import { sortValues } from '../order/sort.ts';
import { matches } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { isOperators } from '../query/reader.ts';
import { regexTest } from '../query/regex.ts';
import { badValue, failedToParse, typeMismatch } from '../storeError.ts';
import type { LeafOp } from './leafOp.ts';
import { always, idText, never } from './leafOp.ts';

const whole = (clause: string, value: Value): number => {
  const number = isNumeric(value) ? toWhole(value) : undefined;
  if (number === undefined) {
    throw badValue(`The value for ${clause} must be an integer value but was given type: ${typeName(value)}`);
  }
  return Number(number);
};

interface Push {
  readonly items: readonly Value[];
  readonly position: number | undefined;
  readonly slice: number | undefined;
  readonly sort: Value | undefined;
}

const checkPushSort = (sort: Value): void => {
  sortValues([], sort);
  if (isDoc(sort) && sort.size === 0)
    throw badValue('The $sort pattern is empty when it should be a set of fields.');
};

const parsePush = (value: Value): Push => {
  if (!isDoc(value) || !value.has('$each')) {
    return { items: [value], position: undefined, slice: undefined, sort: undefined };
  }
  for (const name of value.keys()) {
    if (!['$each', '$slice', '$sort', '$position'].includes(name))
      throw badValue(`Unrecognized clause in $push: ${name}`);
  }
  const items = value.get('$each') as Value;
  if (!isArray(items))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(items)}`);
  const { $slice, $sort, $position } = Object.fromEntries(value) as Record<string, Value | undefined>;
  if ($sort !== undefined) checkPushSort($sort);
  return {
    items,
    slice: $slice === undefined ? undefined : whole('$slice', $slice),
    position: $position === undefined ? undefined : whole('$position', $position),
    sort: $sort,
  };
};

const inserted = (current: readonly Value[], { items, position = current.length }: Push): Value[] => {
  const at = position < 0 ? Math.max(current.length + position, 0) : Math.min(position, current.length);
  return [...current.slice(0, at), ...items, ...current.slice(at)];
};

const sliced = (items: Value[], slice: number | undefined): Value[] => {
  if (slice === undefined) return items;
  if (slice === 0) return [];
  return slice > 0 ? items.slice(0, slice) : items.slice(slice);
};

/** Inserts, then sorts, then slices, in this order whatever the order of the clauses. */
export const pushOp = (value: Value): LeafOp => {
  const push = parsePush(value);
  return {
    creates: always,
    apply: (current, { original }, path) => {
      if (current !== MISSING && !isArray(current)) {
        throw badValue(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document ${idText(original)}`,
        );
      }
      if (
        current !== MISSING &&
        push.items.length === 0 &&
        push.sort === undefined &&
        push.slice === undefined
      )
        return current;
      const longer = inserted(current === MISSING ? [] : current, push);
      return sliced(push.sort === undefined ? longer : sortValues(longer, push.sort), push.slice);
    },
  };
};

const eachOf = (value: Value): readonly Value[] => {
  if (!isDoc(value) || value.keys().next().value !== '$each') return [value];
  const items = value.get('$each') as Value;
  if (!isArray(items))
    throw typeMismatch(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(items)}`,
    );
  if (value.size > 1) throw badValue(`Found unexpected fields after $each in $addToSet`);
  return items;
};

export const addToSetOp = (value: Value): LeafOp => {
  const items = eachOf(value);
  return {
    creates: always,
    apply: (current, _, path) => {
      if (current !== MISSING && !isArray(current)) {
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(current)}`,
        );
      }
      const present = current === MISSING ? [] : current;
      const known = new Set(present.map(keyOf));
      const fresh = items.filter((item) => {
        const key = keyOf(item);
        return known.has(key) ? false : Boolean(known.add(key));
      });
      return current !== MISSING && fresh.length === 0 ? current : [...present, ...fresh];
    },
  };
};

export const popOp = (path: string, value: Value): LeafOp => {
  const end = isNumeric(value) ? toWhole(value) : undefined;
  if (end !== 1n && end !== -1n) {
    throw failedToParse(
      isNumeric(value)
        ? `$pop expects 1 or -1, found: ${String(end ?? 'a fraction')}`
        : `Expected a number in: ${path}: ${typeName(value)}`,
    );
  }
  return {
    creates: never,
    apply: (current, _, at) => {
      if (current === MISSING) return MISSING;
      if (!isArray(current))
        throw typeMismatch(`Path '${at}' contains an element of non-array type '${typeName(current)}'`);
      if (current.length === 0) return current;
      return end === 1n ? current.slice(0, -1) : current.slice(1);
    },
  };
};

const removing = (operator: string, gone: (item: Value) => boolean): LeafOp => ({
  creates: never,
  apply: (current: Maybe) => {
    if (current === MISSING) return MISSING;
    if (!isArray(current)) throw badValue(`Cannot apply ${operator} to a non-array value`);
    const left = current.filter((item) => !gone(item));
    return left.length === current.length ? current : left;
  },
});

/** A condition of `$pull`: operators and plain documents are queries on the elements, all else is equality. */
const pullTest = (condition: Value, scope: Scope): ((item: Value) => boolean) => {
  if (isOperators(condition)) {
    const filter = parseFilter(new Map([['', condition]]), scope);
    return (item) => matches(filter, new Map([['', item]]));
  }
  if (isDoc(condition)) {
    const filter = parseFilter(condition, scope);
    return (item) => isDoc(item) && matches(filter, item);
  }
  if (isKind(condition, 'regex')) return regexTest(condition.pattern, condition.options);
  return (item) => equal(item, condition);
};

export const pullOp = (condition: Value, scope: Scope): LeafOp =>
  removing('$pull', pullTest(condition, scope));

export const pullAllOp = (value: Value): LeafOp => {
  if (!isArray(value))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(value)}`);
  const keys = new Set(value.map(keyOf));
  return removing('$pullAll', (item) => keys.has(keyOf(item)));
};

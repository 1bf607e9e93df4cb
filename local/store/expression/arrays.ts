import { toWhole } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isNullish, isNumeric, MISSING } from '../bson/value.ts';
import { equal } from '../order/compare.ts';
import { sortValues } from '../order/sort.ts';
import { StoreError } from '../storeError.ts';
import type { Operator } from './operator.ts';
import { fixed, orNull, variadic } from './operator.ts';
import type { Evaluate } from './scope.ts';
import { bind, checkVariableName } from './scope.ts';
import { truthy } from './truth.ts';

const integer = (name: string, value: Maybe): number => {
  const whole = value !== MISSING && isNumeric(value) ? toWhole(value) : undefined;
  if (whole === undefined) {
    throw new StoreError(
      28691,
      `${name} needs a number that can be represented as a 32-bit integer, not ${typeName(value)}`,
    );
  }
  return Number(whole);
};

const needArray = (name: string, code: number, value: Maybe): Value[] => {
  if (isArray(value)) return value;
  throw new StoreError(code, `The argument to ${name} must be an array, but was of type: ${typeName(value)}`);
};

const elementAt = (items: Value[], at: number): Maybe => {
  const place = at < 0 ? items.length + at : at;
  return place >= 0 && place < items.length ? (items[place] as Value) : MISSING;
};

const end = (name: string, at: number): Operator =>
  fixed(1, 1, (value) => (isNullish(value) ? null : elementAt(needArray(name, 28689, value), at)));

const slice = fixed(2, 3, (value, first, count) => {
  if (isNullish(value) || isNullish(first) || (count !== undefined && isNullish(count))) return null;
  const items = needArray('$slice', 28724, value);
  const n = integer('$slice', first);
  if (count === undefined) return n < 0 ? items.slice(Math.max(items.length + n, 0)) : items.slice(0, n);
  const length = integer('$slice', count);
  if (length <= 0) throw new StoreError(28729, 'Third argument to $slice must be positive');
  const from = n < 0 ? Math.max(items.length + n, 0) : n;
  return items.slice(from, from + length);
});

const range = fixed(2, 3, (from, to, by = 1) => {
  const [start, stop, step] = [from, to, by].map((value) => integer('$range', value as Maybe)) as [
    number,
    number,
    number,
  ];
  if (step === 0) throw new StoreError(34449, '$range requires a non-zero step value');
  if (Math.abs((stop - start) / step) > 1_000_000)
    throw new StoreError(146, '$range would need too much memory');
  const items: Value[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) items.push(at);
  return items;
});

const looping = (
  build: (input: Evaluate, name: string, body: Evaluate) => Evaluate,
  bodyName: string,
): Operator =>
  ((argument, { name: operator, compile, compileWith }) => {
    if (!isDoc(argument)) throw new StoreError(28646, `${operator} only supports an object as its argument`);
    for (const field of argument.keys()) {
      if (!['input', 'as', bodyName].includes(field)) {
        throw new StoreError(28647, `Unrecognized parameter to ${operator}: ${field}`);
      }
    }
    const input = argument.get('input');
    const body = argument.get(bodyName);
    if (input === undefined || body === undefined) {
      throw new StoreError(28648, `Missing 'input' or '${bodyName}' parameter to ${operator}`);
    }
    const name = argument.get('as') ?? 'this';
    if (typeof name !== 'string') throw new StoreError(14, `${operator} needs a string as 'as'`);
    checkVariableName(name);
    return build(compile(input), name, compileWith([name])(body));
  }) satisfies Operator;

const filter = looping(
  (input, name, test) => (env) => {
    const value = input(env);
    if (isNullish(value)) return null;
    return needArray('$filter', 28651, value).filter((item) => truthy(test(bind(env, name, item))));
  },
  'cond',
);

const map = looping(
  (input, name, body) => (env) => {
    const value = input(env);
    if (isNullish(value)) return null;
    return needArray('$map', 16883, value).map((item) => orNull(body(bind(env, name, item))));
  },
  'in',
);

const reduce: Operator = (argument, { compile, compileWith }) => {
  const part = (name: string): Value => {
    const value = isDoc(argument) ? argument.get(name) : undefined;
    if (value === undefined) throw new StoreError(40077, `$reduce requires '${name}' to be specified`);
    return value;
  };
  const input = compile(part('input'));
  const initial = compile(part('initialValue'));
  const body = compileWith(['this', 'value'])(part('in'));
  return (env) => {
    const value = input(env);
    if (isNullish(value)) return null;
    return needArray('$reduce', 40080, value).reduce<Maybe>(
      (total, item) => body(bind(bind(env, 'this', item), 'value', total)),
      initial(env),
    );
  };
};

const pair = (value: Value): [string, Value] => {
  if (isArray(value) && value.length === 2 && typeof value[0] === 'string')
    return [value[0], value[1] as Value];
  if (isDoc(value) && value.size === 2 && typeof value.get('k') === 'string' && value.has('v')) {
    return [value.get('k') as string, value.get('v') as Value];
  }
  throw new StoreError(40392, '$arrayToObject requires an array of key-value pairs');
};

const sortArray: Operator = (argument, { compile }) => {
  if (!isDoc(argument) || !argument.has('input') || !argument.has('sortBy')) {
    throw new StoreError(2942502, "$sortArray requires 'input' and 'sortBy'");
  }
  const input = compile(argument.get('input') as Value);
  const by = argument.get('sortBy') as Value;
  return (env) => {
    const value = input(env);
    return isNullish(value) ? null : sortValues(needArray('$sortArray', 2942504, value), by);
  };
};

export const arrays: Record<string, Operator> = {
  $size: fixed(1, 1, (value) => needArray('$size', 17124, value).length),
  $isArray: fixed(1, 1, (value) => isArray(value)),
  $arrayElemAt: fixed(2, 2, (value, at) => {
    if (isNullish(value) || isNullish(at)) return null;
    return elementAt(needArray('$arrayElemAt', 28689, value), integer('$arrayElemAt', at));
  }),
  $first: end('$first', 0),
  $last: end('$last', -1),
  $slice: slice,
  $range: range,
  $filter: filter,
  $map: map,
  $reduce: reduce,
  $sortArray: sortArray,
  $concatArrays: variadic((values) =>
    values.some(isNullish) ? null : values.flatMap((value) => needArray('$concatArrays', 28664, value)),
  ),
  $reverseArray: fixed(1, 1, (value) =>
    isNullish(value) ? null : [...needArray('$reverseArray', 34435, value)].reverse(),
  ),
  $in: fixed(2, 2, (value, list) =>
    needArray('$in', 40081, list).some((item) => value !== MISSING && equal(item, value)),
  ),
  $indexOfArray: fixed(2, 2, (list, value) => {
    if (isNullish(list)) return null;
    return needArray('$indexOfArray', 40090, list).findIndex(
      (item) => value !== MISSING && equal(item, value),
    );
  }),
  $arrayToObject: fixed(1, 1, (value) =>
    isNullish(value) ? null : new Map(needArray('$arrayToObject', 40386, value).map(pair)),
  ),
  $objectToArray: fixed(1, 1, (value) => {
    if (isNullish(value)) return null;
    if (!isDoc(value)) throw new StoreError(40390, '$objectToArray requires a document input');
    return [...value].map(
      ([k, v]): Doc =>
        new Map<string, Value>([
          ['k', k],
          ['v', v],
        ]),
    );
  }),
};

import { typeName } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isNullish } from '../bson/value.ts';
import { keyOf } from '../order/key.ts';
import { StoreError } from '../storeError.ts';
import type { Operator } from './operator.ts';
import { fixed, variadic } from './operator.ts';
import { truthy } from './truth.ts';

type Keyed = Map<string, Value>;

const NO_ARRAY: Record<string, number> = {
  $setUnion: 17043,
  $setIntersection: 17047,
  $setDifference: 17048,
  $setEquals: 17044,
  $setIsSubset: 17046,
  $anyElementTrue: 17041,
  $allElementsTrue: 17040,
};

const setOf = (name: string, value: Maybe): Keyed => {
  if (!isArray(value))
    throw new StoreError(
      NO_ARRAY[name] as number,
      `All operands of ${name} must be arrays. One is ${typeName(value)}`,
    );
  const set: Keyed = new Map();
  for (const item of value) {
    const key = keyOf(item);
    if (!set.has(key)) set.set(key, item);
  }
  return set;
};

const inOrder = (set: Keyed): Value[] =>
  [...set].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

const combining = (name: string, combine: (sets: Keyed[]) => Value): Operator =>
  variadic((values) => (values.some(isNullish) ? null : combine(values.map((value) => setOf(name, value)))));

const within = (a: Keyed, b: Keyed): boolean => [...a.keys()].every((key) => b.has(key));

/** Sets are arrays without repeats, answered in the order of their values. */
export const sets: Record<string, Operator> = {
  $setUnion: combining('$setUnion', (all) => inOrder(new Map(all.flatMap((set) => [...set])))),
  $setIntersection: combining('$setIntersection', ([first = new Map(), ...rest]) =>
    inOrder(new Map([...first].filter(([key]) => rest.every((set) => set.has(key))))),
  ),
  $setDifference: fixed(2, 2, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null;
    const without = setOf('$setDifference', b);
    return [...setOf('$setDifference', a)].filter(([key]) => !without.has(key)).map(([, value]) => value);
  }),
  $setEquals: variadic((values) => {
    const [first, ...rest] = values.map((value) => setOf('$setEquals', value)) as [Keyed, ...Keyed[]];
    return rest.every((set) => within(first, set) && within(set, first));
  }),
  $setIsSubset: fixed(2, 2, (a, b) => within(setOf('$setIsSubset', a), setOf('$setIsSubset', b))),
  $anyElementTrue: fixed(1, 1, (value) => [...setOf('$anyElementTrue', value).values()].some(truthy)),
  $allElementsTrue: fixed(1, 1, (value) => [...setOf('$allElementsTrue', value).values()].every(truthy)),
};

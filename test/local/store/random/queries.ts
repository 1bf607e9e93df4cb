import { BSONRegExp, Int32 } from 'bson';
import type { Chance } from '../../../../local/demo/chance.ts';
import type { Fields } from './values.ts';
import { randomScalar, randomValue } from './values.ts';

export const PATHS = ['a', 'b', 'c', 'a.a', 'a.b', 'b.a', 'a.0', 'a.a.b'];

/** Values of queries: some from the documents themselves, so that something is found. */
export type ValueSource = (chance: Chance) => unknown;

export const valuesFrom =
  (documents: readonly Fields[]): ValueSource =>
  (chance) => {
    if (chance.happens(30)) return randomScalar(chance);
    let value: unknown = chance.pick(documents)[chance.pick(['a', 'b', 'c'])];
    while (chance.happens(60) && Array.isArray(value) && value.length > 0) value = chance.pick(value);
    return value === undefined ? randomValue(chance, 1) : value;
  };

const isRegex = (value: unknown): boolean => value instanceof BSONRegExp;

const plainValue = (chance: Chance, source: ValueSource): unknown => {
  const value = source(chance);
  return isRegex(value) ? new Int32(1) : value;
};

const randomTest = (chance: Chance, source: ValueSource): unknown => {
  const list = (): unknown[] => Array.from({ length: chance.below(4) }, () => source(chance));
  switch (chance.below(13)) {
    case 0:
      return { [chance.pick(['$lt', '$lte', '$gt', '$gte'])]: plainValue(chance, source) };
    case 1:
      return { $gte: plainValue(chance, source), $lt: plainValue(chance, source) };
    case 2:
      return { $in: list() };
    case 3:
      return { $nin: list() };
    case 4:
      return { $ne: plainValue(chance, source) };
    case 5:
      return { $exists: chance.happens(50) };
    case 6:
      return { $type: chance.pick(['int', 'number', 'string', 'array', 'object', 'null', 'bool', 'double']) };
    case 7:
      return { $size: new Int32(chance.below(3)) };
    case 8:
      return { $not: { [chance.pick(['$gt', '$lte', '$eq'])]: plainValue(chance, source) } };
    case 9:
      return {
        $elemMatch: chance.happens(50)
          ? { $gte: plainValue(chance, source) }
          : { a: plainValue(chance, source) },
      };
    case 10:
      return {
        $all: [plainValue(chance, source), ...(chance.happens(30) ? [plainValue(chance, source)] : [])],
      };
    case 11:
      return { $regex: chance.pick(['^a', '^ab', 'b$', '^.$', 'a|b']) };
    default:
      return { $eq: plainValue(chance, source) };
  }
};

export const randomFilter = (chance: Chance, source: ValueSource, depth = 2): Fields => {
  if (depth > 0 && chance.happens(25)) {
    const count = 1 + chance.below(3);
    return {
      [chance.pick(['$or', '$and', '$nor'])]: Array.from({ length: count }, () =>
        randomFilter(chance, source, depth - 1),
      ),
    };
  }
  const filter: Fields = {};
  for (let at = chance.below(3); at >= 0; at--) filter[chance.pick(PATHS)] = randomTest(chance, source);
  return filter;
};

/** By one or two fields; the _id comes last, so that there is one right order. */
export const randomSort = (chance: Chance): Record<string, 1 | -1> => {
  const sort: Record<string, 1 | -1> = {};
  for (let at = chance.below(3); at > 0; at--)
    sort[chance.pick(['a', 'b', 'c', 'a.a'])] = chance.pick([1, -1]);
  return { ...sort, _id: chance.pick([1, -1]) };
};

/** Conditions on the leading fields of an index, as it can serve them: equal to, in a list, in a range. */
export const rangeOn = (chance: Chance, source: ValueSource, key: Record<string, unknown>): Fields => {
  const filter: Fields = {};
  for (const path of Object.keys(key)) {
    const value = (): unknown => plainValue(chance, source);
    filter[path] = chance.pick<() => unknown>([
      value,
      () => ({ $in: [value(), value(), value()] }),
      () => ({ [chance.pick(['$lt', '$lte', '$gt', '$gte'])]: value() }),
      () => ({ $gte: value(), $lte: value() }),
      () => ({ $gt: value(), $lt: value() }),
    ])();
    if (chance.happens(40)) break;
  }
  return filter;
};

import type { Value } from '../bson/value.ts';
import { isArray, isKind, UNDEFINED } from '../bson/value.ts';
import { classRange, keyOf } from '../order/key.ts';
import type { Bound, Filter } from '../query/filter.ts';

/** A range of keys of one part of an index, low <= key < high; `point` when it is one value. */
export interface Interval {
  readonly low: string;
  readonly high: string;
  readonly point: boolean;
}

/** Greater than every byte: what is added to a key to come after all keys that begin with it. */
export const AFTER = '\u0100';

const point = (value: Value): Interval => {
  const key = keyOf(value);
  return { low: key, high: key + AFTER, point: true };
};

const byLow = (a: Interval, b: Interval): number => (a.low < b.low ? -1 : a.low > b.low ? 1 : 0);

/** Null stands for missing (kept as null) and undefined (an empty array). */
const nullPoints = (): Interval[] => [point(UNDEFINED), point(null)];

const pointsOf = (values: readonly Value[]): Interval[] | undefined => {
  if (values.some(isArray)) return undefined;
  const all = values.flatMap((value) => (value === null ? nullPoints() : [point(value)]));
  const distinct = new Map(all.map((interval) => [interval.low, interval]));
  return [...distinct.values()].sort(byLow);
};

const rangeOf = (op: '$lt' | '$lte' | '$gt' | '$gte', value: Value): Interval[] | undefined => {
  if (value === null) return op === '$lte' || op === '$gte' ? nullPoints() : [];
  // MinKey and MaxKey compare with all types, arrays as a whole: an index over their elements cannot tell.
  if (isArray(value) || isKind(value, 'minKey') || isKind(value, 'maxKey')) return undefined;
  const own = classRange(value);
  const key = keyOf(value);
  const below = op === '$lt' || op === '$lte';
  const low = below ? own.low : op === '$gt' ? key + AFTER : key;
  const high = below ? (op === '$lte' ? key + AFTER : key) : own.high;
  return low < high ? [{ low, high, point: false }] : [];
};

const prefixRange = (text: string): Interval[] => {
  const strings = classRange('');
  const regexes = classRange({ kind: 'regex', pattern: '', options: '' });
  return [
    { low: strings.low + text, high: strings.low + text + AFTER, point: false },
    { ...regexes, point: false },
  ];
};

/** The intervals that hold every value a bound may match, or undefined when an index is of no use. */
export const intervalsOf = (bound: Bound): Interval[] | undefined => {
  switch (bound.op) {
    case '$eq':
      return pointsOf([bound.value]);
    case '$in':
      return pointsOf(bound.values);
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte':
      return rangeOf(bound.op, bound.value);
    case 'prefix':
      return prefixRange(bound.text);
    default:
      return undefined;
  }
};

export const intersect = (a: readonly Interval[], b: readonly Interval[]): Interval[] => {
  const both: Interval[] = [];
  for (const x of a) {
    for (const y of b) {
      // biome-ignore lint/complexity/useMathMinMax: these are strings
      const low = x.low > y.low ? x.low : y.low;
      // biome-ignore lint/complexity/useMathMinMax: these are strings
      const high = x.high < y.high ? x.high : y.high;
      if (low < high) both.push({ low, high, point: x.point || y.point });
    }
  }
  return both.sort(byLow);
};

/** A condition that must hold for every match. */
export interface Condition {
  readonly path: string;
  readonly bound: Bound;
}

/** The conditions that all matches of a filter meet, with those inside `$elemMatch` under their full paths. */
export const conditionsOf = (filter: Filter, prefix = ''): Condition[] => {
  if (filter.kind === 'and') return filter.of.flatMap((part) => conditionsOf(part, prefix));
  if (filter.kind !== 'leaf') return [];
  const path = prefix + filter.path;
  const own: Condition = { path, bound: filter.bound };
  return filter.bound.op === '$elemMatch' ? [own, ...conditionsOf(filter.bound.filter, `${path}.`)] : [own];
};

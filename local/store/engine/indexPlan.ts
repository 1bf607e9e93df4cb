import { descending } from '../order/key.ts';
import type { Sort } from '../order/sort.ts';
import type { Bound } from '../query/filter.ts';
import type { Condition, Interval } from './bounds.ts';
import { AFTER, intersect, intervalsOf } from './bounds.ts';
import { excludesMissing, implies } from './implies.ts';
import type { Index } from './index.ts';

/** How an index answers a query: key ranges to read, and whether they come in the order asked for. */
export interface IndexPlan {
  readonly index: Index;
  readonly ranges: readonly { low: string; high: string }[];
  /** Whether any condition narrows it; without one the whole index is read. */
  readonly bounded: boolean;
  readonly sorted: boolean;
  readonly backwards: boolean;
  /** About how many entries will be read. */
  readonly cost: number;
}

const MAX_RANGES = 4_096;

/** An index that leaves documents out serves only queries that cannot match those. */
const covers = (index: Index, conditions: readonly Condition[]): boolean => {
  const { spec } = index;
  if (spec.partial) return implies(conditions, spec.partial);
  if (!spec.sparse) return true;
  return conditions.some(({ path, bound }) => spec.fields.includes(path) && excludesMissing(bound));
};

const matchesNull = (bound: Bound): boolean =>
  'value' in bound ? bound.value === null : bound.op === '$in' && bound.values.includes(null);

const intervalsFor = (
  conditions: readonly Condition[],
  path: string,
  multikey: boolean,
): Interval[] | undefined => {
  // `a.0` is the first element to an index, and to a query also the field "0" of each element, which all may lack.
  const positional = /\.\d+(\.|$)/.test(path);
  const all = conditions
    .filter((condition) => condition.path === path && !(positional && matchesNull(condition.bound)))
    .map(({ bound }) => intervalsOf(bound))
    .filter((intervals): intervals is Interval[] => intervals !== undefined);
  const [first] = all;
  if (!first) return undefined;
  // Different elements of an array may meet different conditions, so only one condition can narrow the range.
  if (multikey)
    return all.reduce((best, next) => (next.length > 0 && next.every((i) => i.point) ? next : best), first);
  return all.reduce(intersect);
};

/** Intervals for the leading parts of the key; after the first part that is no list of points nothing narrows any more. */
const leadingIntervals = (index: Index, conditions: readonly Condition[]): Interval[][] => {
  const parts: Interval[][] = [];
  let arrayUsed = false;
  let combinations = 1;
  for (let at = 0; at < index.spec.fields.length; at++) {
    const multikey = index.multikey[at] === true;
    if (multikey && arrayUsed) break;
    const intervals = intervalsFor(conditions, index.spec.fields[at] as string, multikey);
    if (!intervals) break;
    combinations *= Math.max(1, intervals.length);
    if (combinations > MAX_RANGES) break;
    arrayUsed ||= multikey;
    parts.push(intervals);
    if (!intervals.every((interval) => interval.point)) break;
  }
  return parts;
};

/** The same interval in a descending part of the key. */
const turned = (interval: Interval): Interval => {
  const strip = (key: string): { bytes: string; after: boolean } =>
    key.endsWith(AFTER) ? { bytes: key.slice(0, -1), after: true } : { bytes: key, after: false };
  const low = strip(interval.low);
  const high = strip(interval.high);
  return {
    // Below the end of the range before; from its key on when the end was meant to follow all that begin with it.
    low: descending(high.bytes) + (high.after ? '' : AFTER),
    high: descending(low.bytes) + (low.after ? '' : AFTER),
    point: interval.point,
  };
};

/** Keys of points are complete, so the next part's keys follow on them. */
const combined = (parts: readonly Interval[][]): { low: string; high: string }[] =>
  parts.reduce<{ low: string; high: string }[]>(
    (ranges, intervals) =>
      ranges.flatMap(({ low }) =>
        intervals.map((interval) => ({ low: low + interval.low, high: low + interval.high })),
      ),
    [{ low: '', high: AFTER }],
  );

/** Whether reading forwards (1) or backwards (-1) gives the order; 0 when neither does. */
const sortDirection = (index: Index, parts: readonly Interval[][], sort: Sort): 1 | -1 | 0 => {
  const { fields, directions } = index.spec;
  const constant = (at: number): boolean =>
    parts[at]?.length === 1 && parts[at]?.[0]?.point === true && !index.multikey[at];
  let at = 0;
  let way: 1 | -1 | 0 = 0;
  for (const { path, direction } of sort) {
    const place = fields.indexOf(path);
    if (place >= 0 && place < at && constant(place)) continue;
    while (at < fields.length && fields[at] !== path && constant(at)) at++;
    if (fields[at] !== path || index.multikey[at]) return 0;
    if (!constant(at)) {
      const here = direction === directions[at] ? 1 : -1;
      if (way !== 0 && way !== here) return 0;
      way = here;
    }
    at++;
  }
  return way === 0 ? 1 : way;
};

/** The plan by one index, or undefined where the index would lose matches. `forced` is for hints. */
export const planIndex = (
  index: Index,
  conditions: readonly Condition[],
  sort: Sort | undefined,
  forced: boolean,
): IndexPlan | undefined => {
  if (!covers(index, conditions) && !(forced && !index.spec.partial)) return undefined;
  const parts = leadingIntervals(index, conditions);
  const way = sort && sort.length > 0 ? sortDirection(index, parts, sort) : 0;
  if (!forced && parts.length === 0 && way === 0) return undefined;
  const oriented = parts.map((intervals, at) =>
    index.spec.directions[at] === -1 ? intervals.map(turned).reverse() : intervals,
  );
  const ranges = combined(oriented);
  const cost = ranges.reduce((sum, { low, high }) => sum + index.entries.count(low, high), ranges.length);
  return {
    index,
    ranges: way === -1 ? ranges.reverse() : ranges,
    bounded: parts.length > 0,
    sorted: way !== 0,
    backwards: way === -1,
    cost,
  };
};

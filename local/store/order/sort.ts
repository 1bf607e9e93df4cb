import { toNumber } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric, MISSING } from '../bson/value.ts';
import { fieldPath } from '../paths/fieldPath.ts';
import { indexTuples } from '../paths/indexValues.ts';
import { badValue, notImplemented, StoreError } from '../storeError.ts';
import { compare } from './compare.ts';
import { keyOf } from './key.ts';

export interface SortPart {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}
export type Sort = readonly SortPart[];

const direction = (value: Value): 1 | -1 => {
  if (isDoc(value)) throw notImplemented('$meta in a sort');
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (number === 1 || number === -1) return number;
  throw new StoreError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
};

/** Reads a sort document; at most 32 keys, none twice. */
export const parseSort = (sort: Doc): Sort => {
  if (sort.size > 32) throw badValue('too many compound keys');
  return [...sort].map(([path, value]) => {
    const parts = path === '$natural' ? [path] : fieldPath(path);
    return { path, parts, direction: direction(value) };
  });
};

const extremeKey = (keys: readonly string[], way: 1 | -1): string => {
  let best = keys[0] as string;
  for (const key of keys) if (way === 1 ? key < best : key > best) best = key;
  return best;
};

/**
 * The key a document is sorted by: of an array the smallest element counts upwards, the largest downwards; missing counts
 * as null, an empty array as undefined.
 */
export const sortKeys = (sort: Sort, document: Doc): string[] => {
  let arrayPath: string | undefined;
  return sort.map(({ parts, path, direction: way }) => {
    const { tuples, multikey } = indexTuples(document, [parts]);
    if (multikey[0]) {
      if (arrayPath !== undefined && arrayPath.split('.')[0] !== parts[0]) {
        throw badValue(`cannot sort with keys that are parallel arrays: ${arrayPath}, ${path}`);
      }
      arrayPath = path;
    }
    return extremeKey(
      tuples.map(([value]) => keyOf(value === MISSING ? null : (value as Value))),
      way,
    );
  });
};

export const compareKeys = (sort: Sort, a: readonly string[], b: readonly string[]): number => {
  for (let at = 0; at < sort.length; at++) {
    const x = a[at] as string;
    const y = b[at] as string;
    if (x !== y) return x < y === ((sort[at] as SortPart).direction === 1) ? -1 : 1;
  }
  return 0;
};

/** Sorts anything that has a document; what compares equal keeps its order. */
export const sortBy = <T>(items: readonly T[], sort: Sort, documentOf: (item: T) => Doc): T[] =>
  items
    .map((item) => ({ item, keys: sortKeys(sort, documentOf(item)) }))
    .sort((a, b) => compareKeys(sort, a.keys, b.keys))
    .map(({ item }) => item);

/** `$sort` of `$push` and `$sortArray`: whole values by 1 or -1, or documents by their fields. */
export const sortValues = (items: readonly Value[], by: Value): Value[] => {
  if (isNumeric(by)) {
    const way = direction(by);
    return [...items].sort((a, b) => compare(a, b) * way);
  }
  if (!isDoc(by))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  return sortBy(items, parseSort(by), (item) => (isDoc(item) ? item : new Map()));
};

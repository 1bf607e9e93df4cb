import type { Doc, Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import type { Filter } from '../query/filter.ts';
import { StoreError } from '../storeError.ts';
import type { Update } from './update.ts';

/** Equalities that every match of a filter has: of `$and`, and of an `$or` or `$in` with one branch. */
const equalitiesOf = (filter: Filter): [string, Value][] => {
  if (filter.kind === 'and' || (filter.kind === 'or' && filter.of.length === 1))
    return filter.of.flatMap(equalitiesOf);
  if (filter.kind !== 'leaf') return [];
  if (filter.bound.op === '$eq') return [[filter.path, filter.bound.value]];
  if (filter.bound.op === '$in' && filter.bound.values.length === 1)
    return [[filter.path, filter.bound.values[0] as Value]];
  return [];
};

const clash = (path: string, other: string): StoreError =>
  new StoreError(
    54,
    path === other
      ? `cannot infer query fields to set, path '${path}' is matched twice`
      : `cannot infer query fields to set, both paths '${path}' and '${other}' are matched`,
  );

const setAt = (doc: Doc, parts: readonly string[], value: Value): void => {
  let current = doc;
  for (const part of parts.slice(0, -1)) {
    const next = current.get(part);
    const inner: Doc = isDoc(next) ? next : new Map();
    current.set(part, inner);
    current = inner;
  }
  current.set(parts.at(-1) as string, value);
};

/**
 * The document an upsert starts from: the equalities of its filter; for a replacement only the _id.
 * @throws StoreError 54 when two equalities name the same place.
 */
export const upsertBase = (filter: Filter, update: Update): Doc => {
  const wanted = equalitiesOf(filter).filter(
    ([path]) => update.kind !== 'replacement' || path === '_id' || path.startsWith('_id.'),
  );
  wanted.forEach(([path], at) => {
    for (const [other] of wanted.slice(0, at)) {
      if (path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`))
        throw clash(other, path);
    }
  });
  const base: Doc = new Map();
  for (const [path, value] of wanted) setAt(base, path.split('.'), value);
  return base;
};

import type { Doc, Maybe, Value } from '../bson/value.ts';
import { MISSING } from '../bson/value.ts';
import { descending, keyOf } from '../order/key.ts';
import { indexTuples } from '../paths/indexValues.ts';
import { matches } from '../query/filter.ts';
import { StoreError } from '../storeError.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Record } from './record.ts';
import { docInPassing } from './record.ts';
import type { SortedKeys } from './sortedKeys.ts';
import { createSortedKeys } from './sortedKeys.ts';

export interface Index {
  readonly spec: IndexSpec;
  readonly entries: SortedKeys;
  /** Which parts of the key ever held an array; once set it stays, as in MongoDB. */
  readonly multikey: boolean[];
  /** Keys a document has here, each once; none where a sparse or partial index leaves it out. */
  keys(doc: Doc): string[];
  /** @throws StoreError 11000 when another record than `self` has one of the keys. */
  checkUnique(keys: readonly string[], doc: Doc, self: number, namespace: string): void;
  add(record: Record, keys: readonly string[]): void;
  remove(record: Record, keys: readonly string[]): void;
  /** Puts a record in the place of an earlier one of the same id and keys. */
  replace(record: Record, keys: readonly string[]): void;
}

const tupleKey = (tuple: readonly Maybe[], directions: readonly (1 | -1)[]): string => {
  let key = '';
  for (let at = 0; at < tuple.length; at++) {
    const value = tuple[at] as Maybe;
    const part = keyOf(value === MISSING ? null : value);
    key += directions[at] === -1 ? descending(part) : part;
  }
  return key;
};

const show = (value: Value): string =>
  typeof value === 'string'
    ? `"${value}"`
    : typeof value === 'object' && value !== null
      ? '...'
      : String(value);

const duplicate = (spec: IndexSpec, tuple: readonly Maybe[], namespace: string): StoreError => {
  const values: Doc = new Map(
    spec.fields.map((field, at) => [field, tuple[at] === MISSING ? null : (tuple[at] as Value)]),
  );
  const shown = [...values].map(([field, value]) => `${field}: ${show(value)}`).join(', ');
  return new StoreError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${shown} }`,
    new Map<string, unknown>([
      ['keyPattern', spec.key],
      ['keyValue', values],
    ]),
  );
};

export const createIndex = (spec: IndexSpec): Index => {
  const entries = createSortedKeys();
  const multikey = spec.paths.map(() => false);
  const covers = (doc: Doc): boolean => !spec.partial || matches(spec.partial, doc);

  const tuplesOf = (doc: Doc): readonly (readonly Maybe[])[] => {
    if (!covers(doc)) return [];
    const found = indexTuples(doc, spec.paths);
    for (let at = 0; at < multikey.length; at++) if (found.multikey[at]) multikey[at] = true;
    if (!spec.sparse) return found.tuples;
    return found.tuples.filter((tuple) => tuple.some((value) => value !== MISSING));
  };

  return {
    spec,
    entries,
    multikey,
    keys: (doc) => {
      const tuples = tuplesOf(doc);
      const [only] = tuples;
      if (tuples.length === 1 && only) return [tupleKey(only, spec.directions)];
      return [...new Set(tuples.map((tuple) => tupleKey(tuple, spec.directions)))];
    },
    checkUnique: (keys, doc, self, namespace) => {
      if (!spec.unique) return;
      for (const key of keys) {
        const other = entries.find(key);
        if (!other || other.id === self) continue;
        const tuple = tuplesOf(doc).find((candidate) => tupleKey(candidate, spec.directions) === key);
        throw duplicate(spec, tuple ?? [], namespace);
      }
    },
    add: (record, keys) => {
      for (const key of keys) entries.add(key, record);
    },
    remove: (record, keys) => {
      for (const key of keys) entries.remove(key, record.id);
    },
    replace: (record, keys) => {
      for (const key of keys) entries.replace(key, record);
    },
  };
};

/** Fills new indexes from records, each read once. @throws StoreError 11000 on duplicates, 171 on parallel arrays. */
export const fillIndexes = (
  indexes: readonly Index[],
  records: Iterable<Record>,
  namespace: string,
): void => {
  for (const record of records) {
    const doc = docInPassing(record);
    for (const index of indexes) {
      const keys = index.keys(doc);
      index.checkUnique(keys, doc, record.id, namespace);
      index.add(record, keys);
    }
  }
};

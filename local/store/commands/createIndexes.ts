import type { Doc, Value } from '../bson/value.ts';
import { doc, isDoc } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import type { IndexSpec } from '../engine/indexSpec.ts';
import { parseIndexSpec } from '../engine/indexSpec.ts';
import { emptyScope } from '../expression/scope.ts';
import { identical } from '../order/compare.ts';
import { badValue, StoreError, typeMismatch } from '../storeError.ts';
import { arrayField, required } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { ensureCollection, findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const MAX_INDEXES = 64;

const without = (spec: Doc, names: readonly string[]): Doc =>
  new Map([...spec].filter(([name]) => !names.includes(name)));

/** What tells indexes apart beside their names (since MongoDB 5.0). */
const identityOf = ({ stored }: IndexSpec): Doc =>
  new Map(
    ['key', 'unique', 'sparse', 'partialFilterExpression'].flatMap((name): [string, Value][] => {
      const value = stored.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const conflictOf = (wanted: IndexSpec, existing: IndexSpec): StoreError | undefined => {
  const same = identical(identityOf(wanted), identityOf(existing));
  if (wanted.name === existing.name) {
    return new StoreError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index name: ${wanted.name}`,
    );
  }
  if (!same) return undefined;
  const equivalent = identical(without(wanted.stored, ['name']), without(existing.stored, ['name']));
  return new StoreError(
    85,
    equivalent
      ? `Index already exists with a different name: ${existing.name}`
      : `An equivalent index already exists with a different name and options. Requested index name: ${wanted.name}, existing index name: ${existing.name}`,
  );
};

/** Whether the index is there already. @throws StoreError 85 or 86 when another one stands in its way. */
const exists = (collection: Collection, wanted: IndexSpec): boolean => {
  const existing = collection.indexes.map(({ spec }) => spec);
  if (existing.some((spec) => identical(spec.stored, wanted.stored))) return true;
  // The index on _id may be asked for under any name and with `unique`.
  if (wanted.key.size === 1 && wanted.key.has('_id')) return true;
  for (const spec of existing) {
    const conflict = conflictOf(wanted, spec);
    if (conflict) throw conflict;
  }
  return false;
};

const specsOf = (request: Request, store: Store): IndexSpec[] => {
  const indexes = required(arrayField, { at: 'createIndexes', body: request.body }, 'indexes');
  if (indexes.length === 0) throw badValue('Must specify at least one index to create');
  const scope = emptyScope(store.clock);
  return indexes.map((spec) => {
    if (!isDoc(spec)) throw typeMismatch("The elements of the 'indexes' array must be objects");
    if (!spec.has('name')) {
      throw new StoreError(9, "The 'name' field is a required property of an index specification");
    }
    return parseIndexSpec(spec, scope);
  });
};

/** All of the indexes of one command, or none of them. */
const buildAll = (collection: Collection, specs: readonly IndexSpec[], store: Store): void => {
  const built: string[] = [];
  try {
    for (const spec of specs) {
      if (exists(collection, spec)) continue;
      if (collection.indexes.length >= MAX_INDEXES) {
        throw new StoreError(67, `add index fails, too many indexes for ${collection.namespace}`);
      }
      store.catalog.addIndex(collection, spec);
      built.push(spec.name);
    }
  } catch (error) {
    for (const name of built) store.catalog.dropIndex(collection, name);
    throw error;
  }
};

const run = (request: Request, store: Store): Reply => {
  const specs = specsOf(request, store);
  const isNew = findCollection(request, store) === undefined;
  const collection = ensureCollection(request, store);
  const before = collection.indexes.length;
  buildAll(collection, specs, store);
  const after = collection.indexes.length;
  return doc({
    numIndexesBefore: before,
    numIndexesAfter: after,
    createdCollectionAutomatically: isNew,
    ...(before === after && { note: 'all indexes already exist' }),
  });
};

export const createIndexes: Command = {
  name: 'createIndexes',
  fields: ['createIndexes', 'indexes', 'ignoreUnknownIndexOptions', 'commitQuorum'],
  run,
};

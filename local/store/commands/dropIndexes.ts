import type { Value } from '../bson/value.ts';
import { doc, isArray, isDoc } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { identical } from '../order/compare.ts';
import { StoreError, typeMismatch } from '../storeError.ts';
import type { Command, Request, Store } from './command.ts';
import { findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const byName = (collection: Collection, name: Value): string[] => {
  if (typeof name !== 'string') throw typeMismatch('dropIndexes takes names of indexes as strings');
  if (collection.indexes.some(({ spec }) => spec.name === name)) return [name];
  throw new StoreError(27, `index not found with name [${name}]`);
};

/** Names of the indexes that `index` means: a name, several, a key, or "*" for all but the one on _id. */
const namesOf = (collection: Collection, index: Value | undefined): string[] => {
  if (index === '*') return collection.indexes.slice(1).map(({ spec }) => spec.name);
  if (isArray(index)) return index.flatMap((name) => byName(collection, name));
  if (!isDoc(index)) return byName(collection, index ?? null);
  const matches = collection.indexes.filter(({ spec }) => identical(spec.key, index));
  if (matches.length > 1) {
    throw new StoreError(181, 'several indexes have this key: name the one to drop');
  }
  if (matches[0]) return [matches[0].spec.name];
  throw new StoreError(27, "can't find index with key");
};

const run = (request: Request, store: Store): Reply => {
  const collection = findCollection(request, store);
  if (!collection) {
    throw new StoreError(26, `ns not found ${request.database}.${String(request.body.get(request.name))}`);
  }
  const nIndexesWas = collection.indexes.length;
  const names = namesOf(collection, request.body.get('index'));
  if (names.includes('_id_')) throw new StoreError(72, 'cannot drop _id index');
  for (const name of names) store.catalog.dropIndex(collection, name);
  return doc({ nIndexesWas });
};

export const dropIndexes: Command = {
  name: 'dropIndexes',
  aliases: ['deleteIndexes'],
  fields: ['dropIndexes', 'deleteIndexes', 'index'],
  run,
};

import { encode } from '../bson/encode.ts';
import type { Doc, Value } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { insertDocument, replaceDocument } from '../engine/collection.ts';
import type { Record } from '../engine/record.ts';
import { docOf } from '../engine/record.ts';
import { positionOf } from '../engine/select.ts';
import { equal } from '../order/compare.ts';
import type { Filter } from '../query/filter.ts';
import { StoreError } from '../storeError.ts';
import type { Update } from '../update/update.ts';
import { upsertBase } from '../update/upsert.ts';
import type { Store } from './command.ts';
import { asInserted, asStored, withTimestamps } from './storable.ts';

/** An update with the query that chooses its documents. */
export interface Change {
  readonly filter: Filter;
  readonly update: Update;
}

const altered = (update: Update): StoreError =>
  new StoreError(
    66,
    update.kind === 'operators'
      ? "Performing an update on the path '_id' would modify the immutable field '_id'"
      : "After applying the update, the (immutable) field '_id' was found to have been altered",
  );

const checkSameId = (before: Value | undefined, after: Doc, update: Update): void => {
  const id = after.get('_id');
  if (before === undefined || (id !== undefined && equal(before, id))) return;
  throw altered(update);
};

/** Changes one document; answers the record that now stands for it, the same one when nothing changed. */
export const changeDocument = (
  collection: Collection,
  record: Record,
  { filter, update }: Change,
  store: Store,
): Record => {
  const before = docOf(record);
  const position = update.positional.length > 0 ? positionOf(filter, record) : -1;
  const after = update.apply({ doc: before, inserting: false, position });
  if (after === before) return record;
  checkSameId(before.get('_id'), after, update);
  const stored = asStored(update.kind === 'replacement' ? withTimestamps(after, store.identifiers) : after);
  const bytes = encode(stored);
  if (bytes.equals(record.bytes)) return record;
  if (bytes.length > record.bytes.length) store.memory.checkRoom();
  return replaceDocument(collection, record, stored, bytes, store.catalog.changes);
};

/** Inserts what an upsert makes of its filter and its update. */
export const insertUpserted = (collection: Collection, { filter, update }: Change, store: Store): Record => {
  store.memory.checkRoom();
  const base = upsertBase(filter, update);
  const made = update.apply({ doc: base, inserting: true, position: -1 });
  checkSameId(base.get('_id'), made, update);
  const stored = asInserted(made, store.identifiers);
  return insertDocument(collection, stored, encode(stored), store.catalog.changes);
};

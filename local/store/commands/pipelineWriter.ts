import { encode } from '../bson/encode.ts';
import type { Doc, Value } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { insertDocument, removeDocument, replaceDocument } from '../engine/collection.ts';
import { createIndex, fillIndexes } from '../engine/index.ts';
import { createRecord, docOf } from '../engine/record.ts';
import { equal } from '../order/compare.ts';
import type { Writer } from '../pipeline/stage.ts';
import { StoreError } from '../storeError.ts';
import type { Store } from './command.ts';
import { asInserted, asStored } from './storable.ts';

/** Tries all documents on copies of every index, which are then thrown away. @throws StoreError 11000 */
const checkIndexes = ({ indexes, namespace }: Collection, documents: readonly Doc[]): void => {
  const records = documents.map((document, at) => createRecord(at, Buffer.alloc(0), document));
  fillIndexes(
    indexes.map(({ spec }) => createIndex(spec)),
    records,
    namespace,
  );
};

/** How the last stage of a pipeline writes its results. */
export const pipelineWriter = ({ catalog, memory, identifiers }: Store): Writer => {
  const insert = (collection: Collection, document: Doc): void => {
    memory.checkRoom();
    const stored = asInserted(document, identifiers);
    insertDocument(collection, stored, encode(stored), catalog.changes);
  };
  return {
    ensure: (database, name) => catalog.find(database, name) ?? catalog.create(database, name),
    insert,
    replace: (collection, record, document) => {
      const stored = asStored(document);
      const id = docOf(record).get('_id');
      if (id !== undefined && !equal(id, stored.get('_id') as Value)) {
        throw new StoreError(
          66,
          '$merge failed to update the matching document, did you attempt to modify the _id or the shard key?',
        );
      }
      const bytes = encode(stored);
      if (!bytes.equals(record.bytes)) replaceDocument(collection, record, stored, bytes, catalog.changes);
    },
    replaceAll: (collection, documents) => {
      memory.checkRoom();
      const fresh = documents.map((document) => asInserted(document, identifiers));
      checkIndexes(collection, fresh);
      for (const record of [...collection.records.values()]) {
        removeDocument(collection, record, catalog.changes);
      }
      for (const document of fresh) {
        insertDocument(collection, document, encode(document), catalog.changes);
      }
    },
  };
};

import { encode } from '../bson/encode.ts';
import type { Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import { insertDocument } from '../engine/collection.ts';
import { typeMismatch } from '../storeError.ts';
import { arrayField, boolField, required } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { ensureCollection } from './namespace.ts';
import type { Reply } from './reply.ts';
import { asInserted } from './storable.ts';
import { checkBatchSize, runBatch } from './writeBatch.ts';

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  const documents = required(arrayField, fields, 'documents');
  const ordered = !request.body.has('ordered') || boolField(fields, 'ordered');
  checkBatchSize(documents.length);
  for (const document of documents) {
    if (!isDoc(document)) throw typeMismatch("BSON field 'insert.documents' must hold objects");
  }
  const collection = ensureCollection(request, store);
  let inserted = 0;
  const errors = runBatch(documents, ordered, (value: Value) => {
    store.memory.checkRoom();
    const document = asInserted(value as Map<string, Value>, store.identifiers);
    insertDocument(collection, document, encode(document), store.catalog.changes);
    inserted++;
  });
  return new Map([['n', inserted], ...errors]);
};

export const insert: Command = {
  name: 'insert',
  fields: ['insert', 'documents', 'ordered', 'bypassDocumentValidation'],
  run,
};

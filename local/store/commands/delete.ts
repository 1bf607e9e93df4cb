import { toNumber } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric } from '../bson/value.ts';
import { removeDocument } from '../engine/collection.ts';
import { select } from '../engine/select.ts';
import type { Scope } from '../expression/scope.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { failedToParse, StoreError, typeMismatch } from '../storeError.ts';
import type { Fields } from './arguments.ts';
import { arrayField, boolField, checkFields, hintField, objectField, required } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { scopeOf } from './findArguments.ts';
import { findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';
import { checkBatchSize, runBatch } from './writeBatch.ts';

const KNOWN = new Set(['q', 'limit', 'hint', 'sampleId']);

const checkStatement = (value: Value): Fields => {
  if (!isDoc(value)) throw typeMismatch("BSON field 'delete.deletes' must hold objects");
  const fields: Fields = { at: 'delete.deletes', body: value };
  checkFields(fields, KNOWN, ['collation']);
  required(objectField, fields, 'q');
  const limit = value.get('limit');
  if (limit === undefined) {
    throw new StoreError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
  }
  if (!isNumeric(limit) || (toNumber(limit) !== 0 && toNumber(limit) !== 1)) {
    throw failedToParse('The limit field in delete objects must be 0 or 1.');
  }
  return fields;
};

const runStatement = (fields: Fields, scope: Scope, request: Request, store: Store): number => {
  const filter = parseFilter(fields.body.get('q') as Doc, scope);
  const collection = findCollection(request, store);
  if (!collection) return 0;
  const limit = toNumber(fields.body.get('limit') as number);
  const records = [...select(collection, { filter, hint: hintField(fields), limit })];
  for (const record of records) removeDocument(collection, record, store.catalog.changes);
  return records.length;
};

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  const deletes = required(arrayField, fields, 'deletes');
  const ordered = !request.body.has('ordered') || boolField(fields, 'ordered');
  checkBatchSize(deletes.length);
  const statements = deletes.map(checkStatement);
  const scope = scopeOf(fields, store);
  let deleted = 0;
  const errors = runBatch(statements, ordered, (statement) => {
    deleted += runStatement(statement, scope, request, store);
  });
  return new Map([['n', deleted], ...errors]);
};

export const deleteCommand: Command = {
  name: 'delete',
  fields: ['delete', 'deletes', 'ordered', 'let'],
  run,
};

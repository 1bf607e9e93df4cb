import type { Doc, Encodable, Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import type { Record } from '../engine/record.ts';
import { docOf } from '../engine/record.ts';
import { select } from '../engine/select.ts';
import type { Scope } from '../expression/scope.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { failedToParse, StoreError, typeMismatch } from '../storeError.ts';
import { parseUpdate } from '../update/parseUpdate.ts';
import type { Fields } from './arguments.ts';
import { arrayField, boolField, checkFields, hintField, objectField, required } from './arguments.ts';
import type { Change } from './changeDocument.ts';
import { changeDocument, insertUpserted } from './changeDocument.ts';
import type { Command, Request, Store } from './command.ts';
import { scopeOf } from './findArguments.ts';
import { ensureCollection, findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';
import { checkBatchSize, runBatch } from './writeBatch.ts';

const KNOWN = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'arrayFilters',
  'hint',
  'upsertSupplied',
  'sampleId',
]);

const checkStatement = (value: Value): Fields => {
  if (!isDoc(value)) throw typeMismatch("BSON field 'update.updates' must hold objects");
  const fields: Fields = { at: 'update.updates', body: value };
  checkFields(fields, KNOWN, ['collation']);
  required(objectField, fields, 'q');
  if (!value.has('u')) {
    throw new StoreError(40414, "BSON field 'update.updates.u' is missing but a required field");
  }
  arrayField(fields, 'arrayFilters');
  for (const name of ['multi', 'upsert']) boolField(fields, name);
  return fields;
};

/** The constants of one statement stand beside the `let` of the command. */
const withConstants = (fields: Fields, scope: Scope): Scope => {
  const constants = objectField(fields, 'c');
  if (!constants) return scope;
  if (!Array.isArray(fields.body.get('u'))) {
    throw new StoreError(51198, 'Constant values may only be specified for pipeline updates');
  }
  return { ...scope, variables: new Map([...scope.variables, ...constants]) };
};

const parseStatement = (fields: Fields, scope: Scope): Change => {
  const own = withConstants(fields, scope);
  const update = parseUpdate(fields.body.get('u'), fields.body.get('arrayFilters'), own);
  if (update.kind === 'replacement' && boolField(fields, 'multi')) {
    throw failedToParse('multi update is not supported for replacement-style update');
  }
  return { filter: parseFilter(fields.body.get('q') as Doc, own), update };
};

interface Outcome {
  matched: number;
  modified: number;
  upserted: Value | undefined;
}

const updateMatches = (
  collection: Collection,
  records: readonly Record[],
  change: Change,
  store: Store,
): number => {
  let modified = 0;
  for (const record of records) {
    if (changeDocument(collection, record, change, store) !== record) modified++;
  }
  return modified;
};

/** One statement. Matches are all found before any is changed, so none is met twice. */
const runStatement = (fields: Fields, scope: Scope, request: Request, store: Store): Outcome => {
  const change = parseStatement(fields, scope);
  const collection = findCollection(request, store);
  const limit = boolField(fields, 'multi') ? 0 : 1;
  const query = { filter: change.filter, hint: hintField(fields), limit };
  const records = collection ? [...select(collection, query)] : [];
  if (collection && records.length > 0) {
    const modified = updateMatches(collection, records, change, store);
    return { matched: records.length, modified, upserted: undefined };
  }
  if (!boolField(fields, 'upsert')) return { matched: 0, modified: 0, upserted: undefined };
  const record = insertUpserted(ensureCollection(request, store), change, store);
  return { matched: 1, modified: 0, upserted: docOf(record).get('_id') as Value };
};

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  const updates = required(arrayField, fields, 'updates');
  const ordered = !request.body.has('ordered') || boolField(fields, 'ordered');
  checkBatchSize(updates.length);
  const statements = updates.map(checkStatement);
  const scope = scopeOf(fields, store);
  const upserted: Encodable[] = [];
  let matched = 0;
  let modified = 0;
  const errors = runBatch(statements, ordered, (statement, index) => {
    const outcome = runStatement(statement, scope, request, store);
    matched += outcome.matched;
    modified += outcome.modified;
    if (outcome.upserted !== undefined) {
      upserted.push(
        new Map<string, Encodable>([
          ['index', index],
          ['_id', outcome.upserted],
        ]),
      );
    }
  });
  return new Map<string, Encodable>([
    ['n', matched],
    ...(upserted.length > 0 ? [['upserted', upserted] as [string, Encodable]] : []),
    ['nModified', modified],
    ...errors,
  ]);
};

export const update: Command = {
  name: 'update',
  fields: ['update', 'updates', 'ordered', 'bypassDocumentValidation', 'let'],
  run,
};

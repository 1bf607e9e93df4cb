import type { Doc } from '../bson/value.ts';
import { raw } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import type { Record } from '../engine/record.ts';
import { docOf } from '../engine/record.ts';
import { positionOf, select } from '../engine/select.ts';
import type { Projection } from '../projection/projection.ts';
import { compileProjection } from '../projection/projection.ts';
import type { Filter } from '../query/filter.ts';
import { notImplemented } from '../storeError.ts';
import type { Fields } from './arguments.ts';
import { boolField, countField, objectField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import type { CursorItem } from './cursors.ts';
import { queryOf, scopeOf } from './findArguments.ts';
import { findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const checkOptions = (fields: Fields): void => {
  for (const name of ['tailable', 'awaitData', 'returnKey', 'showRecordId']) {
    if (boolField(fields, name)) throw notImplemented(`'${name}' of find`);
  }
  for (const name of ['min', 'max']) {
    if ((objectField(fields, name)?.size ?? 0) > 0) throw notImplemented(`'${name}' of find`);
  }
};

/** The documents as the client sees them: the stored bytes, or what a projection makes of them. */
function* projected(
  records: Iterable<Record>,
  filter: Filter,
  projection: Projection | undefined,
): Iterable<CursorItem> {
  for (const record of records) {
    if (projection) yield () => project(record, filter, projection);
    else yield raw(record.bytes);
  }
}

/** One document through a projection; the positional one asks where the filter matched. */
export const project = (record: Record, filter: Filter, projection: Projection): Doc =>
  projection.apply(docOf(record), projection.positional ? positionOf(filter, record) : -1);

/** A projection that names nothing asks for whole documents. */
export const projectionOf = (spec: Doc | undefined, scope: ReturnType<typeof scopeOf>) =>
  spec && spec.size > 0 ? compileProjection(spec, scope) : undefined;

const limitOf = (fields: Fields): { limit: number; single: boolean } => {
  const limit = countField(fields, 'limit') ?? 0;
  return { limit, single: boolField(fields, 'singleBatch') };
};

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  checkOptions(fields);
  const collection: Collection | undefined = findCollection(request, store);
  const scope = scopeOf(fields, store);
  const query = queryOf(fields, 'filter', scope);
  const projection = projectionOf(objectField(fields, 'projection'), scope);
  const skip = countField(fields, 'skip') ?? 0;
  const batchSize = countField(fields, 'batchSize');
  const { limit, single } = limitOf(fields);
  const records = collection ? select(collection, { ...query, skip, limit }) : [];
  return store.cursors.open({
    namespace: `${request.database}.${String(request.body.get(request.name))}`,
    documents: projected(records, query.filter, projection),
    batchSize,
    singleBatch: single,
    noTimeout: boolField(fields, 'noCursorTimeout'),
  });
};

export const find: Command = {
  name: 'find',
  fields: [
    'find',
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'max',
    'min',
    'returnKey',
    'showRecordId',
    'tailable',
    'oplogReplay',
    'noCursorTimeout',
    'awaitData',
    'allowPartialResults',
    'allowDiskUse',
    'let',
  ],
  refused: ['collation'],
  run,
};

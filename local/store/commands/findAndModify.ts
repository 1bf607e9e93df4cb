import type { Encodable, Value } from '../bson/value.ts';
import { doc, raw } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { removeDocument } from '../engine/collection.ts';
import type { Record } from '../engine/record.ts';
import { docOf } from '../engine/record.ts';
import { select } from '../engine/select.ts';
import type { Filter } from '../query/filter.ts';
import { failedToParse } from '../storeError.ts';
import { parseUpdate } from '../update/parseUpdate.ts';
import type { Fields } from './arguments.ts';
import { arrayField, boolField, objectField } from './arguments.ts';
import { changeDocument, insertUpserted } from './changeDocument.ts';
import type { Command, Request, Store } from './command.ts';
import { project, projectionOf } from './find.ts';
import { queryOf, scopeOf } from './findArguments.ts';
import { ensureCollection, findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

interface Wish {
  readonly remove: boolean;
  readonly upsert: boolean;
  readonly after: boolean;
}

const wishOf = (fields: Fields): Wish => {
  const [remove, upsert, after] = ['remove', 'upsert', 'new'].map((name) => boolField(fields, name)) as [
    boolean,
    boolean,
    boolean,
  ];
  const hasUpdate = fields.body.has('update');
  if (!remove && !hasUpdate) throw failedToParse('Either an update or remove=true must be specified');
  if (remove && hasUpdate) throw failedToParse('Cannot specify both an update and remove=true');
  if (remove && upsert) throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (remove && after) {
    throw failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  return { remove, upsert, after };
};

type Show = (record: Record, filter: Filter) => Encodable;

const showOf = (fields: Fields, scope: ReturnType<typeof scopeOf>): Show => {
  const projection = projectionOf(objectField(fields, 'fields'), scope);
  return (record, filter) => (projection ? project(record, filter, projection) : raw(record.bytes));
};

const answer = (lastErrorObject: { [name: string]: Encodable }, value: Encodable): Reply =>
  doc({ lastErrorObject: doc(lastErrorObject), value });

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  const wish = wishOf(fields);
  const scope = scopeOf(fields, store);
  const { filter, sort, hint } = queryOf(fields, 'query', scope);
  const show = showOf(fields, scope);
  arrayField(fields, 'arrayFilters');
  const update = wish.remove
    ? undefined
    : parseUpdate(request.body.get('update'), request.body.get('arrayFilters'), scope);
  const collection: Collection | undefined = findCollection(request, store);
  const [record] = collection ? select(collection, { filter, sort, hint, limit: 1 }) : [];

  if (collection && record && !update) {
    const value = show(record, filter);
    removeDocument(collection, record, store.catalog.changes);
    return answer({ n: 1 }, value);
  }
  if (collection && record && update) {
    const before = wish.after ? undefined : show(record, filter);
    const changed = changeDocument(collection, record, { filter, update }, store);
    return answer({ n: 1, updatedExisting: true }, before ?? show(changed, filter));
  }
  if (!update) return answer({ n: 0 }, null);
  if (!wish.upsert) return answer({ n: 0, updatedExisting: false }, null);
  const made = insertUpserted(ensureCollection(request, store), { filter, update }, store);
  const upserted = docOf(made).get('_id') as Value;
  return answer({ n: 1, updatedExisting: false, upserted }, wish.after ? show(made, filter) : null);
};

export const findAndModify: Command = {
  name: 'findAndModify',
  aliases: ['findandmodify'],
  fields: [
    'findAndModify',
    'findandmodify',
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'arrayFilters',
    'hint',
    'let',
  ],
  refused: ['collation'],
  run,
};

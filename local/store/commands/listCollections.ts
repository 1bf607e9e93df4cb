import type { Doc, Value } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { emptyScope } from '../expression/scope.ts';
import { matches } from '../query/filter.ts';
import { boolField, countField, objectField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { filterField } from './findArguments.ts';
import type { Reply } from './reply.ts';

const describe = ({ name, uuid, indexes }: Collection): Doc =>
  new Map<string, Value>([
    ['name', name],
    ['type', 'collection'],
    ['options', new Map()],
    [
      'info',
      new Map<string, Value>([
        ['readOnly', false],
        ['uuid', { kind: 'binary', subtype: 4, bytes: uuid }],
      ]),
    ],
    ['idIndex', indexes[0]?.spec.stored ?? new Map()],
  ]);

const run = (request: Request, store: Store): Reply => {
  const fields = { at: 'listCollections', body: request.body };
  const filter = filterField(fields, 'filter', emptyScope(store.clock));
  const nameOnly = boolField(fields, 'nameOnly');
  const cursor = objectField(fields, 'cursor') ?? new Map();
  const collections = [...(store.catalog.databases.get(request.database)?.values() ?? [])];
  const found = collections.map(describe).filter((description) => matches(filter, description));
  const short = (description: Doc): Doc =>
    new Map([...description].filter(([name]) => name === 'name' || name === 'type'));
  return store.cursors.open({
    namespace: `${request.database}.$cmd.listCollections`,
    documents: nameOnly ? found.map(short) : found,
    batchSize: countField({ at: 'listCollections.cursor', body: cursor }, 'batchSize'),
  });
};

export const listCollections: Command = {
  name: 'listCollections',
  fields: ['listCollections', 'filter', 'nameOnly', 'cursor', 'authorizedCollections', 'includePendingDrops'],
  run,
};

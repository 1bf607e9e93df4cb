import { wholeNumber } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import { doc } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { emptyScope } from '../expression/scope.ts';
import { matches } from '../query/filter.ts';
import { boolField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { filterField } from './findArguments.ts';
import { onlyOnAdmin } from './onlyOnAdmin.ts';
import type { Reply } from './reply.ts';

const sizeOf = (collections: ReadonlyMap<string, Collection>): number =>
  [...collections.values()].reduce((sum, { bytes }) => sum + bytes, 0);

const run = (request: Request, store: Store): Reply => {
  onlyOnAdmin(request);
  const fields = { at: 'listDatabases', body: request.body };
  const filter = filterField(fields, 'filter', emptyScope(store.clock));
  const nameOnly = boolField(fields, 'nameOnly');
  let total = 0;
  const databases: Doc[] = [];
  for (const [name, collections] of store.catalog.databases) {
    const size = sizeOf(collections);
    const described: Doc = new Map<string, Value>([
      ['name', name],
      ['sizeOnDisk', wholeNumber(size)],
      ['empty', false],
    ]);
    if (!matches(filter, described)) continue;
    total += size;
    databases.push(nameOnly ? new Map([['name', name]]) : described);
  }
  databases.sort((a, b) => ((a.get('name') as string) < (b.get('name') as string) ? -1 : 1));
  if (nameOnly) return doc({ databases });
  return doc({
    databases,
    totalSize: wholeNumber(total),
    totalSizeMb: wholeNumber(Math.floor(total / 1024 ** 2)),
  });
};

export const listDatabases: Command = {
  name: 'listDatabases',
  fields: ['listDatabases', 'filter', 'nameOnly', 'authorizedDatabases'],
  run,
};

import { aggregate } from './aggregate.ts';
import type { Command } from './command.ts';
import { count } from './count.ts';
import { create } from './create.ts';
import { createIndexes } from './createIndexes.ts';
import { deleteCommand } from './delete.ts';
import { distinct } from './distinct.ts';
import { drop } from './drop.ts';
import { dropDatabase } from './dropDatabase.ts';
import { dropIndexes } from './dropIndexes.ts';
import { find } from './find.ts';
import { findAndModify } from './findAndModify.ts';
import { getMore } from './getMore.ts';
import { hello, isMaster } from './hello.ts';
import { insert } from './insert.ts';
import { killCursors } from './killCursors.ts';
import { listCollections } from './listCollections.ts';
import { listDatabases } from './listDatabases.ts';
import { listIndexes } from './listIndexes.ts';
import { serverFacts } from './serverFacts.ts';
import { collStats, dbStats } from './stats.ts';
import { update } from './update.ts';

/** Every command that this store answers. */
export const commands: readonly Command[] = [
  hello,
  isMaster,
  ...serverFacts,
  insert,
  find,
  getMore,
  killCursors,
  update,
  deleteCommand,
  findAndModify,
  count,
  distinct,
  aggregate,
  createIndexes,
  listIndexes,
  dropIndexes,
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
];

/** Commands of MongoDB that this store knows by name and does not implement, with the answer it gives. */
export const refusals: ReadonlyMap<string, string> = new Map([
  ['explain', 'explain'],
  ['mapReduce', 'server-side JavaScript'],
  ['renameCollection', 'renaming collections'],
  ['collMod', 'changing options of collections'],
  ['validate', 'validate'],
  ['compact', 'compact'],
  ['saslStart', 'authentication'],
  ['authenticate', 'authentication'],
  ['createUser', 'users and roles'],
  ['replSetGetStatus', 'replica sets'],
  ['bulkWrite', 'bulkWrite over several collections (MongoDB 8.0)'],
]);

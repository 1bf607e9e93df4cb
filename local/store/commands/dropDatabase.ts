import { doc } from '../bson/value.ts';
import type { Command } from './command.ts';

export const dropDatabase: Command = {
  name: 'dropDatabase',
  fields: ['dropDatabase'],
  run: ({ database }, { catalog, cursors }) => {
    const collections = [...(catalog.databases.get(database)?.values() ?? [])];
    for (const collection of collections) {
      catalog.drop(collection);
      cursors.closeNamespace(collection.namespace);
    }
    return collections.length > 0 ? doc({ dropped: database }) : new Map();
  },
};

import { StoreError } from '../storeError.ts';
import { countField, objectField } from './arguments.ts';
import type { Command } from './command.ts';
import { findCollection } from './namespace.ts';

export const listIndexes: Command = {
  name: 'listIndexes',
  fields: ['listIndexes', 'cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run: (request, store) => {
    const collection = findCollection(request, store);
    if (!collection) {
      throw new StoreError(
        26,
        `ns does not exist: ${request.database}.${String(request.body.get('listIndexes'))}`,
      );
    }
    const cursor = objectField({ at: 'listIndexes', body: request.body }, 'cursor') ?? new Map();
    return store.cursors.open({
      namespace: collection.namespace,
      documents: collection.indexes.map(({ spec }) => spec.stored),
      batchSize: countField({ at: 'listIndexes.cursor', body: cursor }, 'batchSize'),
    });
  },
};

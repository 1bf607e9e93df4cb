import { StoreError } from '../storeError.ts';
import type { Command } from './command.ts';
import { collectionName } from './namespace.ts';

export const create: Command = {
  name: 'create',
  fields: ['create', 'autoIndexId', 'flags', 'idIndex', 'temp', 'validationLevel', 'validationAction'],
  refused: [
    'capped',
    'size',
    'max',
    'validator',
    'viewOn',
    'pipeline',
    'collation',
    'timeseries',
    'expireAfterSeconds',
    'clusteredIndex',
    'changeStreamPreAndPostImages',
    'encryptedFields',
    'storageEngine',
    'indexOptionDefaults',
  ],
  run: (request, { catalog }) => {
    const name = collectionName(request);
    if (catalog.find(request.database, name)) {
      throw new StoreError(48, `Collection ${request.database}.${name} already exists.`);
    }
    catalog.create(request.database, name);
    return new Map();
  },
};

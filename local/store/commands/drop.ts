import { doc } from '../bson/value.ts';
import type { Command } from './command.ts';
import { findCollection } from './namespace.ts';

/** Dropping what is not there is no error since MongoDB 7.0. */
export const drop: Command = {
  name: 'drop',
  fields: ['drop'],
  run: (request, { catalog, cursors }) => {
    const collection = findCollection(request, { catalog });
    if (!collection) return new Map();
    catalog.drop(collection);
    cursors.closeNamespace(collection.namespace);
    return doc({ nIndexesWas: collection.indexes.length, ns: collection.namespace });
  },
};

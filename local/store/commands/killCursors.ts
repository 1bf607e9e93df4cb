import type { Value } from '../bson/value.ts';
import { doc } from '../bson/value.ts';
import { typeMismatch } from '../storeError.ts';
import { arrayField, required } from './arguments.ts';
import type { Command } from './command.ts';
import { collectionName } from './namespace.ts';

export const killCursors: Command = {
  name: 'killCursors',
  fields: ['killCursors', 'cursors'],
  run: (request, store) => {
    const namespace = `${request.database}.${collectionName(request)}`;
    const ids = required(arrayField, { at: 'killCursors', body: request.body }, 'cursors');
    const killed: Value[] = [];
    const unknown: Value[] = [];
    for (const id of ids) {
      if (typeof id !== 'bigint') {
        throw typeMismatch("BSON field 'killCursors.cursors' is the wrong type, expected type 'long'");
      }
      (store.cursors.kill(id, namespace) ? killed : unknown).push(id);
    }
    return doc({ cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] });
  },
};

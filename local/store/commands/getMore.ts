import { typeMismatch } from '../storeError.ts';
import { countField, required, stringField } from './arguments.ts';
import type { Command } from './command.ts';

export const getMore: Command = {
  name: 'getMore',
  fields: ['getMore', 'collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  run: (request, store) => {
    const fields = { at: 'getMore', body: request.body };
    const id = request.body.get('getMore');
    if (typeof id !== 'bigint') {
      throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    }
    const collection = required(stringField, fields, 'collection');
    return store.cursors.next(id, `${request.database}.${collection}`, countField(fields, 'batchSize'));
  },
};

import { wholeNumber } from '../bson/numbers.ts';
import { select } from '../engine/select.ts';
import { emptyScope } from '../expression/scope.ts';
import { countField, hintField, numberField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { filterField } from './findArguments.ts';
import { findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const run = (request: Request, store: Store): Reply => {
  const fields = { at: 'count', body: request.body };
  const collection = findCollection(request, store);
  const filter = filterField(fields, 'query', emptyScope(store.clock));
  const skip = countField(fields, 'skip') ?? 0;
  // A negative limit counts like its positive.
  const limit = Math.abs(numberField(fields, 'limit') ?? 0);
  const hint = hintField(fields);
  let n = 0;
  if (collection) for (const _ of select(collection, { filter, hint, skip, limit })) n++;
  return new Map([['n', wholeNumber(n)]]);
};

export const count: Command = {
  name: 'count',
  fields: ['count', 'query', 'limit', 'skip', 'hint', 'fields', 'queryOptions'],
  refused: ['collation'],
  run,
};

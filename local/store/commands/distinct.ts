import type { Value } from '../bson/value.ts';
import { doc, isArray, isDoc } from '../bson/value.ts';
import { docOf } from '../engine/record.ts';
import { select } from '../engine/select.ts';
import { emptyScope } from '../expression/scope.ts';
import { keyOf } from '../order/key.ts';
import { asDoc } from '../query/path.ts';
import { badValue, StoreError } from '../storeError.ts';
import { hintField, required, stringField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { filterField } from './findArguments.ts';
import { findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/** Values at a path; arrays are entered, also the one at its end (`extractAllElementsAlongPath` of the server). */
const collect = (value: Value, parts: readonly string[], at: number, found: (value: Value) => void): void => {
  const part = parts[at];
  if (part === undefined) {
    if (isArray(value)) value.forEach(found);
    else found(value);
  } else if (isDoc(value)) {
    const inner = value.get(part);
    if (inner !== undefined) collect(inner, parts, at + 1, found);
  } else if (isArray(value)) {
    if (/^\d+$/.test(part)) collect(asDoc(value), parts, at, found);
    else for (const item of value) if (isDoc(item) || isArray(item)) collect(item, parts, at, found);
  }
};

const run = (request: Request, store: Store): Reply => {
  const fields = { at: 'distinct', body: request.body };
  const key = required(stringField, fields, 'key');
  if (key === '' || key.includes('\0')) throw badValue('The key of distinct must be the name of a field');
  const collection = findCollection(request, store);
  const filter = filterField(fields, 'query', emptyScope(store.clock));
  const values = new Map<string, Value>();
  let bytes = 0;
  const keep = (value: Value): void => {
    const own = keyOf(value);
    if (values.has(own)) return;
    values.set(own, value);
    bytes += own.length;
    if (bytes > MAX_BYTES) throw new StoreError(17217, 'distinct too big, 16mb cap');
  };
  const records = collection ? select(collection, { filter, hint: hintField(fields) }) : [];
  for (const record of records) collect(docOf(record), key.split('.'), 0, keep);
  return doc({ values: [...values.values()] });
};

export const distinct: Command = {
  name: 'distinct',
  fields: ['distinct', 'key', 'query', 'hint'],
  refused: ['collation'],
  run,
};

import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc, isKind } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import { isTimestampZero } from '../update/fieldOps.ts';
import type { Identifiers } from './identifiers.ts';

/** https://www.mongodb.com/docs/manual/reference/limits/#mongodb-limit-Nested-Depth-for-BSON-Documents */
const MAX_LEVELS = 100;

const checkLevels = (value: Value, level: number): void => {
  if (level > MAX_LEVELS) {
    throw new StoreError(15, `Document exceeds maximum nested object depth: ${MAX_LEVELS}`);
  }
  if (isDoc(value)) {
    for (const inner of value.values()) {
      if (typeof inner === 'object' && inner !== null) checkLevels(inner, level + 1);
    }
  } else if (isArray(value)) {
    for (const inner of value) if (typeof inner === 'object' && inner !== null) checkLevels(inner, level + 1);
  } else if (isKind(value, 'codeWithScope')) checkLevels(value.scope, level + 1);
};

/** `checkId` of the server: what may not identify a document. */
const checkId = (id: Value): void => {
  const kind = isArray(id) ? 'an array' : isKind(id, 'regex') ? 'a regex' : undefined;
  if (kind) throw new StoreError(53, `can't use ${kind} for _id`);
  if (isKind(id, 'undefined')) throw new StoreError(53, "can't use a undefined for _id");
  if (!isDoc(id)) return;
  for (const name of id.keys()) {
    if (name.startsWith('$')) {
      throw new StoreError(
        52,
        `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`,
      );
    }
  }
};

/** A document as it is stored after an update: its _id first, no deeper than MongoDB allows. */
export const asStored = (document: Doc): Doc => {
  checkLevels(document, 1);
  if (document.keys().next().value === '_id' || !document.has('_id')) return document;
  return new Map([['_id', document.get('_id') as Value] as const, ...document]);
};

/** `Timestamp(0, 0)` at the top of a new or replaced document stands for the time of the server. */
export const withTimestamps = (document: Doc, identifiers: Identifiers): Doc => {
  if (![...document].some(([name, value]) => name !== '_id' && isTimestampZero(value))) return document;
  return new Map(
    [...document].map(([name, value]) => [
      name,
      name !== '_id' && isTimestampZero(value) ? identifiers.timestamp() : value,
    ]),
  );
};

/** A new document, with an _id. @throws StoreError 52 or 53 for one that cannot be. */
export const asInserted = (document: Doc, identifiers: Identifiers): Doc => {
  const id = document.get('_id');
  if (id === undefined) {
    const identified = new Map([['_id', identifiers.objectId() as Value] as const, ...document]);
    return asStored(withTimestamps(identified, identifiers));
  }
  checkId(id);
  return asStored(withTimestamps(document, identifiers));
};

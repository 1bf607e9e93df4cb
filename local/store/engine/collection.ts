import type { Doc } from '../bson/value.ts';
import { badValue, StoreError } from '../storeError.ts';
import type { Index } from './index.ts';
import type { Record } from './record.ts';
import { createRecord, docOf } from './record.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export interface Collection {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  readonly namespace: string;
  readonly uuid: Buffer;
  readonly records: Map<number, Record>;
  /** The index on _id comes first. */
  readonly indexes: Index[];
  bytes: number;
}

/** Where changes of documents go: to the journal, and into the count of memory in use. */
export interface Changes {
  nextId(): number;
  put(collection: Collection, record: Record, before: Record | undefined): void;
  remove(collection: Collection, record: Record): void;
}

/** Stores a new document. All indexes are asked before any is changed, so a refusal leaves nothing behind. */
export const insertDocument = (collection: Collection, doc: Doc, bytes: Buffer, changes: Changes): Record => {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw badValue(
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
  const keys = collection.indexes.map((index) => {
    const own = index.keys(doc);
    index.checkUnique(own, doc, -1, collection.namespace);
    return own;
  });
  const record = createRecord(changes.nextId(), bytes, doc);
  collection.indexes.forEach((index, at) => {
    index.add(record, keys[at] as string[]);
  });
  collection.records.set(record.id, record);
  collection.bytes += bytes.length;
  changes.put(collection, record, undefined);
  return record;
};

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Whether no field that the index reads has changed: updates keep the values they do not touch as they are. */
const isUntouched = ({ spec }: Index, before: Doc, after: Doc): boolean =>
  !spec.partial && spec.paths.every(([first]) => before.get(first as string) === after.get(first as string));

interface Move {
  readonly index: Index;
  readonly from: readonly string[];
  /** Undefined where the keys stay. */
  readonly to: readonly string[] | undefined;
}

const moveOf = (index: Index, record: Record, after: Doc, namespace: string): Move => {
  const before = docOf(record);
  const from = index.keys(before);
  if (isUntouched(index, before, after)) return { index, from, to: undefined };
  const to = index.keys(after);
  if (sameKeys(from, to)) return { index, from, to: undefined };
  index.checkUnique(to, after, record.id, namespace);
  return { index, from, to };
};

/** Puts a changed document in the place of the old one. */
export const replaceDocument = (
  collection: Collection,
  before: Record,
  doc: Doc,
  bytes: Buffer,
  changes: Changes,
): Record => {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new StoreError(17419, `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`);
  }
  const moves = collection.indexes.map((index) => moveOf(index, before, doc, collection.namespace));
  const record = createRecord(before.id, bytes, doc);
  for (const { index, from, to } of moves) {
    if (to) {
      index.remove(before, from);
      index.add(record, to);
    } else index.replace(record, from);
  }
  collection.records.set(record.id, record);
  collection.bytes += bytes.length - before.bytes.length;
  changes.put(collection, record, before);
  return record;
};

export const removeDocument = (collection: Collection, record: Record, changes: Changes): void => {
  const doc = docOf(record);
  for (const index of collection.indexes) index.remove(record, index.keys(doc));
  collection.records.delete(record.id);
  collection.bytes -= record.bytes.length;
  changes.remove(collection, record);
};

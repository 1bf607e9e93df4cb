import { decode } from '../bson/decode.ts';
import type { Doc } from '../bson/value.ts';

/** A stored document. Records never change: an update puts a new one in the place of the old. */
export interface Record {
  /** Also the place in the natural order: ids only grow. */
  readonly id: number;
  readonly bytes: Buffer;
  doc: Doc | undefined;
}

/** A cache of decoded documents: the oldest are dropped when their encoded sizes exceed a limit. */
const createShelf = (limit: number): ((record: Record) => void) => {
  const records: Record[] = [];
  let bytes = 0;
  let oldest = 0;
  return (record) => {
    records.push(record);
    bytes += record.bytes.length;
    while (bytes > limit && oldest < records.length - 1) {
      const gone = records[oldest++] as Record;
      gone.doc = undefined;
      bytes -= gone.bytes.length;
    }
    if (oldest > 10_000) {
      records.splice(0, oldest);
      oldest = 0;
    }
  };
};

/** A record is in one of the caches or in none. */
const keep = createShelf(48 * 1024 * 1024);
const keepBriefly = createShelf(4 * 1024 * 1024);

const decoded = (record: Record, shelve: (record: Record) => void): Doc => {
  if (record.doc) return record.doc;
  record.doc = decode(record.bytes);
  shelve(record);
  return record.doc;
};

/** The document, decoded when first asked for and kept for a while. */
export const docOf = (record: Record): Doc => decoded(record, keep);

/** The same, kept only briefly: reading everything once must not push out what is asked for often. */
export const docInPassing = (record: Record): Doc => decoded(record, keepBriefly);

export const createRecord = (id: number, bytes: Buffer, doc: Doc | undefined): Record => {
  const record: Record = { id, bytes, doc };
  if (doc) keep(record);
  return record;
};

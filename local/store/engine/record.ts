import { decode } from '../bson/decode.ts';
import type { Doc } from '../bson/value.ts';

/** A stored document. Records never change: an update puts a new one in the place of the old. */
export interface Record {
  /** Also the place in the natural order: ids only grow. */
  readonly id: number;
  readonly bytes: Buffer;
  doc: Doc | undefined;
}

/** Decoded documents kept for reuse, counted by their encoded size. */
const KEPT_BYTES = 48 * 1024 * 1024;
const kept: Record[] = [];
let keptBytes = 0;
let oldest = 0;

const keep = (record: Record): void => {
  kept.push(record);
  keptBytes += record.bytes.length;
  while (keptBytes > KEPT_BYTES && oldest < kept.length - 1) {
    const gone = kept[oldest++] as Record;
    gone.doc = undefined;
    keptBytes -= gone.bytes.length;
  }
  if (oldest > 10_000) {
    kept.splice(0, oldest);
    oldest = 0;
  }
};

/** The document, decoded when first asked for and kept for a while. */
export const docOf = (record: Record): Doc => {
  if (record.doc) return record.doc;
  record.doc = decode(record.bytes);
  keep(record);
  return record.doc;
};

/** The document, not kept: reading everything once must not push out what is asked for often. */
export const docOnce = (record: Record): Doc => record.doc ?? decode(record.bytes);

export const createRecord = (id: number, bytes: Buffer, doc: Doc | undefined): Record => {
  const record: Record = { id, bytes, doc };
  if (doc) keep(record);
  return record;
};

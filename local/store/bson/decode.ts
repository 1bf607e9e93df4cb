import { StoreError } from '../storeError.ts';
import type { Doc, Value } from './value.ts';
import { MAX_KEY, MIN_KEY, UNDEFINED } from './value.ts';

/** Deeper nesting than any stored document may have, so that a command can carry one; `BSONDepth` of the server. */
const MAX_DEPTH = 200;

const invalid = (what: string): StoreError => new StoreError(22, `invalid BSON: ${what}`);

interface Reader {
  readonly bytes: Buffer;
  at: number;
}

const need = (reader: Reader, length: number, end: number): number => {
  const from = reader.at;
  if (length < 0 || from + length > end) throw invalid('a value runs over the end of its document');
  reader.at = from + length;
  return from;
};

const cstring = (reader: Reader, end: number): string => {
  const { bytes, at: from } = reader;
  let at = from;
  let ascii = true;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) break;
    if (byte > 127) ascii = false;
  }
  if (at >= end) throw invalid('a field name has no end');
  reader.at = at + 1;
  return ascii ? bytes.toString('latin1', from, at) : bytes.toString('utf8', from, at);
};

const text = (reader: Reader, end: number): string => {
  const length = reader.bytes.readInt32LE(need(reader, 4, end));
  if (length < 1) throw invalid('a string of impossible length');
  const from = need(reader, length, end);
  if (reader.bytes[from + length - 1] !== 0) throw invalid('a string is not terminated');
  return reader.bytes.toString('utf8', from, from + length - 1);
};

const binary = (reader: Reader, end: number): Value => {
  const length = reader.bytes.readInt32LE(need(reader, 4, end));
  const subtype = reader.bytes[need(reader, 1, end)] as number;
  const from = need(reader, length, end);
  return { kind: 'binary', subtype, bytes: reader.bytes.subarray(from, from + length) };
};

const codeWithScope = (reader: Reader, end: number, depth: number): Value => {
  const from = reader.at;
  const length = reader.bytes.readInt32LE(need(reader, 4, end));
  const stop = from + length;
  if (length < 14 || stop > end) throw invalid('code with scope of impossible length');
  const code = text(reader, stop);
  const scope = document(reader, stop, depth + 1);
  if (reader.at !== stop) throw invalid('code with scope of another length than it says');
  return { kind: 'codeWithScope', code, scope };
};

const value = (reader: Reader, type: number, end: number, depth: number): Value => {
  const { bytes } = reader;
  switch (type) {
    case 0x01:
      return { kind: 'double', v: bytes.readDoubleLE(need(reader, 8, end)) };
    case 0x02:
      return text(reader, end);
    case 0x03:
      return document(reader, end, depth + 1);
    case 0x04:
      return array(reader, end, depth + 1);
    case 0x05:
      return binary(reader, end);
    case 0x06:
      return UNDEFINED;
    case 0x07: {
      const from = need(reader, 12, end);
      return { kind: 'objectId', id: bytes.toString('latin1', from, from + 12) };
    }
    case 0x08: {
      const byte = bytes[need(reader, 1, end)] as number;
      if (byte > 1) throw invalid('a boolean that is neither true nor false');
      return byte === 1;
    }
    case 0x09:
      return { kind: 'date', ms: bytes.readBigInt64LE(need(reader, 8, end)) };
    case 0x0a:
      return null;
    case 0x0b:
      return { kind: 'regex', pattern: cstring(reader, end), options: cstring(reader, end) };
    case 0x0c: {
      const ns = text(reader, end);
      const from = need(reader, 12, end);
      return { kind: 'dbPointer', ns, id: bytes.toString('latin1', from, from + 12) };
    }
    case 0x0d:
      return { kind: 'code', code: text(reader, end) };
    case 0x0e:
      return { kind: 'symbol', text: text(reader, end) };
    case 0x0f:
      return codeWithScope(reader, end, depth);
    case 0x10:
      return bytes.readInt32LE(need(reader, 4, end));
    case 0x11:
      return { kind: 'timestamp', v: bytes.readBigUInt64LE(need(reader, 8, end)) };
    case 0x12:
      return bytes.readBigInt64LE(need(reader, 8, end));
    case 0x13: {
      const from = need(reader, 16, end);
      return { kind: 'decimal', bytes: bytes.subarray(from, from + 16) };
    }
    case 0x7f:
      return MAX_KEY;
    case 0xff:
      return MIN_KEY;
    default:
      throw invalid(`unknown type 0x${type.toString(16)}`);
  }
};

const enter = (reader: Reader, end: number, depth: number): number => {
  if (depth > MAX_DEPTH) throw new StoreError(15, `nested deeper than ${MAX_DEPTH} levels`);
  const from = reader.at;
  const length = reader.bytes.readInt32LE(need(reader, 4, end));
  if (length < 5 || from + length > end) throw invalid('a document of impossible length');
  if (reader.bytes[from + length - 1] !== 0) throw invalid('a document is not terminated');
  return from + length - 1;
};

const document = (reader: Reader, end: number, depth: number): Doc => {
  const stop = enter(reader, end, depth);
  const fields: Doc = new Map();
  while (reader.at < stop) {
    const type = reader.bytes[reader.at++] as number;
    const name = cstring(reader, stop);
    fields.set(name, value(reader, type, stop, depth));
  }
  reader.at = stop + 1;
  return fields;
};

const array = (reader: Reader, end: number, depth: number): Value[] => {
  const stop = enter(reader, end, depth);
  const items: Value[] = [];
  while (reader.at < stop) {
    const type = reader.bytes[reader.at++] as number;
    while (reader.at < stop && reader.bytes[reader.at] !== 0) reader.at++;
    if (reader.at++ >= stop) throw invalid('an array index has no end');
    items.push(value(reader, type, stop, depth));
  }
  reader.at = stop + 1;
  return items;
};

/**
 * One document from `bytes`, which must hold it and nothing else. Binary and decimal values keep views of `bytes`, so the
 * buffer must not be reused.
 * @throws StoreError 22 for bytes that are no BSON, 15 when nested too deep.
 */
export const decode = (bytes: Buffer): Doc => {
  if (bytes.length < 5) throw invalid('shorter than the shortest document');
  const reader: Reader = { bytes, at: 0 };
  const decoded = document(reader, bytes.length, 1);
  if (reader.at !== bytes.length) throw invalid('bytes after the end of the document');
  return decoded;
};

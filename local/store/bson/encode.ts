import { StoreError } from '../storeError.ts';
import type { Encodable, Raw, Tagged } from './value.ts';

/** Larger than any message that a client may send or get. */
const MAX_SCRATCH = 64 * 1024 * 1024;

/** One growing buffer for all encoding: nothing here waits, so no two encodings overlap. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
let at = 0;

const room = (length: number): void => {
  if (at + length <= scratch.length) return;
  if (at + length > MAX_SCRATCH) throw new StoreError(10334, 'the encoded document is too large');
  const larger = Buffer.allocUnsafeSlow(Math.min(MAX_SCRATCH, Math.max(at + length, scratch.length * 2)));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
};

const bytes = (content: Buffer): void => {
  room(content.length);
  content.copy(scratch, at);
  at += content.length;
};

const int32 = (number: number): void => {
  room(4);
  at = scratch.writeInt32LE(number, at);
};

const cstring = (content: string): void => {
  room(content.length * 3 + 1);
  at += scratch.write(content, at, 'utf8');
  scratch[at++] = 0;
};

const text = (content: string): void => {
  room(content.length * 3 + 5);
  const length = scratch.write(content, at + 4, 'utf8');
  scratch.writeInt32LE(length + 1, at);
  at += 4 + length;
  scratch[at++] = 0;
};

const latin1 = (content: string): void => {
  room(content.length);
  at += scratch.write(content, at, 'latin1');
};

const tagged = (item: Tagged | Raw): number => {
  switch (item.kind) {
    case 'double':
      room(8);
      at = scratch.writeDoubleLE(item.v, at);
      return 0x01;
    case 'raw':
      bytes(item.bytes);
      return 0x03;
    case 'binary':
      int32(item.bytes.length);
      room(1);
      scratch[at++] = item.subtype;
      bytes(item.bytes);
      return 0x05;
    case 'undefined':
      return 0x06;
    case 'objectId':
      latin1(item.id);
      return 0x07;
    case 'date':
      room(8);
      at = scratch.writeBigInt64LE(item.ms, at);
      return 0x09;
    case 'regex':
      cstring(item.pattern);
      cstring(item.options);
      return 0x0b;
    case 'dbPointer':
      text(item.ns);
      latin1(item.id);
      return 0x0c;
    case 'code':
      text(item.code);
      return 0x0d;
    case 'symbol':
      text(item.text);
      return 0x0e;
    case 'codeWithScope': {
      const from = at;
      int32(0);
      text(item.code);
      fields(item.scope);
      scratch.writeInt32LE(at - from, from);
      return 0x0f;
    }
    case 'timestamp':
      room(8);
      at = scratch.writeBigUInt64LE(item.v, at);
      return 0x11;
    case 'decimal':
      bytes(item.bytes);
      return 0x13;
    case 'maxKey':
      return 0x7f;
    case 'minKey':
      return 0xff;
  }
};

/** Writes a value and answers its type byte. */
const value = (item: Encodable): number => {
  if (item === null) return 0x0a;
  switch (typeof item) {
    case 'string':
      text(item);
      return 0x02;
    case 'number':
      int32(item);
      return 0x10;
    case 'bigint':
      room(8);
      at = scratch.writeBigInt64LE(item, at);
      return 0x12;
    case 'boolean':
      room(1);
      scratch[at++] = item ? 1 : 0;
      return 0x08;
    default:
      break;
  }
  if (item instanceof Map) {
    fields(item);
    return 0x03;
  }
  if ('kind' in item) return tagged(item);
  array(item as readonly Encodable[]);
  return 0x04;
};

const field = (name: string, item: Encodable): void => {
  room(1);
  const typeAt = at++;
  cstring(name);
  const type = value(item);
  scratch[typeAt] = type;
};

const close = (from: number): void => {
  room(1);
  scratch[at++] = 0;
  scratch.writeInt32LE(at - from, from);
};

const fields = (content: ReadonlyMap<string, Encodable>): void => {
  const from = at;
  int32(0);
  for (const [name, item] of content) field(name, item);
  close(from);
};

const array = (items: readonly Encodable[]): void => {
  const from = at;
  int32(0);
  for (let index = 0; index < items.length; index++) field(String(index), items[index] as Encodable);
  close(from);
};

/** The BSON bytes of a document, in a buffer of their own; `headroom` bytes are left free before them. */
export const encode = (content: ReadonlyMap<string, Encodable>, headroom = 0): Buffer => {
  at = headroom;
  room(headroom);
  fields(content);
  return Buffer.from(scratch.subarray(0, at));
};

import { partsOf } from '../bson/decimal.ts';
import type { Numeric } from '../bson/numbers.ts';
import { toNumber } from '../bson/numbers.ts';
import { typeClass } from '../bson/types.ts';
import type { Doc, Tagged, Value } from '../bson/value.ts';
import { isKind } from '../bson/value.ts';
import { fractionOf } from './compare.ts';

/**
 * Keys are strings of bytes (char codes 0 to 255) whose plain order is MongoDB's order of the values: the sign of
 * `a < b` on keys is the sign of `compare`, and equal values of different types have the same key.
 */
const buffer = Buffer.alloc(8);

/** First byte of a key: the class of the type, moved above zero; zero ends documents and arrays. */
const classByte = (value: Value): string => String.fromCharCode(typeClass(value) + 2);

const unsigned = (v: bigint): string => {
  buffer.writeBigUInt64BE(v);
  return buffer.toString('latin1', 0, 8);
};
const signed = (v: bigint): string => unsigned(BigInt.asUintN(64, v ^ (1n << 63n)));

const ofDouble = (v: number): string => {
  buffer.writeDoubleBE(v === 0 ? 0 : v);
  const negative = (buffer[0] as number) >= 128;
  for (let at = 0; at < 8; at++)
    buffer[at] = (buffer[at] as number) ^ (negative ? 0xff : at === 0 ? 0x80 : 0);
  return buffer.toString('latin1', 0, 8);
};

const complement = (digits: string): string =>
  digits.replace(/./gs, (digit) => String.fromCharCode(255 - digit.charCodeAt(0)));

/** An exact positive fraction of finite decimal length in an order-preserving form: exponent, then digits. */
const magnitude = (over: bigint, under: bigint): string => {
  let scaled = over;
  let shift = 0;
  while (scaled % under !== 0n) {
    scaled *= 10n;
    shift++;
  }
  const digits = (scaled / under).toString();
  const exponent = digits.length - shift + 20_000;
  return String.fromCharCode(exponent >> 8, exponent & 255) + digits.replace(/0+$/, '');
};

/** What the nearest double leaves over: above, below or nothing, so that int64 and decimals keep every digit. */
const remainder = (value: Numeric, nearest: number): string => {
  const exact = fractionOf(value);
  const base = Number.isFinite(nearest)
    ? fractionOf({ kind: 'double', v: nearest })
    : { over: 0n, under: 1n };
  const over = exact.over * base.under - base.over * exact.under;
  const under = exact.under * base.under;
  if (over === 0n) return '\x80';
  const away = magnitude(over < 0n ? -over : over, under);
  const below = over < 0n;
  // Values that round to infinity are all nearer to zero than it, and are told apart by themselves.
  if (!Number.isFinite(nearest)) return nearest > 0 ? `\x01${away}\x00` : `\xfe${complement(away)}\xff`;
  return below ? `\x01${complement(away)}\xff` : `\xfe${away}\x00`;
};

const isExactDouble = (value: Numeric): boolean => {
  if (typeof value === 'number') return true;
  if (typeof value === 'bigint') return value >= -9007199254740992n && value <= 9007199254740992n;
  return value.kind === 'double' || typeof partsOf(value) === 'string';
};

const ofNumber = (value: Numeric): string => {
  const nearest = toNumber(value);
  if (Number.isNaN(nearest)) return '\x00';
  return `\x01${ofDouble(nearest)}${isExactDouble(value) ? '\x80' : remainder(value, nearest)}`;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: zero ends a text, and one marks what was zero or one in it
const LOW = /[\x00\x01]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII but those two
const PLAIN = /^[\x02-\x7f]*$/;

/** UTF-8 bytes, ended by a zero byte, which is nowhere else in them. */
const ofText = (text: string): string => {
  if (PLAIN.test(text)) return `${text}\x00`;
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return `${bytes.replace(LOW, (low) => (low === '\x00' ? '\x01\x01' : '\x01\x02'))}\x00`;
};

const length4 = (length: number): string => {
  buffer.writeUInt32BE(length);
  return buffer.toString('latin1', 0, 4);
};

const ofDoc = (value: Doc): string => {
  let key = '';
  for (const [name, item] of value) {
    const full = keyOf(item);
    key += `${full[0]}${ofText(name)}${full.slice(1)}`;
  }
  return `${key}\x00`;
};

const ofTagged = (value: Tagged): string => {
  switch (value.kind) {
    case 'binary':
      return `${length4(value.bytes.length)}${String.fromCharCode(value.subtype)}${value.bytes.toString('latin1')}`;
    case 'objectId':
      return value.id;
    case 'date':
      return signed(value.ms);
    case 'timestamp':
      return unsigned(value.v);
    case 'regex':
      return ofText(value.pattern) + ofText(value.options);
    case 'dbPointer':
      return length4(value.ns.length) + ofText(value.ns) + value.id;
    case 'code':
      return ofText(value.code);
    case 'symbol':
      return ofText(value.text);
    case 'codeWithScope':
      return ofText(value.code) + ofDoc(value.scope);
    default:
      return '';
  }
};

/** The order-preserving key of a value. No key is the beginning of another one. */
export const keyOf = (value: Value): string => {
  const first = classByte(value);
  if (value === null) return first;
  switch (typeof value) {
    case 'string':
      return first + ofText(value);
    case 'boolean':
      return `${first}${value ? '\x01' : '\x00'}`;
    case 'number':
    case 'bigint':
      return first + ofNumber(value);
    default:
      break;
  }
  if (value instanceof Map) return first + ofDoc(value);
  if (Array.isArray(value)) return `${first}${value.map(keyOf).join('')}\x00`;
  if (isKind(value, 'double') || isKind(value, 'decimal')) return first + ofNumber(value);
  return first + ofTagged(value);
};

/** The key's bytes turned over, for a descending part of an index. */
export const descending = (key: string): string => {
  const bytes = Buffer.from(key, 'latin1');
  for (let at = 0; at < bytes.length; at++) bytes[at] = 255 - (bytes[at] as number);
  return bytes.toString('latin1');
};

/** The half-open range of keys that values of one class have: from `low` up to but without `high`. */
export const classRange = (value: Value): { low: string; high: string } => {
  const byte = typeClass(value) + 2;
  return { low: String.fromCharCode(byte), high: String.fromCharCode(byte + 1) };
};

import { Long } from 'mongodb';

/** A stored value as plain JSON: dates as ISO 8601 text, binary as base64, keys and large numbers as text. */
export const plainJson = (value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value === 'bigint') return plainInteger(value);
  if (typeof value !== 'object') return value;
  if (Long.isLong(value)) return plainInteger(value.toBigInt());
  if ('_bsontype' in value) return plainBson(value as unknown as BsonValue);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainJson(inner)]));
};

interface BsonValue {
  _bsontype: string;
  buffer?: Uint8Array;
  position?: number;
  toString(): string;
}

const plainBson = (value: BsonValue): unknown =>
  value._bsontype === 'Binary' && value.buffer
    ? Buffer.from(value.buffer.subarray(0, value.position)).toString('base64')
    : value.toString();

/** As a number where JSON's readers get the same one back. */
const plainInteger = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();

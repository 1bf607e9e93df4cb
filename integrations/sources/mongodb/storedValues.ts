import { Long, ObjectId, UUID } from 'mongodb';
import type { Match } from '../declaration.ts';

type StoredAs = NonNullable<Match['type']>;

/** One way to write an integer: no leading zero, no sign but a minus, no exponent. Not longer than 64 bits can be. */
const INTEGER = /^(?:0|-?[1-9]\d{0,18})$/;
const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

/** The integer that a text writes in the one canonical way. */
const integerIn = (text: string): number | Long | undefined => {
  if (!INTEGER.test(text)) return undefined;
  const exact = BigInt(text);
  if (exact < SMALLEST || exact > LARGEST) return undefined;
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : Long.fromBigInt(exact);
};

const READ: Record<StoredAs, (text: string) => unknown> = {
  string: (text) => text,
  number: integerIn,
  objectId: (text) => (/^[0-9a-f]{24}$/.test(text) ? new ObjectId(text) : undefined),
  uuid: (text) =>
    UUID.isValid(text) && text === new UUID(text).toString() ? new UUID(text).toBinary() : undefined,
};

/**
 * Identifiers as they are stored. From text to value and back is one to one: a text that is not the canonical writing of a
 * value (`1e3`, `00012`, `0x10` for a number) stands for none of them and is left out.
 */
export const storedValues = (values: readonly string[], type: StoredAs = 'string'): unknown[] =>
  values.map(READ[type]).filter((value) => value !== undefined);

/** Every value that the text may stand for, whatever type the data map declares: what a proof looks for. */
export const valuesOfAnyType = (text: string): unknown[] =>
  Object.values(READ)
    .map((read) => read(text))
    .filter((value) => value !== undefined);

/** A stored key as text; nothing for what is empty, no scalar, or no exact integer. */
export const asIdentifier = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text === undefined || text.trim() === '' ? undefined : text;
};

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value === 'bigint' || Long.isLong(value)) return String(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof UUID) return value.toString();
  if (isUuidBinary(value)) return new UUID(value.buffer.subarray(0, 16)).toString();
  return undefined;
};

const isUuidBinary = (value: unknown): value is { buffer: Uint8Array } =>
  typeof value === 'object' &&
  value !== null &&
  '_bsontype' in value &&
  value._bsontype === 'Binary' &&
  'sub_type' in value &&
  value.sub_type === 4;

/** How MongoDB calls the types under which a declared one may be stored (`$type`). */
export const BSON_TYPES: Record<StoredAs, string[]> = {
  string: ['string'],
  number: ['int', 'long', 'double'],
  objectId: ['objectId'],
  uuid: ['binData'],
};

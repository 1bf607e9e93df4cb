import { BSONValue, EJSON } from 'bson';

/** No JSON text begins like this: it tells what we write from the plain JSON of version 0.1. */
const MARK = 'ejson:';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));

const isTyped = (value: object): boolean => Object.keys(value).some((key) => /^\$(?!\$)/.test(key));

/** Dates and MongoDB's own types become `{"$date": ...}` and the like; a key that begins with "$" gets one more. */
const typed = (value: unknown): unknown => {
  if (value instanceof Date && Number.isNaN(value.getTime())) return null;
  if (value instanceof Date || value instanceof BSONValue) return EJSON.serialize(value, { relaxed: false });
  if (Array.isArray(value)) return value.map(typed);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith('$') ? `$${key}` : key, typed(item)]),
  );
};

const untyped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(untyped);
  if (!isObject(value)) return value;
  if (isTyped(value)) return EJSON.deserialize(value, { relaxed: false });
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith('$$') ? key.slice(1) : key, untyped(item)]),
  );
};

const MOMENT_KEY = /^(at|after|until)$|(At|Until)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Version 0.1 wrote dates as ISO text, under keys that no customer's own words ever stood under. */
const formerDate = (key: string, value: unknown): unknown =>
  typeof value === 'string' && MOMENT_KEY.test(key) && MOMENT.test(value) ? new Date(value) : value;

/**
 * Writes a value as text from which `readEjson` makes the same value again: JSON, except that dates and MongoDB's types
 * (ObjectId, Long, Binary, Decimal128) keep their type, as canonical EJSON. EJSON alone would not do: relaxed, it rounds
 * integers beyond 2^53; canonical, it takes numbers for Longs; and either way it takes an object with a key like
 * "$date", which a customer may have typed, for a date. What JSON cannot say otherwise (`undefined`, NaN, an invalid
 * date) becomes what JSON makes of it.
 */
export const writeEjson = (value: unknown): string => MARK + JSON.stringify(typed(value));

/** Reads what `writeEjson` wrote, and the plain JSON of version 0.1. @throws SyntaxError */
export const readEjson = (text: string): unknown =>
  text.startsWith(MARK) ? untyped(JSON.parse(text.slice(MARK.length))) : JSON.parse(text, formerDate);

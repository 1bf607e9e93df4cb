import { toNumber, truncated } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc, isNumeric } from '../bson/value.ts';
import { failedToParse, StoreError, typeMismatch } from '../storeError.ts';

/** Fields of a command, or of one statement in it; `at` is how error messages name it ("find", "update.updates"). */
export interface Fields {
  readonly at: string;
  readonly body: Doc;
}

const wrongType = ({ at }: Fields, name: string, value: Value, expected: string): StoreError =>
  typeMismatch(
    `BSON field '${at}.${name}' is the wrong type '${typeName(value)}', expected type ${expected}`,
  );

const missing = ({ at }: Fields, name: string): StoreError =>
  new StoreError(40414, `BSON field '${at}.${name}' is missing but a required field`);

/** Null counts as not given, as most commands have it. */
const given = ({ body }: Fields, name: string): Value | undefined => body.get(name) ?? undefined;

export const objectField = (fields: Fields, name: string): Doc | undefined => {
  const value = given(fields, name);
  if (value === undefined || isDoc(value)) return value;
  throw wrongType(fields, name, value, "'object'");
};

export const arrayField = (fields: Fields, name: string): Value[] | undefined => {
  const value = given(fields, name);
  if (value === undefined || isArray(value)) return value;
  throw wrongType(fields, name, value, "'array'");
};

export const stringField = (fields: Fields, name: string): string | undefined => {
  const value = given(fields, name);
  if (value === undefined || typeof value === 'string') return value;
  throw wrongType(fields, name, value, "'string'");
};

/** Numbers stand for booleans too (`safeBool` of the server). */
export const boolField = (fields: Fields, name: string): boolean => {
  const value = given(fields, name);
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw wrongType(fields, name, value, "'[bool, long, int, decimal, double]'");
};

export const numberField = (fields: Fields, name: string): number | undefined => {
  const value = given(fields, name);
  if (value === undefined) return undefined;
  if (!isNumeric(value)) throw wrongType(fields, name, value, "'[long, int, decimal, double]'");
  const number = toNumber(value);
  if (Number.isNaN(number)) return 0;
  // The server clamps what leaves 64 bits.
  return Math.abs(number) >= 2 ** 63 ? Math.sign(number) * Number.MAX_SAFE_INTEGER : Number(truncated(value));
};

/** A number that counts something: skip, limit, batchSize. */
export const countField = (fields: Fields, name: string): number | undefined => {
  const number = numberField(fields, name);
  if (number !== undefined && number < 0) {
    throw new StoreError(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  }
  return number;
};

export const required = <T>(
  read: (fields: Fields, name: string) => T | undefined,
  fields: Fields,
  name: string,
): T => {
  const value = read(fields, name);
  if (value === undefined) throw missing(fields, name);
  return value;
};

/** A hint is the name of an index or its key. */
export const hintField = ({ body }: Fields): Value | undefined => {
  const hint = body.get('hint');
  if (hint === undefined || typeof hint === 'string') return hint;
  if (isDoc(hint)) return hint.size === 0 ? undefined : hint;
  throw failedToParse('Hint must be a string or an object');
};

const isNothing = (value: Value): boolean =>
  value === null || value === false || (isDoc(value) && value.size === 0);

/** @throws StoreError 40415 for a field that MongoDB has not; 238 for one that only this store has not. */
export const checkFields = (
  fields: Fields,
  known: { has(name: string): boolean },
  refused: readonly string[] = [],
): void => {
  for (const [name, value] of fields.body) {
    if (known.has(name)) continue;
    if (!refused.includes(name)) {
      throw new StoreError(40415, `BSON field '${fields.at}.${name}' is an unknown field.`);
    }
    if (isNothing(value) || (name === 'collation' && isSimple(value))) continue;
    throw new StoreError(
      238,
      `the embedded store does not implement '${name}' of ${fields.at}; use a MongoDB server for it`,
    );
  }
};

/** The collation that compares bytes, which is what this store does anyway. */
const isSimple = (value: Value): boolean => isDoc(value) && value.get('locale') === 'simple';

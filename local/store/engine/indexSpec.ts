import { toNumber, toWhole } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { notImplemented, StoreError } from '../storeError.ts';

/** What an index is, read once from its stored specification. */
export interface IndexSpec {
  readonly name: string;
  readonly key: Doc;
  readonly paths: readonly (readonly string[])[];
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly hidden: boolean;
  readonly partial: Filter | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** As `listIndexes` answers it. */
  readonly stored: Doc;
}

const cannotCreate = (why: string): StoreError => new StoreError(67, why);

const parseKey = (key: Doc): void => {
  if (key.size === 0) throw cannotCreate('Index keys cannot be an empty object');
  if (key.size > 32) throw new StoreError(13103, 'too many compound keys');
  for (const [path, value] of key) {
    if (typeof value === 'string') throw cannotCreate(`the embedded store has no '${value}' indexes`);
    if (!isNumeric(value)) {
      throw cannotCreate('Values in v:2 index key pattern must be numbers > 0, numbers < 0, or strings');
    }
    const number = toNumber(value);
    if (number === 0 || Number.isNaN(number)) {
      throw cannotCreate('Values in the index key pattern cannot be 0 or NaN');
    }
    if (path.includes('$**')) throw cannotCreate('the embedded store has no wildcard indexes');
    const parts = path.split('.');
    if (parts.includes('')) throw cannotCreate('Index keys cannot contain an empty field.');
    // "$id" and its like may follow a dot: they are the fields of a database reference.
    if (parts.some((part) => part.startsWith('$') && !['$ref', '$id', '$db'].includes(part))) {
      throw cannotCreate("Index key contains an illegal field name: field name starts with '$'");
    }
  }
};

/** `_id_`, or the paths and directions joined, as drivers name indexes. */
const defaultName = (key: Doc): string =>
  [...key].map(([path, value]) => `${path}_${String(isNumeric(value) ? toNumber(value) : value)}`).join('_');

const flag = (spec: Doc, name: string): boolean => {
  const value = spec.get(name);
  if (value === undefined) return false;
  if (typeof value !== 'boolean' && !isNumeric(value)) {
    throw new StoreError(
      14,
      `The field '${name}' has value ${String(value)}, which is not convertible to bool`,
    );
  }
  return typeof value === 'boolean' ? value : toNumber(value) !== 0;
};

const KNOWN = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
  'v',
  'background',
  'ns',
  'collation',
]);
const REFUSED = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'bucketSize',
  'wildcardProjection',
  'storageEngine',
  'clustered',
  'columnstoreProjection',
  'prepareUnique',
  'dropDups',
]);

const checkOptions = (spec: Doc): void => {
  for (const name of spec.keys()) {
    if (REFUSED.has(name)) throw notImplemented(`the index option '${name}'`);
    if (!KNOWN.has(name)) {
      throw new StoreError(
        197,
        `The field '${name}' is not valid for an index specification. Specification: ${name}`,
      );
    }
  }
  const collation = spec.get('collation');
  if (collation !== undefined && !(isDoc(collation) && collation.get('locale') === 'simple')) {
    throw notImplemented('collation');
  }
};

const expiry = (spec: Doc, key: Doc): number | undefined => {
  const value = spec.get('expireAfterSeconds');
  if (value === undefined) return undefined;
  const seconds = isNumeric(value) ? toWhole(value) : undefined;
  if (seconds === undefined || seconds < 0n || seconds > 2147483647n) {
    throw cannotCreate('TTL index expireAfterSeconds must be within 0 and 2147483647');
  }
  if (key.size > 1)
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (key.has('_id'))
    throw new StoreError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification.");
  return Number(seconds);
};

/** What a partial filter may hold: https://www.mongodb.com/docs/manual/core/index-partial/ */
const checkPartial = (filter: Filter): void => {
  if (filter.kind === 'and' || filter.kind === 'or') filter.of.forEach(checkPartial);
  else if (
    filter.kind !== 'leaf' ||
    (filter.bound.op === 'other' && filter.bound.name !== '$type') ||
    filter.bound.op === '$elemMatch' ||
    filter.bound.op === 'prefix'
  ) {
    throw cannotCreate('Unsupported expression in partial index');
  }
};

const isIdKey = (key: Doc): boolean => key.size === 1 && key.has('_id');

/** @throws StoreError 67, 197 or 238 with the reason. */
export const parseIndexSpec = (spec: Doc, scope: Scope): IndexSpec => {
  const key = spec.get('key');
  if (!isDoc(key))
    throw new StoreError(9, "The 'key' field is a required property of an index specification");
  parseKey(key);
  checkOptions(spec);
  const name = spec.get('name') ?? (isIdKey(key) ? '_id_' : defaultName(key));
  if (typeof name !== 'string') throw new StoreError(14, "The field 'name' must be a string");
  if (name === '' || name === '*')
    throw cannotCreate(name === '' ? 'index name cannot be empty' : "The index name '*' is not valid.");
  const partialDoc = spec.get('partialFilterExpression');
  if (partialDoc !== undefined && !isDoc(partialDoc)) {
    throw new StoreError(14, "The field 'partialFilterExpression' must be an object");
  }
  const partial = partialDoc ? parseFilter(partialDoc, scope) : undefined;
  if (partial) checkPartial(partial);
  const sparse = flag(spec, 'sparse');
  if (partial && sparse) throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  if (isIdKey(key)) {
    if (partial) throw cannotCreate('_id index cannot be a partial index');
    if (sparse) throw cannotCreate('_id index cannot be sparse');
    if (flag(spec, 'hidden')) throw new StoreError(2, "can't hide _id index");
  }
  const expireAfterSeconds = expiry(spec, key);
  const stored: Doc = new Map<string, Value>([
    ['v', 2],
    ['key', key],
    ['name', name],
  ]);
  for (const option of ['unique', 'sparse', 'hidden']) if (flag(spec, option)) stored.set(option, true);
  if (partialDoc) stored.set('partialFilterExpression', partialDoc);
  if (expireAfterSeconds !== undefined) stored.set('expireAfterSeconds', expireAfterSeconds);
  return {
    name,
    key,
    paths: [...key.keys()].map((path) => path.split('.')),
    fields: [...key.keys()],
    directions: [...key.values()].map((value) => (toNumber(value as never) < 0 ? -1 : 1)),
    unique: flag(spec, 'unique') || isIdKey(key),
    sparse,
    hidden: flag(spec, 'hidden'),
    partial,
    expireAfterSeconds,
    stored,
  };
};

/**
 * The store's view of BSON. Nothing is lost between bytes and values: int32 is a number, int64 a bigint, every other
 * type that JavaScript cannot tell apart is an object with a `kind`. Documents are Maps, which keep the order of their
 * fields even where names look like numbers. Values are never changed in place: updates build new ones.
 */
export type Doc = Map<string, Value>;
export type Value = null | boolean | string | number | bigint | Doc | Value[] | Tagged;

export type Tagged =
  | Double
  | Binary
  | Undefined
  | ObjectId
  | DateTime
  | Regex
  | DbPointer
  | Code
  | SymbolText
  | CodeWithScope
  | Timestamp
  | Decimal
  | MinKey
  | MaxKey;

export interface Double {
  readonly kind: 'double';
  readonly v: number;
}
export interface Binary {
  readonly kind: 'binary';
  readonly subtype: number;
  readonly bytes: Buffer;
}
export interface Undefined {
  readonly kind: 'undefined';
}
export interface ObjectId {
  readonly kind: 'objectId';
  /** Twelve bytes as a latin1 string, so that comparing is comparing bytes. */
  readonly id: string;
}
export interface DateTime {
  readonly kind: 'date';
  /** Milliseconds since 1970 as the 64-bit number that BSON keeps. */
  readonly ms: bigint;
}
export interface Regex {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly options: string;
}
export interface DbPointer {
  readonly kind: 'dbPointer';
  readonly ns: string;
  readonly id: string;
}
export interface Code {
  readonly kind: 'code';
  readonly code: string;
}
export interface SymbolText {
  readonly kind: 'symbol';
  readonly text: string;
}
export interface CodeWithScope {
  readonly kind: 'codeWithScope';
  readonly code: string;
  readonly scope: Doc;
}
export interface Timestamp {
  readonly kind: 'timestamp';
  /** Unsigned: seconds in the upper half, an ordinal in the lower. */
  readonly v: bigint;
}
export interface Decimal {
  readonly kind: 'decimal';
  /** IEEE 754-2008 decimal128, binary integer significand, little-endian. */
  readonly bytes: Buffer;
}
export interface MinKey {
  readonly kind: 'minKey';
}
export interface MaxKey {
  readonly kind: 'maxKey';
}

/** A document that is already encoded: replies carry stored bytes without decoding them. */
export interface Raw {
  readonly kind: 'raw';
  readonly bytes: Buffer;
}
/** What the encoder accepts beyond values. */
export type Encodable = Value | Raw | readonly Encodable[] | ReadonlyMap<string, Encodable>;

/** No value at all, as when a path leads nowhere. */
export const MISSING: unique symbol = Symbol('missing');
export type Maybe = Value | typeof MISSING;

export const double = (v: number): Double => ({ kind: 'double', v });
export const date = (ms: bigint | number): DateTime => ({ kind: 'date', ms: BigInt(ms) });
export const raw = (bytes: Buffer): Raw => ({ kind: 'raw', bytes });
export const objectId = (bytes: Buffer): ObjectId => ({
  kind: 'objectId',
  id: bytes.toString('latin1', 0, 12),
});
export const MIN_KEY: MinKey = { kind: 'minKey' };
export const MAX_KEY: MaxKey = { kind: 'maxKey' };
export const UNDEFINED: Undefined = { kind: 'undefined' };

/** A document from its entries, for replies and tests. */
export const doc = (fields: Record<string, Encodable>): Map<string, Encodable> =>
  new Map(Object.entries(fields));

export const isDoc = (value: unknown): value is Doc => value instanceof Map;
export const isArray = (value: unknown): value is Value[] => Array.isArray(value);
export const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'object' && value !== null && 'kind' in value;
export const isKind = <K extends Tagged['kind']>(
  value: unknown,
  kind: K,
): value is Extract<Tagged, { kind: K }> => isTagged(value) && value.kind === kind;
export const isNumeric = (value: unknown): value is number | bigint | Double | Decimal =>
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  isKind(value, 'double') ||
  isKind(value, 'decimal');
export const isNullish = (value: Maybe): boolean =>
  value === null || value === MISSING || isKind(value, 'undefined');

import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING } from '../bson/value.ts';

/** Called with each value a path leads to; `index` is the place in the outermost array passed on the way, or -1. */
export type Visitor = (value: Maybe, index: number) => boolean;

const isIndex = (part: string): boolean => /^(0|[1-9]\d{0,9})$/.test(part);

/** A nested array read as a document of its positions, as the server does where a path names one. */
export const asDoc = (value: Doc | Value[]): Doc =>
  isDoc(value) ? value : new Map(value.map((item, at) => [String(at), item]));

const visitLeaf = (value: Maybe, spread: boolean, index: number, visitor: Visitor): boolean => {
  if (spread && isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      if (visitor(value[at] as Value, index < 0 ? at : index)) return true;
    }
  }
  return visitor(value, index);
};

const visitItems = (
  items: Value[],
  parts: readonly string[],
  from: number,
  spread: boolean,
  index: number,
  visitor: Visitor,
): boolean => {
  const part = parts[from] as string;
  const place = isIndex(part) ? Number(part) : -1;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Value;
    const outer = index < 0 ? at : index;
    if (isDoc(item) && visitFrom(item, parts, from, spread, outer, visitor)) return true;
    if (at !== place) continue;
    if (from === parts.length - 1) {
      // A path that ends in a position stands for the element itself; an array there is not entered.
      if (visitor(item, index)) return true;
    } else if (isDoc(item) || isArray(item)) {
      if (visitFrom(asDoc(item), parts, from + 1, spread, outer, visitor)) return true;
    }
  }
  return false;
};

const visitFrom = (
  doc: Doc,
  parts: readonly string[],
  from: number,
  spread: boolean,
  index: number,
  visitor: Visitor,
): boolean => {
  let current = doc;
  for (let at = from; ; at++) {
    const value = current.get(parts[at] as string);
    if (value === undefined) return visitor(MISSING, index);
    if (at === parts.length - 1) return visitLeaf(value, spread, index, visitor);
    if (isArray(value)) return visitItems(value, parts, at + 1, spread, index, visitor);
    if (!isDoc(value)) return visitor(MISSING, index);
    current = value;
  }
};

/**
 * Leads `visitor` over the values of a path until it answers true: arrays on the way are entered, and with `spread` the
 * elements of an array at its end come before the array itself. `BSONElementIterator` of the server.
 */
export const visit = (doc: Doc, parts: readonly string[], spread: boolean, visitor: Visitor): boolean =>
  visitFrom(doc, parts, 0, spread, -1, visitor);

/** The value at a path that names no arrays' elements by position, as equality of shard keys and `$rename` read it. */
export const valueAt = (doc: Doc, parts: readonly string[]): Maybe => {
  let current: Maybe = doc;
  for (const part of parts) {
    if (!isDoc(current)) return MISSING;
    current = current.has(part) ? (current.get(part) as Value) : MISSING;
    if (current === MISSING) return MISSING;
  }
  return current;
};

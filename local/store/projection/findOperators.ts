import { truncated } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc, isNumeric, MISSING } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { matches } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { StoreError } from '../storeError.ts';
import type { Compute } from './tree.ts';

/** Changes the value at one path of what was projected. */
export interface Change {
  readonly parts: readonly string[];
  readonly change: (items: Value[]) => Value[];
}

const int = (value: Value): number | undefined => {
  if (!isNumeric(value)) return undefined;
  return Math.max(-2147483648, Math.min(2147483647, Number(truncated(value))));
};

const from = (length: number, skip: number): number => (skip < 0 ? Math.max(length + skip, 0) : skip);

/** `$slice: n` or `$slice: [skip, n]`; undefined for the expression of the same name. */
export const sliceOf = (value: Value): Change['change'] | undefined => {
  const count = int(value);
  if (count !== undefined) {
    return (items) => (count < 0 ? items.slice(from(items.length, count)) : items.slice(0, count));
  }
  if (!isArray(value) || value.length !== 2 || !isNumeric(value[0])) return undefined;
  const [skip, limit] = value.map(int);
  if (skip === undefined || limit === undefined || limit <= 0) {
    throw new StoreError(28724, 'First argument to $slice must be an array, but is of type: int');
  }
  return (items) => {
    const start = from(items.length, skip);
    return items.slice(start, start + limit);
  };
};

/** The first element of an array that matches, in an array of its own; nothing where none does. */
export const elemMatchOf = (name: string, condition: Value, scope: Scope): Compute => {
  if (!isDoc(condition)) {
    throw new StoreError(
      31274,
      `elemMatch: Invalid argument, object required, but got ${typeName(condition)}`,
    );
  }
  const filter = parseFilter(new Map([[name, new Map([['$elemMatch', condition]])]]), scope);
  return (root) => {
    const position = { index: -1 };
    const items = root.get(name);
    if (!isArray(items) || !matches(filter, root, position)) return MISSING;
    return [items[position.index] as Value];
  };
};

/** Slices the array at a path; documents in arrays on the way are entered. */
export const changeAt = (value: Value, { parts, change }: Change, at = 0): Value => {
  if (at === parts.length) return isArray(value) ? change(value) : value;
  if (isArray(value))
    return value.map((item) => (isDoc(item) ? changeAt(item, { parts, change }, at) : item));
  const inner = isDoc(value) ? value.get(parts[at] as string) : undefined;
  if (inner === undefined) return value;
  return new Map(value as Doc).set(parts[at] as string, changeAt(inner, { parts, change }, at + 1));
};

/** The positional `$`: the first array on the path is narrowed to the element that the query matched. */
export const narrowAt = (value: Value, parts: readonly string[], position: number): Value => {
  if (isArray(value)) {
    if (position < 0) {
      throw new StoreError(51246, "positional operator '.$' couldn't find a matching element in the array");
    }
    if (position >= value.length) throw new StoreError(51247, "positional operator '.$' element mismatch");
    return [value[position] as Value];
  }
  const [part, ...rest] = parts;
  const inner = part !== undefined && isDoc(value) ? value.get(part) : undefined;
  if (inner === undefined) return value;
  return new Map(value as Doc).set(part as string, narrowAt(inner, rest, position));
};

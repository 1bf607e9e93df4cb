import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING, UNDEFINED } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';

/** How far one path has been followed; `done` once its value stands. */
interface Cursor {
  readonly value: Maybe;
  readonly at: number;
  readonly done: boolean;
}

export interface IndexTuples {
  /** One value for each path, for each element of the array that the paths lead through (at least one tuple). */
  readonly tuples: readonly (readonly Maybe[])[];
  /** Which paths led through an array. */
  readonly multikey: readonly boolean[];
}

const isPosition = (part: string | undefined): part is string =>
  part !== undefined && /^(0|[1-9]\d{0,9})$/.test(part);

const finished = (value: Maybe): Cursor => ({ value, at: 0, done: true });

const intoPosition = (items: Value[], part: string): Maybe => {
  if (items.some((item) => isDoc(item) && item.has(part))) {
    throw new StoreError(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${part}'`,
    );
  }
  return items[Number(part)] ?? (Number(part) < items.length ? null : MISSING);
};

/** Follows a path up to its value or to the next array that has to be opened. */
const advance = (cursor: Cursor, parts: readonly string[]): Cursor => {
  let { value, at } = cursor;
  if (cursor.done) return cursor;
  for (;;) {
    const part = parts[at];
    if (isArray(value)) {
      if (!isPosition(part)) return { value, at, done: false };
      value = intoPosition(value, part);
    } else if (part === undefined) return finished(value);
    else if (isDoc(value) && value.has(part)) value = value.get(part) as Value;
    else return finished(MISSING);
    at++;
  }
};

/** A path opened at one element of its array; an array directly inside an array is not opened again. */
const opened = (cursor: Cursor, item: Value, parts: readonly string[]): Cursor => {
  if (cursor.at === parts.length) return finished(item);
  return isDoc(item) ? { value: item, at: cursor.at, done: false } : finished(MISSING);
};

const emptied = (cursor: Cursor, parts: readonly string[]): Cursor =>
  finished(cursor.at === parts.length ? UNDEFINED : MISSING);

const expand = (
  cursors: readonly Cursor[],
  paths: readonly (readonly string[])[],
  tuples: Maybe[][],
  multikey: boolean[],
): void => {
  const next = cursors.map((cursor, path) => advance(cursor, paths[path] as readonly string[]));
  const open = next.find((cursor) => !cursor.done);
  if (!open) {
    tuples.push(next.map((cursor) => cursor.value));
    return;
  }
  const items = open.value as Value[];
  if (next.some((cursor) => !cursor.done && cursor.value !== items)) {
    throw new StoreError(171, 'cannot index parallel arrays');
  }
  next.forEach((cursor, path) => {
    if (!cursor.done) multikey[path] = true;
  });
  const step = (change: (cursor: Cursor, parts: readonly string[]) => Cursor): Cursor[] =>
    next.map((cursor, path) => (cursor.done ? cursor : change(cursor, paths[path] as readonly string[])));
  if (items.length === 0) expand(step(emptied), paths, tuples, multikey);
  for (const item of items) {
    expand(
      step((cursor, parts) => opened(cursor, item, parts)),
      paths,
      tuples,
      multikey,
    );
  }
};

/**
 * The values that an index over `paths` keeps for a document (`BtreeKeyGenerator` of the server).
 * @throws StoreError 171 for two different arrays, 16746 for a position that is also a field name.
 */
export const indexTuples = (doc: Doc, paths: readonly (readonly string[])[]): IndexTuples => {
  const tuples: Maybe[][] = [];
  const multikey = paths.map(() => false);
  expand(
    paths.map(() => ({ value: doc, at: 0, done: false })),
    paths,
    tuples,
    multikey,
  );
  return { tuples, multikey };
};

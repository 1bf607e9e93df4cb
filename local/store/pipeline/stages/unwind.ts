import type { Doc, Value } from '../../bson/value.ts';
import { isArray, isDoc, MISSING } from '../../bson/value.ts';
import { fieldPath } from '../../paths/fieldPath.ts';
import { valueAt } from '../../query/path.ts';
import { StoreError } from '../../storeError.ts';
import { onlyFields, withValue } from '../fields.ts';
import type { StageReader } from '../stage.ts';

interface Unwind {
  readonly path: readonly string[];
  readonly index: readonly string[] | undefined;
  readonly preserve: boolean;
}

const pathOf = (value: Value | undefined): string[] => {
  if (value === undefined) throw new StoreError(28812, 'no path specified to $unwind stage');
  if (typeof value !== 'string')
    throw new StoreError(28808, 'expected a string as the path for $unwind stage');
  if (!value.startsWith('$')) {
    throw new StoreError(28818, `path option to $unwind stage should be prefixed with a '$': ${value}`);
  }
  return fieldPath(value.slice(1));
};

const indexOf = (value: Value | undefined): string[] | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') {
    throw new StoreError(
      28810,
      'expected a non-empty string for the includeArrayIndex option to $unwind stage',
    );
  }
  if (value.startsWith('$')) {
    throw new StoreError(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$'`,
    );
  }
  return fieldPath(value);
};

const read = (argument: Value): Unwind => {
  if (typeof argument === 'string') return { path: pathOf(argument), index: undefined, preserve: false };
  if (!isDoc(argument)) {
    throw new StoreError(15981, 'expected either a string or an object as specification for $unwind stage');
  }
  onlyFields(argument, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'], 28811, '$unwind');
  const preserve = argument.get('preserveNullAndEmptyArrays') ?? false;
  if (typeof preserve !== 'boolean') {
    throw new StoreError(
      28809,
      'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage',
    );
  }
  return { path: pathOf(argument.get('path')), index: indexOf(argument.get('includeArrayIndex')), preserve };
};

function* unwound(document: Doc, { path, index, preserve }: Unwind): Iterable<Doc> {
  const value = valueAt(document, path);
  const withIndex = (unfolded: Doc, at: bigint | null): Doc =>
    index ? withValue(unfolded, index, at) : unfolded;
  if (isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      yield withIndex(withValue(document, path, value[at] as Value), BigInt(at));
    }
    // An empty array leaves no field behind.
    if (value.length === 0 && preserve) yield withIndex(withValue(document, path, MISSING), null);
  } else if (preserve || (value !== MISSING && value !== null)) yield withIndex(document, null);
}

export const unwind: StageReader = (argument) => {
  const spec = read(argument);
  return function* (documents) {
    for (const document of documents) yield* unwound(document, spec);
  };
};

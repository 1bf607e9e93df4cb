import type { Doc, Value } from '../../bson/value.ts';
import { isArray, isDoc, MISSING } from '../../bson/value.ts';
import type { Collection } from '../../engine/collection.ts';
import type { Record } from '../../engine/record.ts';
import { docOf } from '../../engine/record.ts';
import { select } from '../../engine/select.ts';
import { comparison } from '../../query/leaves.ts';
import { valueAt } from '../../query/path.ts';
import { StoreError } from '../../storeError.ts';
import { onlyFields } from '../fields.ts';
import type { StageReader } from '../stage.ts';
import { targetOf } from './out.ts';
import { whenMatchedOf } from './whenMatched.ts';

const duplicate = ({ namespace }: Collection, on: readonly string[], fresh: Doc): StoreError => {
  const values = new Map(on.map((path) => [path, valueAt(fresh, path.split('.')) as Value]));
  return new StoreError(
    11000,
    `$merge failed to insert the document: E11000 duplicate key error collection: ${namespace}`,
    new Map<string, unknown>([
      ['keyPattern', new Map(on.map((path) => [path, 1]))],
      ['keyValue', values],
    ]),
  );
};

const whenNotMatchedOf = (spec: Doc): 'insert' | 'discard' | 'fail' => {
  const mode = spec.get('whenNotMatched') ?? 'insert';
  if (mode === 'insert' || mode === 'discard' || mode === 'fail') return mode;
  throw new StoreError(
    2,
    `Enumeration value '${String(mode)}' for field 'whenNotMatched' is not a valid value.`,
  );
};

const onOf = (value: Value | undefined): string[] => {
  const paths = value === undefined ? ['_id'] : isArray(value) ? value : [value];
  if (paths.length === 0)
    throw new StoreError(51187, "If explicitly specifying $merge 'on', must include at least one field");
  return paths.map((path) => {
    if (typeof path === 'string') return path;
    throw new StoreError(51134, "$merge 'on' must be a string or an array of strings");
  });
};

/** @throws StoreError 51183: the fields must tell documents apart. */
const checkUnique = ({ indexes }: Collection, on: readonly string[]): void => {
  const wanted = [...on].sort().join();
  if (indexes.some(({ spec }) => spec.unique && !spec.partial && [...spec.fields].sort().join() === wanted))
    return;
  throw new StoreError(51183, 'Cannot find index to verify that join fields will be unique');
};

const findStored = (collection: Collection, on: readonly string[], fresh: Doc): Record | undefined => {
  const filter = {
    kind: 'and',
    of: on.map((path) => {
      const value = valueAt(fresh, path.split('.'));
      if (value === MISSING || value === null || isArray(value)) {
        throw new StoreError(
          51132,
          `$merge write error: 'on' field '${path}' cannot be missing, null, undefined or an array`,
        );
      }
      return comparison(path, '$eq', value);
    }),
  } as const;
  return [...select(collection, { filter, limit: 1 })][0];
};

/** `$merge`: each result changes the stored document that it names, or is added. */
export const merge: StageReader = (argument, context) => {
  const spec: Doc = isDoc(argument) ? argument : new Map([['into', argument]]);
  onlyFields(spec, ['into', 'on', 'let', 'whenMatched', 'whenNotMatched'], 40415, '$merge');
  const [database, name] = targetOf(spec.get('into'), context.database, 51178);
  const on = onOf(spec.get('on'));
  const whenMatched = whenMatchedOf(spec, context);
  const whenNotMatched = whenNotMatchedOf(spec);
  const { writer } = context;

  const mergeOne = (collection: Collection, fresh: Doc): void => {
    const stored = fresh.has('_id') || !on.includes('_id') ? findStored(collection, on, fresh) : undefined;
    if (stored) {
      if (whenMatched === 'fail') throw duplicate(collection, on, fresh);
      const merged = whenMatched(docOf(stored), fresh);
      if (merged) writer.replace(collection, stored, merged);
    } else if (whenNotMatched === 'insert') writer.insert(collection, fresh);
    else if (whenNotMatched === 'fail') {
      throw new StoreError(13113, '$merge could not find a matching document in the target collection');
    }
  };
  return (documents) => {
    const results = [...documents];
    const collection = writer.ensure(database, name);
    checkUnique(collection, on);
    for (const fresh of results) mergeOne(collection, fresh);
    return [];
  };
};

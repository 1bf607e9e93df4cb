import type { Value } from '../../bson/value.ts';
import { isDoc } from '../../bson/value.ts';
import { notImplemented, StoreError } from '../../storeError.ts';
import type { StageReader } from '../stage.ts';

/** A collection as `$out` and `$merge` name it: its name, or `{db, coll}`. */
export const targetOf = (value: Value | undefined, database: string, code: number): [string, string] => {
  if (typeof value === 'string') return [database, value];
  const coll = isDoc(value) ? value.get('coll') : undefined;
  const db = isDoc(value) ? (value.get('db') ?? database) : undefined;
  if (typeof coll !== 'string' || typeof db !== 'string') {
    throw new StoreError(code, 'a target collection is a string or an object with the strings db and coll');
  }
  return [db, coll];
};

/** `$out`: the results take the place of all that the target holds; its indexes stay. */
export const out: StageReader = (argument, { database, writer }) => {
  if (isDoc(argument) && argument.has('timeseries')) throw notImplemented('time series collections');
  const [db, name] = targetOf(argument, database, 16990);
  return (documents) => {
    const results = [...documents];
    writer.replaceAll(writer.ensure(db, name), results);
    return [];
  };
};

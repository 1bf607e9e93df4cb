import { toNumber, wholeNumber } from '../../bson/numbers.ts';
import type { Doc, Value } from '../../bson/value.ts';
import { isArray, isDoc, isNumeric } from '../../bson/value.ts';
import { collectionStatistics } from '../../engine/statistics.ts';
import { compileExpression } from '../../expression/compile.ts';
import { badValue, notImplemented, StoreError } from '../../storeError.ts';
import { stageObject } from '../fields.ts';
import type { StageReader } from '../stage.ts';

/** `$documents`: the documents stand in the pipeline itself. */
export const documents: StageReader = (argument, { scope }) => {
  const items = compileExpression(argument, scope)(new Map());
  if (!isArray(items) || !items.every(isDoc)) {
    throw new StoreError(40228, 'an array of objects is expected as the argument of $documents');
  }
  return () => items as Doc[];
};

/** `$listLocalSessions`: sessions are kept nowhere, so the one that is known is the caller's own. */
export const listLocalSessions: StageReader = (argument, { session, scope }) => {
  stageObject(argument, 14, '$listLocalSessions');
  return () =>
    session
      ? [
          new Map<string, Value>([
            ['_id', session],
            ['lastUse', scope.now],
          ]),
        ]
      : [];
};

const scaleOf = (spec: Value | undefined): number => {
  const scale = isDoc(spec) ? spec.get('scale') : undefined;
  if (scale === undefined) return 1;
  if (!isNumeric(scale) || toNumber(scale) < 1) throw badValue('scale has to be a number >= 1');
  return Math.floor(toNumber(scale));
};

/** `$collStats` with `count` and `storageStats`, as drivers and shells ask it. */
export const collStats: StageReader = (argument, { catalog, database, collection, scope }) => {
  const spec = stageObject(argument, 14, '$collStats');
  for (const name of spec.keys()) {
    if (name !== 'count' && name !== 'storageStats') throw notImplemented(`'${name}' of $collStats`);
  }
  const scale = scaleOf(spec.get('storageStats'));
  return () => {
    const found = collection === undefined ? undefined : catalog.find(database, collection);
    if (!found) throw new StoreError(26, `Collection [${database}.${String(collection)}] not found.`);
    const stats = new Map<string, Value>([
      ['ns', found.namespace],
      ['localTime', scope.now],
    ]);
    if (spec.has('storageStats')) stats.set('storageStats', collectionStatistics(found, scale));
    if (spec.has('count')) stats.set('count', wholeNumber(found.records.size));
    return [stats];
  };
};

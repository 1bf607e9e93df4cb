import { wholeNumber } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import type { Collection } from './collection.ts';

/** Keys of an index are not counted one by one: this is near their mean. */
const INDEX_ENTRY_BYTES = 40;

export const indexBytes = ({ indexes }: Collection): number =>
  indexes.reduce((sum, { entries }) => sum + entries.size * INDEX_ENTRY_BYTES, 0);

/** What MongoDB tells of a collection's size; nothing is compressed here, so storage is data. */
export const collectionStatistics = (collection: Collection | undefined, scale: number): Doc => {
  const scaled = (bytes: number): Value => wholeNumber(Math.floor(bytes / scale));
  const bytes = collection?.bytes ?? 0;
  const count = collection?.records.size ?? 0;
  const ofIndexes = collection ? indexBytes(collection) : 0;
  return new Map<string, Value>([
    ['size', scaled(bytes)],
    ['count', wholeNumber(count)],
    ...(count > 0 ? [['avgObjSize', wholeNumber(Math.floor(bytes / count))] as [string, Value]] : []),
    ['numOrphanDocs', 0],
    ['storageSize', scaled(bytes)],
    ['freeStorageSize', 0],
    ['capped', false],
    ['nindexes', collection?.indexes.length ?? 0],
    ['indexBuilds', []],
    ['totalIndexSize', scaled(ofIndexes)],
    ['totalSize', scaled(bytes + ofIndexes)],
    [
      'indexSizes',
      new Map(
        collection?.indexes.map(({ spec, entries }) => [spec.name, scaled(entries.size * INDEX_ENTRY_BYTES)]),
      ),
    ],
    ['scaleFactor', scale],
  ]);
};

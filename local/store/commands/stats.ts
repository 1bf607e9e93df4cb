import { toNumber, wholeNumber } from '../bson/numbers.ts';
import { doc, double, isNumeric, type Value } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { badValue } from '../storeError.ts';
import type { Command, Reply, Request, Store } from './command.ts';
import { collectionName, findCollection } from './namespace.ts';

/** Keys of an index are not counted one by one: this is near their mean. */
const INDEX_ENTRY_BYTES = 40;

const scaleOf = ({ body }: Request): number => {
  const scale = body.get('scale');
  if (scale === undefined) return 1;
  if (!isNumeric(scale) || toNumber(scale) < 1) throw badValue('scale has to be a number >= 1');
  return Math.floor(toNumber(scale));
};

const indexBytes = ({ indexes }: Collection): number =>
  indexes.reduce((sum, { entries }) => sum + entries.size * INDEX_ENTRY_BYTES, 0);

const runCollStats = (request: Request, store: Store): Reply => {
  const scale = scaleOf(request);
  const scaled = (bytes: number): Value => wholeNumber(Math.floor(bytes / scale));
  const ns = `${request.database}.${collectionName(request)}`;
  const collection = findCollection(request, store);
  if (!collection) {
    return doc({
      ns,
      size: 0,
      count: 0,
      numOrphanDocs: 0,
      storageSize: 0,
      totalSize: 0,
      nindexes: 0,
      totalIndexSize: 0,
      indexSizes: doc({}),
      scaleFactor: scale,
    });
  }
  const { bytes, records, indexes } = collection;
  return doc({
    ns,
    size: scaled(bytes),
    count: wholeNumber(records.size),
    ...(records.size > 0 && { avgObjSize: wholeNumber(Math.floor(bytes / records.size)) }),
    numOrphanDocs: 0,
    storageSize: scaled(bytes),
    capped: false,
    nindexes: indexes.length,
    totalIndexSize: scaled(indexBytes(collection)),
    totalSize: scaled(bytes + indexBytes(collection)),
    indexSizes: new Map(
      indexes.map(({ spec, entries }) => [spec.name, scaled(entries.size * INDEX_ENTRY_BYTES)]),
    ),
    scaleFactor: scale,
  });
};

const runDbStats = (request: Request, store: Store): Reply => {
  const scale = scaleOf(request);
  const scaled = (bytes: number): Value => double(Math.floor(bytes / scale));
  const collections = [...(store.catalog.databases.get(request.database)?.values() ?? [])];
  const sum = (of: (collection: Collection) => number): number =>
    collections.reduce((total, collection) => total + of(collection), 0);
  const objects = sum(({ records }) => records.size);
  const bytes = sum((collection) => collection.bytes);
  const ofIndexes = sum(indexBytes);
  return doc({
    db: request.database,
    collections: wholeNumber(collections.length),
    views: 0,
    objects: wholeNumber(objects),
    avgObjSize: double(objects > 0 ? bytes / objects : 0),
    dataSize: scaled(bytes),
    storageSize: scaled(bytes),
    indexes: wholeNumber(sum(({ indexes }) => indexes.length)),
    indexSize: scaled(ofIndexes),
    totalSize: scaled(bytes + ofIndexes),
    scaleFactor: wholeNumber(scale),
  });
};

export const collStats: Command = {
  name: 'collStats',
  aliases: ['collstats'],
  fields: ['collStats', 'collstats', 'scale'],
  run: runCollStats,
};

export const dbStats: Command = {
  name: 'dbStats',
  aliases: ['dbstats'],
  fields: ['dbStats', 'dbstats', 'scale', 'freeStorage'],
  run: runDbStats,
};

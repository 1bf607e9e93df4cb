import { toNumber, wholeNumber } from '../bson/numbers.ts';
import type { Encodable, Value } from '../bson/value.ts';
import { doc, double, isNumeric } from '../bson/value.ts';
import type { Collection } from '../engine/collection.ts';
import { collectionStatistics, indexBytes } from '../engine/statistics.ts';
import { badValue } from '../storeError.ts';
import type { Command, Request, Store } from './command.ts';
import { collectionName, findCollection } from './namespace.ts';
import type { Reply } from './reply.ts';

const scaleOf = ({ body }: Request): number => {
  const scale = body.get('scale');
  if (scale === undefined) return 1;
  if (!isNumeric(scale) || toNumber(scale) < 1) throw badValue('scale has to be a number >= 1');
  return Math.floor(toNumber(scale));
};

const runCollStats = (request: Request, store: Store): Reply => {
  const ns = `${request.database}.${collectionName(request)}`;
  return new Map<string, Encodable>([
    ['ns', ns],
    ...collectionStatistics(findCollection(request, store), scaleOf(request)),
  ]);
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

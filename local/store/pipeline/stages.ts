import { parseProjectionStage } from '../projection/stages.ts';
import { notImplemented, StoreError } from '../storeError.ts';
import type { StageReader } from './stage.ts';
import { bucket } from './stages/bucket.ts';
import { facet } from './stages/facet.ts';
import { count, group, sortByCount } from './stages/group.ts';
import { lookup } from './stages/lookup.ts';
import { merge } from './stages/merge.ts';
import { out } from './stages/out.ts';
import { collStats, documents, listLocalSessions } from './stages/sources.ts';
import { unionWith } from './stages/unionWith.ts';
import { unwind } from './stages/unwind.ts';
import { limit, match, sample, skip, sort } from './stages/window.ts';

/** A stage that makes one document of each. */
const each =
  (name: string): StageReader =>
  (argument, { scope }) => {
    const step = parseProjectionStage(name, argument, scope);
    return function* (flowing) {
      for (const document of flowing) yield step(document);
    };
  };

/** Every stage that is answered. */
const stages: ReadonlyMap<string, StageReader> = new Map(
  Object.entries({
    $match: match,
    $sort: sort,
    $skip: skip,
    $limit: limit,
    $sample: sample,
    $project: each('$project'),
    $set: each('$set'),
    $addFields: each('$addFields'),
    $unset: each('$unset'),
    $replaceRoot: each('$replaceRoot'),
    $replaceWith: each('$replaceWith'),
    $unwind: unwind,
    $group: group,
    $count: count,
    $sortByCount: sortByCount,
    $bucket: bucket,
    $facet: facet,
    $lookup: lookup,
    $unionWith: unionWith,
    $documents: documents,
    $collStats: collStats,
    $listLocalSessions: listLocalSessions,
    $out: out,
    $merge: merge,
  }),
);

/** Stages of MongoDB 7.0 that are refused by name. */
const NOT_HERE = new Set([
  '$bucketAuto',
  '$currentOp',
  '$densify',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$planCacheStats',
  '$redact',
  '$search',
  '$searchMeta',
  '$setWindowFields',
  '$shardedDataDistribution',
  '$vectorSearch',
]);

/** @throws StoreError 40324 for a stage that MongoDB has not, 238 for one that only this store has not. */
export const stageReader = (name: string): StageReader => {
  const reader = stages.get(name);
  if (reader) return reader;
  if (name === '$changeStream') {
    throw new StoreError(40573, 'The $changeStream stage is only supported on replica sets');
  }
  if (NOT_HERE.has(name)) throw notImplemented(`the stage ${name}`);
  throw new StoreError(40324, `Unrecognized pipeline stage name: '${name}'`);
};

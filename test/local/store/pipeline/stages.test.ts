import { Double, Int32, Long } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

const db = exactDatabase('stages');
const coll = db.collection<Document>('documents');
const int = (n: number): Int32 => new Int32(n);
const ints = (...list: number[]): Int32[] => list.map(int);

const documents = [
  { _id: int(1), k: 'a', n: int(1), list: ints(10, 11) },
  { _id: int(2), k: 'b', n: int(2), list: [] },
  { _id: int(3), k: 'a', n: new Double(3.5) },
  { _id: int(4), k: 'a', n: null, list: int(12) },
  { _id: int(5), n: int(5), list: null },
];

beforeAll(async () => {
  await db.dropDatabase();
  await coll.insertMany(
    structuredClone(documents).map((document, at) => ({ ...document, ...documents[at] })) as never,
  );
  await coll.createIndex({ k: 1 });
});

const run = async (...stages: Document[]): Promise<string> =>
  exactText(await coll.aggregate(stages).toArray());

describe('stages', () => {
  it.each<[string, Document[], Document[]]>([
    [
      '$match in several steps, $sort, $skip and $limit',
      [
        { $match: { k: 'a' } },
        { $match: { _id: { $gt: 1 } } },
        { $sort: { _id: -1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ],
      [{ _id: int(3) }],
    ],
    [
      '$limit before $match',
      [{ $sort: { _id: 1 } }, { $limit: 2 }, { $match: { k: 'a' } }, { $count: 'n' }],
      [{ n: int(1) }],
    ],
    [
      '$skip after $limit',
      [{ $sort: { _id: 1 } }, { $limit: 2 }, { $skip: 1 }, { $project: { _id: 1 } }],
      [{ _id: int(2) }],
    ],
    [
      '$sort after other stages',
      [
        { $set: { m: { $multiply: ['$_id', -1] } } },
        { $sort: { m: 1 } },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ],
      [{ _id: int(5) }],
    ],
    ['$count says nothing of nothing', [{ $match: { k: 'z' } }, { $count: 'n' }], []],
    [
      '$unwind leaves out what is empty, null or missing',
      [{ $unwind: '$list' }, { $project: { list: 1 } }],
      [
        { _id: int(1), list: int(10) },
        { _id: int(1), list: int(11) },
        { _id: int(4), list: int(12) },
      ],
    ],
    [
      '$unwind keeps it when told to, and numbers elements',
      [
        { $match: { _id: { $ne: 4 } } },
        { $unwind: { path: '$list', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
        { $project: { k: 0, n: 0 } },
      ],
      [
        { _id: int(1), list: int(10), at: Long.fromNumber(0) },
        { _id: int(1), list: int(11), at: Long.fromNumber(1) },
        { _id: int(2), at: null },
        { _id: int(3), at: null },
        { _id: int(5), list: null, at: null },
      ],
    ],
    [
      '$sortByCount',
      [{ $sortByCount: '$k' }],
      [
        { _id: 'a', count: int(3) },
        { _id: 'b', count: int(1) },
        { _id: null, count: int(1) },
      ],
    ],
    [
      '$bucket',
      [
        { $match: { n: { $type: 'number' } } },
        {
          $bucket: {
            groupBy: '$n',
            boundaries: [0, 2, 4],
            default: 'more',
            output: { ids: { $push: '$_id' } },
          },
        },
      ],
      [
        { _id: int(0), ids: ints(1) },
        { _id: int(2), ids: ints(2, 3) },
        { _id: 'more', ids: ints(5) },
      ],
    ],
    [
      '$facet',
      [{ $match: { k: 'a' } }, { $facet: { n: [{ $count: 'n' }], none: [{ $match: { k: 'b' } }] } }],
      [{ n: [{ n: int(3) }], none: [] }],
    ],
    [
      '$unionWith',
      [
        { $match: { _id: 1 } },
        { $project: { _id: 1 } },
        { $unionWith: { coll: 'documents', pipeline: [{ $match: { _id: 2 } }, { $project: { k: 1 } }] } },
      ],
      [{ _id: int(1) }, { _id: int(2), k: 'b' }],
    ],
    [
      '$unionWith a collection that is not there',
      [{ $match: { _id: 1 } }, { $project: { _id: 1 } }, { $unionWith: 'nobody' }],
      [{ _id: int(1) }],
    ],
  ])('%s', async (_, stages, wanted) => {
    expect(await run(...stages)).toBe(exactText(wanted));
  });

  it('$sample chooses without repeats, all of them when it may', async () => {
    const ids = async (size: number): Promise<number[]> =>
      (await coll.aggregate([{ $sample: { size } }]).toArray()).map(({ _id }) => Number(_id));
    expect((await ids(99)).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(await ids(3)).size).toBe(3);
  });

  it('$collStats counts', async () => {
    const [stats] = await coll.aggregate([{ $collStats: { count: {} } }]).toArray();
    expect([stats?.['ns'], Number(stats?.['count'])]).toEqual(['stages.documents', 5]);
  });

  it('a result over 16 MB is refused', async () => {
    const pipeline = [
      { $limit: 1 },
      { $set: { text: 'x'.repeat(1024 * 1024), list: { $range: [0, 17] } } },
      { $unwind: '$list' },
      { $group: { _id: null, all: { $push: '$text' } } },
    ];
    expect(await codeOf(() => run(...pipeline))).toBe(10334);
  });

  it('a collection that is not there has no documents', async () => {
    expect(
      await db
        .collection('nobody')
        .aggregate([{ $group: { _id: null, n: { $sum: 1 } } }])
        .toArray(),
    ).toEqual([]);
  });

  it.each<[Document[], number]>([
    [[{ $nope: 1 }], 40324],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{ $match: 1 }], 15959],
    [[{ $sort: {} }], 15976],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $limit: 0 }], 15958],
    [[{ $limit: -1 }], 5107201],
    [[{ $skip: 'x' }], 5107200],
    [[{ $count: '$x' }], 40158],
    [[{ $count: '' }], 40157],
    [[{ $unwind: 'list' }], 28818],
    [[{ $unwind: { path: '$list', nope: 1 } }], 28811],
    [[{ $group: { n: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: 1, n: 1 } }], 40234],
    [[{ $group: { _id: 1, n: { $nope: 1 } } }], 15952],
    [[{ $group: { _id: 1, n: { $sum: [1, 2] } } }], 40237],
    [[{ $group: { _id: 1, 'n.m': { $sum: 1 } } }], 40235],
    [[{ $bucket: { groupBy: '$n', boundaries: [1] } }], 40192],
    [[{ $bucket: { groupBy: '$n', boundaries: [2, 1] } }], 40194],
    [[{ $bucket: { groupBy: '$k', boundaries: [1, 2] } }], 40066],
    [[{ $facet: {} }], 40169],
    [[{ $facet: { a: [{ $out: 'x' }] } }], 40600],
    [[{ $out: 'x' }, { $match: {} }], 40601],
    [[{ $match: {} }, { $collStats: {} }], 40602],
    [[{ $sample: { size: -1 } }], 28747],
    [[{ $lookup: { from: 'x', as: 'y' } }], 9],
    [[{ $lookup: { from: 'x', as: 'y', localField: 'a', foreignField: 'b', nope: 1 } }], 9],
    [[{ $lookup: { from: 'x', as: 'y', pipeline: [{ $nope: 1 }] } }], 40324],
    [[{ $changeStream: {} }], 40573],
  ])('%j is refused', async (stages, wanted) => {
    expect(await codeOf(() => run(...stages))).toBe(wanted);
  });
});

import { Int32 } from 'bson';
import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

const db = exactDatabase('output');
const source = db.collection<Document>('source');
const target = db.collection<Document>('target');
const int = (n: number): Int32 => new Int32(n);

beforeEach(async () => {
  await db.dropDatabase();
  await source.insertMany([
    { _id: int(1) as never, x: int(1) },
    { _id: int(2) as never, x: int(2) },
  ]);
  await target.insertMany([
    { _id: int(1) as never, y: int(9) },
    { _id: int(3) as never, y: int(9) },
  ]);
});

const into = (...stages: Document[]): Promise<unknown> => source.aggregate(stages).toArray();
const stored = async (): Promise<string> => exactText(await target.find({}, { sort: { _id: 1 } }).toArray());

describe('$out', () => {
  it('puts the results in the place of everything, and keeps the indexes', async () => {
    await target.createIndex({ x: 1 });
    await into({ $out: 'target' });
    expect(await stored()).toBe(
      exactText([
        { _id: int(1), x: int(1) },
        { _id: int(2), x: int(2) },
      ]),
    );
    expect((await target.indexes()).map(({ name }) => name)).toEqual(['_id_', 'x_1']);
  });

  it('changes nothing when a unique index refuses one of the results', async () => {
    await target.createIndex({ k: 1 }, { unique: true, sparse: true });
    const before = await stored();
    expect(await codeOf(() => into({ $set: { k: 1 } }, { $out: 'target' }))).toBe(11000);
    expect(await stored()).toBe(before);
  });

  it('may write to another database and onto its own source', async () => {
    await into({ $match: { _id: 2 } }, { $out: 'source' });
    expect(Number(await source.countDocuments({}))).toBe(1);
    await into({ $out: { db: 'output', coll: 'new' } });
    expect(Number(await db.collection('new').countDocuments({}))).toBe(1);
  });
});

describe('$merge', () => {
  it.each<[string, Document, Document[]]>([
    [
      'merges fields and inserts by default',
      {},
      [
        { _id: int(1), y: int(9), x: int(1) },
        { _id: int(2), x: int(2) },
        { _id: int(3), y: int(9) },
      ],
    ],
    [
      'replaces',
      { whenMatched: 'replace', whenNotMatched: 'discard' },
      [
        { _id: int(1), x: int(1) },
        { _id: int(3), y: int(9) },
      ],
    ],
    [
      'keeps what is there',
      { whenMatched: 'keepExisting' },
      [
        { _id: int(1), y: int(9) },
        { _id: int(2), x: int(2) },
        { _id: int(3), y: int(9) },
      ],
    ],
    [
      'runs a pipeline on what is there',
      { whenMatched: [{ $set: { sum: { $add: ['$y', '$$new.x'] } } }], whenNotMatched: 'discard' },
      [
        { _id: int(1), y: int(9), sum: int(10) },
        { _id: int(3), y: int(9) },
      ],
    ],
  ])('%s', async (_, modes, wanted) => {
    await into({ $merge: { into: 'target', ...modes } });
    expect(await stored()).toBe(exactText(wanted));
  });

  it('matches by another unique index, and needs one', async () => {
    const merge = { into: 'target', on: 'y', whenMatched: 'merge', whenNotMatched: 'insert' };
    const pipeline = [
      { $match: { _id: 1 } },
      { $project: { _id: 0, y: { $literal: 9 }, z: '$x' } },
      { $merge: merge },
    ];
    expect(await codeOf(() => into(...pipeline))).toBe(51183);
    await target.deleteOne({ _id: int(3) as never });
    await target.createIndex({ y: 1 }, { unique: true });
    await into(...pipeline);
    expect(await stored()).toBe(exactText([{ _id: int(1), y: int(9), z: int(1) }]));
  });

  it.each<[Document, number]>([
    [{ whenMatched: 'fail' }, 11000],
    [{ whenNotMatched: 'fail' }, 13113],
    [{ whenMatched: 'nope' }, 2],
    [{ on: [] }, 51187],
    [{ nope: 1 }, 40415],
  ])('with %j is refused', async (modes, wanted) => {
    expect(await codeOf(() => into({ $merge: { into: 'target', ...modes } }))).toBe(wanted);
  });
});

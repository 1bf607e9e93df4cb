import { Decimal128, Double, Int32, Long } from 'bson';
import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

/** What the naive model of updates leaves out. */
const coll = exactDatabase('update-operators').collection<Document>('documents');
const int = (n: number): Int32 => new Int32(n);
const ints = (...list: number[]): Int32[] => list.map(int);

beforeEach(async () => {
  await coll.deleteMany({});
});

const stored = async (): Promise<Document> => {
  const { _id, ...rest } = (await coll.findOne({})) as Document;
  return rest;
};

describe('an update operator', () => {
  it.each<[string, Document, Document, Document]>([
    [
      'fields come in the order of their names, numbers by value',
      {},
      { $set: { b: 1, a: 2, 10: 3, 9: 4 } },
      { 9: int(4), 10: int(3), a: int(2), b: int(1) },
    ],
    [
      '$set keeps the place of a field',
      { b: int(1), a: int(2) },
      { $set: { b: 'x', c: 1 } },
      { b: 'x', a: int(2), c: int(1) },
    ],
    [
      '$set pads an array with null',
      { a: ints(1) },
      { $set: { 'a.3': 4 } },
      { a: [int(1), null, null, int(4)] },
    ],
    ['$unset leaves null in an array', { a: ints(1, 2) }, { $unset: { 'a.0': '' } }, { a: [null, int(2)] }],
    ['$inc of a missing int64', {}, { $inc: { a: Long.fromNumber(1) } }, { a: Long.fromNumber(1) }],
    [
      '$inc takes the wider type',
      { a: int(1) },
      { $inc: { a: Decimal128.fromString('0.5') } },
      { a: Decimal128.fromString('1.5') },
    ],
    [
      '$mul of what is missing is a zero of its type',
      {},
      { $mul: { a: Long.fromNumber(5), b: new Double(2.5) } },
      { a: Long.fromNumber(0), b: new Double(0) },
    ],
    [
      '$min compares across types',
      { a: 'x', b: int(3) },
      { $min: { a: 1, b: new Double(3) } },
      { a: int(1), b: int(3) },
    ],
    [
      '$bit widens to int64',
      { a: int(5) },
      { $bit: { a: { or: Long.fromString('4294967296') } } },
      { a: Long.fromString('4294967301') },
    ],
    [
      '$bit takes several steps',
      { a: int(12) },
      { $bit: { a: { and: int(10), or: int(1) } } },
      { a: int(9) },
    ],
    [
      '$rename moves to the end',
      { a: int(1), b: int(2) },
      { $rename: { a: 'c.d' } },
      { b: int(2), c: { d: int(1) } },
    ],
    ['$rename of nothing does nothing', { b: int(2) }, { $rename: { a: 'c' } }, { b: int(2) }],
    [
      '$push sorts documents, then slices',
      { a: [{ n: int(2) }] },
      { $push: { a: { $each: [{ n: 3 }, { n: 1 }], $sort: { n: -1 }, $slice: 2 } } },
      { a: [{ n: int(3) }, { n: int(2) }] },
    ],
    [
      '$addToSet takes equal numbers of any type for one',
      { a: ints(1) },
      { $addToSet: { a: { $each: [new Double(1), new Double(2), int(2)] } } },
      { a: [int(1), new Double(2)] },
    ],
    [
      '$pull matches documents by some of their fields',
      { a: [{ n: int(1), m: int(1) }, { n: int(2) }] },
      { $pull: { a: { n: 1 } } },
      { a: [{ n: int(2) }] },
    ],
    [
      '$pull of a value is exact',
      { a: [{ n: int(1) }, ints(1), int(1)] },
      { $pull: { a: 1 } },
      { a: [{ n: int(1) }, ints(1)] },
    ],
    [
      '$pull enters fields of elements',
      { a: [{ l: ints(1, 5) }, { l: ints(2) }] },
      { $pull: { a: { l: { $gt: 4 } } } },
      { a: [{ l: ints(2) }] },
    ],
    [
      '$pullAll wants whole elements',
      { a: [{ n: int(1), m: int(1) }, { n: int(1) }] },
      { $pullAll: { a: [{ n: 1 }] } },
      { a: [{ n: int(1), m: int(1) }] },
    ],
    [
      '$[] changes every element',
      { a: [{ n: int(1) }, { n: int(2) }] },
      { $inc: { 'a.$[].n': 10 } },
      { a: [{ n: int(11) }, { n: int(12) }] },
    ],
    ['nested $[]', { a: [ints(1), ints(2, 3)] }, { $mul: { 'a.$[].$[]': 2 } }, { a: [ints(2), ints(4, 6)] }],
    ['$setOnInsert does nothing to what is there', { a: int(1) }, { $setOnInsert: { b: 1 } }, { a: int(1) }],
  ])('%s', async (_, document, update, wanted) => {
    await coll.insertOne({ ...document });
    await coll.updateOne({}, update);
    expect(exactText(await stored())).toBe(exactText(wanted));
  });

  it('$currentDate gives a date or a timestamp', async () => {
    await coll.insertOne({});
    await coll.updateOne({}, { $currentDate: { d: true, t: { $type: 'timestamp' } } } as Document);
    expect(await coll.countDocuments({ d: { $type: 'date' }, t: { $type: 'timestamp' } })).toEqual(int(1));
  });
});

describe('array filters', () => {
  const grades = [
    { g: int(80), n: ints(1, 2) },
    { g: int(95), n: ints(3, 4) },
  ];
  const update = (change: Document, arrayFilters: Document[]) => coll.updateOne({}, change, { arrayFilters });

  it('choose elements, at several depths', async () => {
    await coll.insertOne({ grades: [...grades] });
    await update({ $set: { 'grades.$[high].n.$[odd]': 0 } }, [
      { 'high.g': { $gte: 90 } },
      { odd: { $mod: [2, 1] } },
    ]);
    expect(exactText(await stored())).toBe(exactText({ grades: [grades[0], { g: int(95), n: ints(0, 4) }] }));
  });

  it.each<[Document, Document[], number]>([
    [{ $set: { 'grades.$[x].g': 1 } }, [], 2],
    [{ $set: { 'grades.0.g': 1 } }, [{ x: 1 }], 9],
    [{ $set: { 'grades.$[x].g': 1 } }, [{ x: 1 }, { x: 2 }], 9],
    [{ $set: { 'grades.$[x].g': 1 } }, [{ x: 1, y: 2 }], 9],
    [{ $set: { 'grades.$[X].g': 1 } }, [{ X: 1 }], 9],
    [{ $set: { 'nothing.$[x].g': 1 } }, [{ x: 1 }], 2],
    [{ $set: { 'one.$[x]': 1 } }, [{ x: 1 }], 2],
  ])('%j with %j is refused', async (change, filters, code) => {
    await coll.insertOne({ grades: [...grades], one: 1 });
    expect(await codeOf(() => update(change, filters))).toBe(code);
  });
});

describe('an upsert', () => {
  it.each<[string, Document, Document, Document]>([
    [
      'begins with the equalities of the filter',
      { a: 1, 'b.c': { $eq: 2 }, d: { $gt: 3 } },
      { $set: { e: 4 } },
      { a: int(1), b: { c: int(2) }, e: int(4) },
    ],
    [
      'takes those of $and, of $in and $all with one value',
      { $and: [{ a: 1 }, { b: { $in: [2] } }] },
      { $setOnInsert: { c: 3 } },
      { a: int(1), b: int(2), c: int(3) },
    ],
    [
      'takes none of an $or with several branches',
      { $or: [{ a: 1 }, { a: 2 }] },
      { $set: { c: 3 } },
      { c: int(3) },
    ],
    ['lets an operator go on from them', { n: 5 }, { $inc: { n: 1 } }, { n: int(6) }],
  ])('%s', async (_, filter, update, wanted) => {
    await coll.updateOne(filter, update, { upsert: true });
    expect(exactText(await stored())).toBe(exactText(wanted));
  });

  it('a replacement takes only the _id of the filter', async () => {
    await coll.replaceOne({ _id: int(7) as never, a: 1 }, { b: 2 }, { upsert: true });
    expect(exactText(await coll.findOne({}))).toBe(exactText({ _id: int(7), b: int(2) }));
  });
});

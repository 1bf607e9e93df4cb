import { Int32 } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

const coll = exactDatabase('projection').collection<Document>('documents');
const int = (n: number): Int32 => new Int32(n);

const document = {
  _id: int(1),
  x: int(1),
  a: [{ b: int(1), c: int(2) }, int(5), { b: int(2) }, [{ b: int(3), d: int(1) }]],
  y: { z: [int(1), int(2), int(3)], w: int(2) },
};

beforeAll(async () => {
  await coll.drop();
  await coll.insertOne({ ...document } as never);
});

const projected = async (projection: Document, filter: Document = {}): Promise<string> =>
  exactText(await coll.findOne(filter, { projection }));

describe('a projection of find', () => {
  it.each<[string, Document, Document]>([
    ['includes, the _id too', { x: 1 }, { _id: int(1), x: int(1) }],
    ['includes without the _id', { x: 1, _id: 0 }, { x: int(1) }],
    ['gives the _id alone', { _id: 1 }, { _id: int(1) }],
    ['includes in the order of the document', { y: 1, x: 1, _id: 0 }, { x: int(1), y: document.y }],
    [
      'includes in arrays, also nested ones',
      { 'a.b': 1, _id: 0 },
      { a: [{ b: int(1) }, { b: int(2) }, [{ b: int(3) }]] },
    ],
    ['includes by a document', { y: { w: 1 }, _id: 0 }, { y: { w: int(2) } }],
    ['excludes', { a: 0, y: 0 }, { _id: int(1), x: int(1) }],
    [
      'excludes in arrays',
      { 'a.b': 0, x: 0, y: 0, _id: 0 },
      { a: [{ c: int(2) }, int(5), {}, [{ d: int(1) }]] },
    ],
    ['computes, after what it includes', { n: { $add: ['$x', 1] }, x: 1, _id: 0 }, { x: int(1), n: int(2) }],
    [
      'takes text for a value and a path for its field',
      { v: 'text', w: '$y.w', _id: 0 },
      { v: 'text', w: int(2) },
    ],
    [
      'computes inside of arrays',
      { 'a.q': '$x', _id: 0 },
      { a: [{ q: int(1) }, { q: int(1) }, { q: int(1) }, [{ q: int(1) }]] },
    ],
    [
      'slices and keeps the rest',
      { 'y.z': { $slice: 2 }, a: 0 },
      { _id: int(1), x: int(1), y: { z: [int(1), int(2)], w: int(2) } },
    ],
    [
      'slices from the end',
      { 'y.z': { $slice: -2 }, a: 0, _id: 0 },
      { x: int(1), y: { z: [int(2), int(3)], w: int(2) } },
    ],
    ['slices from a place', { 'y.z': { $slice: [-2, 1] }, x: 1, _id: 0 }, { x: int(1), y: { z: [int(2)] } }],
    [
      'takes the first element that matches',
      { a: { $elemMatch: { b: 2 } }, x: 1, _id: 0 },
      { x: int(1), a: [{ b: int(2) }] },
    ],
    ['leaves an array out where nothing matches', { a: { $elemMatch: { b: 9 } }, _id: 0 }, {}],
  ])('%s', async (_, projection, wanted) => {
    expect(await projected(projection)).toBe(exactText(wanted));
  });

  it('narrows an array to the element that the query matched', async () => {
    expect(await projected({ 'y.z.$': 1, _id: 0 }, { 'y.z': { $gte: 2 } })).toBe(
      exactText({ y: { z: [int(2)] } }),
    );
    expect(await projected({ 'a.$': 1, _id: 0 }, { 'a.b': 2 })).toBe(exactText({ a: [{ b: int(2) }] }));
  });

  it.each<[Document, number]>([
    [{ x: 1, y: 0 }, 31254],
    [{ x: 0, y: 1 }, 31253],
    [{ x: 0, n: '$y' }, 31252],
    [{ x: 1, 'x.b': 1 }, 31249],
    [{ 'x.b': 1, x: 1 }, 31250],
    [{ a: {} }, 51270],
    [{ '': 1 }, 40352],
    [{ 'a.': 1 }, 40353],
    [{ 'a..b': 1 }, 15998],
    [{ $x: 1 }, 16410],
    [{ a: { $elemMatch: 1 } }, 31274],
    [{ 'a.b': { $elemMatch: { x: 1 } } }, 31275],
    [{ a: { $slice: [0, -1] } }, 28724],
    [{ a: { $nope: 1 } }, 168],
    [{ 'a.$': 1, 'y.z.$': 1 }, 31276],
    [{ 'a.$': 1, y: { $elemMatch: { x: 1 } } }, 31255],
    [{ 'a.$': 1, y: { $slice: 1 } }, 31256],
    [{ 'a.$.b': 1 }, 31394],
    [{ 'a.$': 0 }, 31395],
    [{ 'y.z.$': 1 }, 51246],
  ])('refuses %j', async (projection, wanted) => {
    expect(await codeOf(() => projected(projection))).toBe(wanted);
  });
});

describe('stages that project', () => {
  const staged = async (...stages: Document[]): Promise<string> =>
    exactText((await coll.aggregate(stages).toArray())[0]);

  it.each<[string, Document, Document]>([
    [
      '$set adds to documents and arrays, replaces in place, and follows $$REMOVE',
      { $set: { 'a.q': '$x', x: '$$REMOVE', y: { n: 1 }, k: { l: 1 } } },
      {
        _id: int(1),
        a: [
          { b: int(1), c: int(2), q: int(1) },
          { q: int(1) },
          { b: int(2), q: int(1) },
          [{ b: int(3), d: int(1), q: int(1) }],
        ],
        y: { ...document.y, n: int(1) },
        k: { l: int(1) },
      },
    ],
    [
      '$addFields takes away what is computed of nothing',
      { $addFields: { a: '$nope', y: '$x' } },
      { _id: int(1), x: int(1), y: int(1) },
    ],
    ['$unset takes paths', { $unset: ['a', 'y.z', '_id'] }, { x: int(1), y: { w: int(2) } }],
    [
      '$project computes a nested field',
      { $project: { _id: 0, y: { w: 1, v: '$x' } } },
      { y: { w: int(2), v: int(1) } },
    ],
    ['$replaceRoot', { $replaceRoot: { newRoot: '$y' } }, document.y],
    [
      '$replaceWith',
      { $replaceWith: { $mergeObjects: [{ q: 1 }, { w: '$y.w' }] } },
      { q: int(1), w: int(2) },
    ],
  ])('%s', async (_, stage, wanted) => {
    expect(await staged(stage)).toBe(exactText(wanted));
  });

  it.each<[Document, number]>([
    [{ $project: {} }, 51272],
    [{ $project: 1 }, 15969],
    [{ $set: 1 }, 40272],
    [{ $set: {} }, 40177],
    [{ $unset: [] }, 31119],
    [{ $unset: 1 }, 31002],
    [{ $unset: [1] }, 31120],
    [{ $replaceRoot: 1 }, 40229],
    [{ $replaceRoot: {} }, 40231],
    [{ $replaceRoot: { newRoot: '$y', nope: 1 } }, 40230],
    [{ $replaceWith: '$x' }, 40228],
    [{ $replaceWith: '$missing' }, 40228],
  ])('%j is refused', async (stage, wanted) => {
    expect(await codeOf(() => staged(stage))).toBe(wanted);
  });

  it('an update by a pipeline may use them and no others', async () => {
    await coll.insertOne({ _id: int(2) as never, n: int(1) });
    await coll.updateOne({ _id: int(2) as never }, [
      { $set: { n: { $add: ['$n', 1] }, l: '$n' } },
      { $unset: 'nothing' },
    ]);
    expect(exactText(await coll.findOne({ _id: int(2) as never }))).toBe(
      exactText({ _id: int(2), n: int(2), l: int(1) }),
    );
    expect(await codeOf(() => coll.updateOne({ _id: int(2) as never }, [{ $match: {} }]))).toBe(72);
    expect(await codeOf(() => coll.updateOne({ _id: int(2) as never }, [{ $set: { _id: 3 } }]))).toBe(66);
    await coll.deleteOne({ _id: int(2) as never });
  });
});

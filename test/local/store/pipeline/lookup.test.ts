import { Double, Int32 } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, expect, it } from 'vitest';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

const db = exactDatabase('lookup');
const int = (n: number): Int32 => new Int32(n);

beforeAll(async () => {
  await db.dropDatabase();
  await db
    .collection<Document>('orders')
    .insertMany(
      [{ who: int(1) }, { who: [int(2), new Double(1)] }, { who: null }, {}, { who: int(9) }].map(
        (order, at) => ({ _id: int(at) as never, ...order }),
      ),
    );
  await db
    .collection<Document>('people')
    .insertMany(
      [
        { n: int(1), age: int(30) },
        { n: int(2), age: int(40) },
        { n: null },
        {},
        { n: [int(1), int(7)], age: int(50) },
      ].map((person, at) => ({ _id: int(10 + at) as never, ...person })),
    );
});

const partners = async (lookup: Document): Promise<number[][]> => {
  const pipeline = [{ $sort: { _id: 1 } }, { $lookup: { from: 'people', as: 'found', ...lookup } }];
  const orders = await db.collection('orders').aggregate(pipeline).toArray();
  return orders.map(({ found }) => (found as Document[]).map(({ _id }) => Number(_id)).sort());
};

const byFields = { localField: 'who', foreignField: 'n' };
const joined = [[10, 14], [10, 11, 14], [12, 13], [12, 13], []];

it('joins by equality of two fields: of arrays by each element, of what is missing with null', async () => {
  expect(await partners(byFields)).toEqual(joined);
});

it('joins the same with an index on the foreign field', async () => {
  await db.collection('people').createIndex({ n: 1 });
  expect(await partners(byFields)).toEqual(joined);
  await db.collection('people').dropIndex('n_1');
});

it('joins by a pipeline with variables of the document', async () => {
  const pipeline = [{ $match: { $expr: { $and: [{ $isArray: '$n' }, { $in: ['$$who', '$n'] }] } } }];
  expect(await partners({ let: { who: '$who' }, pipeline })).toEqual([[14], [], [], [], []]);
});

it('joins by both, and by a pipeline that takes nothing from the document', async () => {
  expect(await partners({ ...byFields, pipeline: [{ $match: { age: { $gte: 40 } } }] })).toEqual([
    [14],
    [11, 14],
    [],
    [],
    [],
  ]);
  expect(await partners({ pipeline: [{ $sort: { _id: 1 } }, { $limit: 1 }] })).toEqual([
    [10],
    [10],
    [10],
    [10],
    [10],
  ]);
});

it('finds nobody in a collection that is not there, and puts what it finds at a nested path', async () => {
  const [order] = await db
    .collection('orders')
    .aggregate([{ $limit: 1 }, { $lookup: { ...byFields, from: 'nobody', as: 'a.b' } }])
    .toArray();
  expect(exactText(order?.['a'])).toBe(exactText({ b: [] }));
});

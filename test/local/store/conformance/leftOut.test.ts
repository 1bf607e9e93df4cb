import { Binary, Decimal128, Double, Int32, Long, Timestamp } from 'bson';
import type { Document, MongoServerError } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { exactDatabase } from '../exactDatabase.ts';
import { codeOf } from './codeOf.ts';
import { exactText } from './exactly.ts';

/** What an earlier store of this kind did wrong and neither the specification nor the known answers notice. */
const db = exactDatabase('left-out');
const coll = db.collection<Document>('documents');

beforeEach(async () => {
  await coll.drop();
});

const insert = (...documents: Document[]): Promise<unknown> =>
  coll.insertMany(documents.map((document, at): Document => ({ _id: at + 1, ...document })) as never);
const ids = async (filter: Document, options: Document = {}): Promise<number[]> =>
  (await coll.find(filter, options).toArray()).map(({ _id }) => Number(_id));
const only = async (): Promise<string> => {
  const { _id, ...rest } = (await coll.findOne({})) as Document;
  return exactText(rest);
};
const update =
  (change: Document | Document[], filter: Document = {}) =>
  () =>
    coll.updateOne(filter, change);

describe('types of numbers', () => {
  it('int64 and doubles without a fraction stay what they are, on insert and on update', async () => {
    await insert({ d: new Double(1), l: Long.fromNumber(1), i: new Int32(1) });
    await coll.updateOne(
      {},
      { $set: { d2: new Double(2), l2: Long.fromNumber(2) }, $inc: { l: new Int32(1) } },
    );
    for (const [field, type] of Object.entries({
      d: 'double',
      d2: 'double',
      l: 'long',
      l2: 'long',
      i: 'int',
    })) {
      expect(await ids({ [field]: { $type: type } }), field).toEqual([1]);
    }
  });

  it('int32 grows to int64 at both of its ends, and int64 refuses to overflow', async () => {
    await insert({ low: new Int32(-2147483648), high: new Int32(2147483647), full: Long.MAX_VALUE });
    await coll.updateOne({}, { $inc: { low: new Int32(-1), high: new Int32(1) } });
    expect(await only()).toBe(
      exactText({
        low: Long.fromString('-2147483649'),
        high: Long.fromString('2147483648'),
        full: Long.MAX_VALUE,
      }),
    );
    expect(await codeOf(update({ $inc: { full: new Int32(1) } }))).toBe(2);
  });

  it('timestamps compare without a sign', async () => {
    await insert({ t: new Timestamp({ t: 1, i: 1 }) }, { t: new Timestamp({ t: 4294967295, i: 1 }) });
    expect(await ids({ t: { $gt: new Timestamp({ t: 2, i: 0 }) } })).toEqual([2]);
    expect(await ids({}, { sort: { t: 1 } })).toEqual([1, 2]);
  });

  it('Timestamp(0, 0) is filled in on insert, at the top only', async () => {
    await insert({ t: new Timestamp({ t: 0, i: 0 }), in: { t: new Timestamp({ t: 0, i: 0 }) } });
    expect(
      await ids({ t: { $gt: new Timestamp({ t: 1, i: 0 }) }, 'in.t': new Timestamp({ t: 0, i: 0 }) }),
    ).toEqual([1]);
  });

  it('decimals keep their digits in sums', async () => {
    await insert({ a: Decimal128.fromString('0.10') });
    await coll.updateOne({}, { $inc: { a: Decimal128.fromString('0.2') } });
    expect(await only()).toBe(exactText({ a: Decimal128.fromString('0.30') }));
  });
});

describe('indexes', () => {
  it('a sort is not served from a sparse index that lacks documents, nor from a partial one', async () => {
    await insert({ a: 2 }, { b: 1 }, { a: 1 });
    await coll.createIndex({ a: 1 }, { sparse: true });
    await coll.createIndex({ b: 1 }, { partialFilterExpression: { b: { $gt: 0 } } });
    expect(await ids({}, { sort: { a: 1 } })).toEqual([2, 3, 1]);
    expect(await ids({}, { sort: { b: 1, _id: 1 } })).toEqual([1, 3, 2]);
  });

  it('a hint of a sparse index is followed, and so loses what the index lacks', async () => {
    await insert({ a: 2 }, { b: 1 }, { a: 1 });
    await coll.createIndex({ a: 1 }, { sparse: true });
    expect(await ids({}, { hint: { a: 1 } })).toEqual([3, 1]);
    expect(await ids({}, { hint: 'a_1', sort: { a: -1 } })).toEqual([1, 3]);
  });

  it('a unique sparse index lets many documents be without the field', async () => {
    await coll.createIndex({ a: 1 }, { unique: true, sparse: true });
    await insert({ b: 1 }, { b: 2 }, { a: 1 });
    expect(await codeOf(() => coll.insertOne({ _id: 9 as never, a: new Double(1) }))).toBe(11000);
  });

  it('two arrays in one key are refused on insert, on update and when the index is built', async () => {
    await coll.createIndex({ a: 1, b: 1 });
    expect(await codeOf(() => insert({ a: [1], b: [2] }))).toBe(171);
    await insert({ a: [1], b: 2 });
    expect(await codeOf(update({ $set: { b: [1, 2] } }))).toBe(171);
    await coll.dropIndexes();
    await coll.updateOne({}, { $set: { b: [1, 2] } });
    expect(await codeOf(() => coll.createIndex({ a: 1, b: 1 }))).toBe(171);
  });

  it.each([
    { '': 1 },
    { 'a.': 1 },
    { '.a': 1 },
    { 'a..b': 1 },
    { $a: 1 },
    { 'a.$b': 1 },
    { a: 0 },
    { a: true },
  ])('a key like %j is refused', async (key) => {
    expect(await codeOf(() => coll.createIndex(key as never))).toBe(67);
  });

  it('a number that is both a place in an array and a field of its elements is refused', async () => {
    await coll.createIndex({ 'a.0': 1 });
    expect(await codeOf(() => insert({ a: [{ '0': 1 }] }))).toBe(16746);
  });
});

describe('names with a dollar', () => {
  it('a database reference is a value', async () => {
    const reference = { $ref: 'people', $id: 7 };
    await insert({ a: reference }, { a: { $ref: 'people', $id: 8 } });
    expect(await ids({ a: reference })).toEqual([1]);
    expect(await ids({ 'a.$id': 8 })).toEqual([2]);
    expect(await ids({ a: { $in: [reference] } })).toEqual([1]);
  });

  it('may begin a field of a new document, and no field that an update names', async () => {
    await insert({ $a: 1, 'b.c': 2 });
    expect(await only()).toBe(exactText({ $a: new Int32(1), 'b.c': new Int32(2) }));
    expect(await codeOf(update({ $set: { $b: 1 } }))).toBe(52);
    expect(await codeOf(() => coll.insertOne({ _id: { $a: 1 } as never }))).toBe(52);
  });
});

describe('upserts', () => {
  it('refuse equalities that clash', async () => {
    const upsert = (filter: Document) => () => coll.updateOne(filter, { $set: { z: 1 } }, { upsert: true });
    expect(await codeOf(upsert({ $and: [{ a: 1 }, { a: 2 }] }))).toBe(54);
    expect(await codeOf(upsert({ a: { b: 1 }, 'a.c': 2 }))).toBe(54);
    expect(await coll.countDocuments({})).toBe(0);
  });

  it('refuse another _id than the filter names', async () => {
    expect(
      await codeOf(() => coll.updateOne({ _id: 1 as never }, { $set: { _id: 2 } }, { upsert: true })),
    ).toBe(66);
    expect(
      await codeOf(() => coll.replaceOne({ _id: 1 as never }, { _id: 2 } as Document, { upsert: true })),
    ).toBe(66);
  });
});

describe('arrays in queries and updates', () => {
  it('$elemMatch does not enter arrays inside the array', async () => {
    await insert({ a: [[1, 5]] }, { a: [1, 5] });
    expect(await ids({ a: { $elemMatch: { $gt: 3 } } })).toEqual([2]);
  });

  it('the positional $ takes the place that the query found, also in another array', async () => {
    await insert({ a: [1, 2, 3], b: [4, 5, 6] });
    await coll.updateOne({ a: 2 }, { $set: { 'b.$': 9 } });
    expect(await only()).toBe(
      exactText({ a: [1, 2, 3].map((n) => new Int32(n)), b: [4, 9, 6].map((n) => new Int32(n)) }),
    );
    expect(await codeOf(update({ $set: { 'b.$': 9 } }, { _id: 1 }))).toBe(2);
  });

  it('an update of many that fails on the way reports no matches, and keeps what it had changed', async () => {
    await insert({ a: new Int32(1) }, { a: 'x' }, { a: new Int32(1) });
    const reply = await db
      .command({ update: 'documents', updates: [{ q: {}, u: { $inc: { a: 1 } }, multi: true }] })
      .catch((error: MongoServerError) => error.errorResponse);
    expect([Number(reply.n), Number(reply.nModified)]).toEqual([0, 0]);
    expect(await ids({ a: 2 })).toEqual([1]);
  });
});

describe('binary data', () => {
  it('orders by length, then subtype, then bytes', async () => {
    const binary = (text: string, subtype = 0) => new Binary(Buffer.from(text), subtype);
    await insert({ b: binary('b') }, { b: binary('aa') }, { b: binary('a', 5) }, { b: binary('a') });
    expect(await ids({}, { sort: { b: 1 } })).toEqual([4, 1, 3, 2]);
    expect(await ids({ b: binary('a') })).toEqual([4]);
  });
});

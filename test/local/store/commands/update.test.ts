import type { Document } from 'mongodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeEach(async () => {
  await rows.deleteMany({});
  await rows.insertMany([
    { _id: 1, a: 1, list: [1, 2, 3] },
    { _id: 2, a: 1, list: [4] },
    { _id: 3, a: 2, list: [{ x: 1 }, { x: 2 }] },
  ]);
});

const update = (...updates: Document[]) => db.command({ update: 'rows', updates });
const failure = async (statement: Document): Promise<Document> => {
  const { writeErrors } = await update(statement);
  return writeErrors?.[0];
};

describe('update', () => {
  it('says how many it found and how many it changed', async () => {
    expect(await update({ q: { a: 1 }, u: { $set: { list: [4] } }, multi: true })).toEqual({
      n: 2,
      nModified: 1,
      ok: 1,
    });
    expect(await update({ q: { a: 9 }, u: { $set: { b: 1 } } })).toEqual({ n: 0, nModified: 0, ok: 1 });
  });

  it('changes the first match alone where it is not told to change all', async () => {
    await update({ q: { a: 1 }, u: { $set: { seen: true } } });
    expect(await rows.countDocuments({ seen: true })).toBe(1);
  });

  it('meets each match once, also when the change moves it on the index it is found by', async () => {
    await rows.createIndex({ a: 1 });
    await update({ q: { a: { $gte: 1 } }, u: { $inc: { a: 10 } }, multi: true });
    expect(
      await rows
        .find()
        .map(({ a }) => a)
        .toArray(),
    ).toEqual([11, 11, 12]);
    await rows.dropIndexes();
  });

  it('changes the element that the query matched', async () => {
    await update({ q: { _id: 1, list: 2 }, u: { $set: { 'list.$': 20 } } });
    await update({ q: { _id: 3, list: { $elemMatch: { x: 2 } } }, u: { $inc: { 'list.$.x': 5 } } });
    expect(await rows.findOne({ _id: 1 })).toMatchObject({ list: [1, 20, 3] });
    expect(await rows.findOne({ _id: 3 })).toMatchObject({ list: [{ x: 1 }, { x: 7 }] });
  });

  it('changes all elements, or those that a filter names', async () => {
    await update({ q: { _id: 1 }, u: { $mul: { 'list.$[]': 2 } } });
    await update({
      q: { _id: 3 },
      u: { $set: { 'list.$[one].x': 0 } },
      arrayFilters: [{ 'one.x': { $gt: 1 } }],
    });
    expect(await rows.findOne({ _id: 1 })).toMatchObject({ list: [2, 4, 6] });
    expect(await rows.findOne({ _id: 3 })).toMatchObject({ list: [{ x: 1 }, { x: 0 }] });
  });

  it('replaces a document but not its _id', async () => {
    await update({ q: { _id: 1 }, u: { b: 1 } });
    expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, b: 1 });
    expect(await failure({ q: { _id: 1 }, u: { _id: 5, b: 1 } })).toMatchObject({ code: 66 });
    expect(await failure({ q: { _id: 1 }, u: { $set: { _id: 5 } } })).toMatchObject({ code: 66 });
    expect(await failure({ q: {}, u: { b: 1 }, multi: true })).toMatchObject({ code: 9 });
  });

  it('takes a pipeline, with constants of its own', async () => {
    await update({ q: { _id: 1 }, u: [{ $set: { sum: { $add: ['$a', '$$more'] } } }], c: { more: 41 } });
    expect(await rows.findOne({ _id: 1 })).toMatchObject({ sum: 42 });
    expect(await failure({ q: {}, u: { $set: { a: 1 } }, c: { more: 1 } })).toMatchObject({ code: 51198 });
  });

  it('leaves a document that it does not change, byte for byte, and says so', async () => {
    const outcome = await update({ q: { _id: 2 }, u: { $set: { a: 1 }, $unset: { none: 1 } } });
    expect(outcome).toMatchObject({ n: 1, nModified: 0 });
  });

  it('reports nothing of a statement that failed on the way', async () => {
    await rows.updateOne({ _id: 2 }, { $set: { a: 'text' } });
    const outcome = await update({ q: {}, u: { $inc: { a: 1 } }, multi: true });
    expect(outcome).toMatchObject({ n: 0, nModified: 0, writeErrors: [{ index: 0, code: 14 }] });
  });

  it('keeps unique indexes unique', async () => {
    await rows.createIndex({ key: 1 }, { unique: true, sparse: true });
    await update({ q: { _id: 1 }, u: { $set: { key: 'k' } } });
    expect(await failure({ q: { _id: 2 }, u: { $set: { key: 'k' } } })).toMatchObject({
      code: 11000,
      keyPattern: { key: 1 },
      keyValue: { key: 'k' },
    });
    expect(await rows.countDocuments({ key: 'k' })).toBe(1);
    await rows.dropIndexes();
  });

  it.each([
    ['an operator that does not exist', { q: {}, u: { $bad: { a: 1 } } }, 9],
    ['two changes of one path', { q: {}, u: { $set: { a: 1 }, $inc: { a: 1 } } }, 40],
    ['a path through a number', { q: { _id: 1 }, u: { $set: { 'a.b': 1 } } }, 28],
    ['an empty path', { q: {}, u: { $set: { '': 1 } } }, 56],
    ['a hint of an index that is not there', { q: {}, u: { $set: { b: 1 } }, hint: 'none' }, 2],
  ])('refuses %s', async (_, statement, code) => {
    expect(await failure(statement)).toMatchObject({ index: 0, code });
  });

  it('refuses statements of another shape as a whole', async () => {
    await expect(update({ q: {} })).rejects.toMatchObject({ code: 40414 });
    await expect(update({ q: 1, u: {} })).rejects.toMatchObject({ code: 14 });
    await expect(update({ q: {}, u: {}, multi: 'yes' })).rejects.toMatchObject({ code: 14 });
    await expect(update({ q: {}, u: {}, sorted: 1 })).rejects.toMatchObject({ code: 40415 });
  });
});

describe('upsert', () => {
  const upsert = (q: Document, u: Document) => update({ q, u, upsert: true });

  it('makes a document of the equalities and the update', async () => {
    const outcome = await upsert(
      { _id: 9, kind: 'x', n: { $gt: 5 } },
      { $set: { b: 1 }, $setOnInsert: { c: 2 } },
    );
    expect(outcome).toEqual({ n: 1, nModified: 0, upserted: [{ index: 0, _id: 9 }], ok: 1 });
    expect(await rows.findOne({ _id: 9 })).toEqual({ _id: 9, kind: 'x', b: 1, c: 2 });
  });

  it('puts the _id first, wherever it comes from', async () => {
    await upsert({ z: 1 }, { $setOnInsert: { _id: 10, y: 1 } });
    expect(Object.keys((await rows.findOne({ z: 1 })) ?? {})).toEqual(['_id', 'z', 'y']);
  });

  it('changes what it finds and makes nothing then', async () => {
    const outcome = await upsert({ _id: 1 }, { $set: { b: 1 }, $setOnInsert: { c: 2 } });
    expect(outcome).toEqual({ n: 1, nModified: 1, ok: 1 });
    expect(await rows.findOne({ _id: 1 })).not.toHaveProperty('c');
  });

  it.each([
    ['equalities that clash', { $and: [{ a: 7 }, { a: 8 }] }, { $set: { b: 1 } }, 54],
    ['another _id than the one asked for', { _id: 50 }, { $set: { _id: 51 } }, 66],
    ['another _id in a replacement', { _id: 50 }, { _id: 51 }, 66],
  ])('refuses %s', async (_, q, u, code) => {
    const { writeErrors } = await upsert(q, u);
    expect(writeErrors).toMatchObject([{ code }]);
    expect(await rows.countDocuments()).toBe(3);
  });
});

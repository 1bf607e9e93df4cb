import type { Document } from 'mongodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { onRealMongoDB, testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeEach(async () => {
  await rows.drop();
  await rows.insertMany([
    { _id: 1, a: 1, b: [1, 2], c: [1, 2] },
    { _id: 2, a: 1, b: [3], c: 1 },
    { _id: 3, a: 2 },
  ]);
});
const create = (...indexes: Document[]) => db.command({ createIndexes: 'rows', indexes });
const names = async () => (await rows.indexes()).map(({ name }) => name);

describe('createIndexes', () => {
  it('says how many there were and are, and that one is there already', async () => {
    const index = { key: { a: 1 }, name: 'a_1' };
    expect(await create(index)).toMatchObject({ numIndexesBefore: 1, numIndexesAfter: 2 });
    expect(await create(index)).toMatchObject({
      numIndexesBefore: 2,
      numIndexesAfter: 2,
      note: 'all indexes already exist',
    });
  });

  it('makes the collection where there is none', async () => {
    const reply = await db.command({ createIndexes: 'fresh', indexes: [{ key: { a: 1 }, name: 'a' }] });
    expect(reply).toMatchObject({ createdCollectionAutomatically: true, numIndexesAfter: 2 });
  });

  it('leaves nothing of a unique index over duplicates, nor of those beside it', async () => {
    await expect(
      create({ key: { b: 1 }, name: 'b' }, { key: { a: 1 }, name: 'a', unique: true }),
    ).rejects.toMatchObject({ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } });
    expect(await names()).toEqual(['_id_']);
    await rows.insertOne({ _id: 4, a: 1 });
  });

  it('refuses two arrays in one key', async () => {
    await expect(create({ key: { b: 1, c: 1 }, name: 'bc' })).rejects.toMatchObject({ code: 171 });
    expect(await names()).toEqual(['_id_']);
  });

  it.each([
    ['the same name for another key', { key: { b: 1 }, name: 'a' }, 86],
    ['another name for the same index', { key: { a: 1 }, name: 'other' }, 85],
    ['another expiry under another name', { key: { a: 1 }, name: 'other', expireAfterSeconds: 5 }, 85],
  ])('refuses %s', async (_, index, code) => {
    await create({ key: { a: 1 }, name: 'a' });
    await expect(create(index)).rejects.toMatchObject({ code });
  });

  it.each([
    ['no key', { name: 'x' }, 9],
    ['no name', { key: { a: 1 } }, 9],
    ['an empty key', { key: {}, name: 'x' }, 67],
    ['a direction of zero', { key: { a: 0 }, name: 'x' }, 67],
    ['an empty part of a path', { key: { 'a..b': 1 }, name: 'x' }, 67],
    ['an operator as a path', { key: { 'a.$b': 1 }, name: 'x' }, 67],
    ['an option that does not exist', { key: { a: 1 }, name: 'x', uniq: true }, 197],
    ['expiry by two fields', { key: { a: 1, b: 1 }, name: 'x', expireAfterSeconds: 1 }, 67],
    [
      'both sparse and partial',
      { key: { a: 1 }, name: 'x', sparse: true, partialFilterExpression: { a: 1 } },
      67,
    ],
  ])('refuses %s', async (_, index, code) => {
    await expect(create(index)).rejects.toMatchObject({ code });
  });

  it.skipIf(onRealMongoDB).each([
    ['text indexes', { key: { a: 'text' }, name: 'x' }, 67],
    ['geographic indexes', { key: { a: '2dsphere' }, name: 'x' }, 67],
    ['wildcard indexes', { key: { '$**': 1 }, name: 'x' }, 67],
    ['collation', { key: { a: 1 }, name: 'x', collation: { locale: 'fr' } }, 238],
  ])('refuses %s by name', async (_, index, code) => {
    await expect(create(index)).rejects.toMatchObject({ code });
  });
});

describe('listIndexes', () => {
  it('answers the indexes as they were made', async () => {
    await create({
      key: { a: -1, b: 1 },
      name: 'x',
      partialFilterExpression: { a: { $gt: 0 } },
      unique: true,
    });
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: -1, b: 1 }, name: 'x', unique: true, partialFilterExpression: { a: { $gt: 0 } } },
    ]);
  });

  it('knows no collection that is not there', async () => {
    await expect(db.command({ listIndexes: 'none' })).rejects.toMatchObject({ code: 26 });
  });
});

describe('dropIndexes', () => {
  const drop = (index: unknown) => db.command({ dropIndexes: 'rows', index });
  beforeEach(async () => {
    await create(...['a', 'b', 'c'].map((path) => ({ key: { [path]: 1 }, name: path })));
  });

  it('drops by name, by key, several, or all but the one on _id', async () => {
    expect(await drop('a')).toEqual({ nIndexesWas: 4, ok: 1 });
    await drop({ b: 1 });
    expect(await names()).toEqual(['_id_', 'c']);
    await drop(['c']);
    await create({ key: { a: 1 }, name: 'a' });
    await drop('*');
    expect(await names()).toEqual(['_id_']);
  });

  it('refuses what is not there and the index on _id', async () => {
    await expect(drop('none')).rejects.toMatchObject({ code: 27 });
    await expect(drop({ z: 1 })).rejects.toMatchObject({ code: 27 });
    await expect(drop('_id_')).rejects.toMatchObject({ code: 72 });
    await expect(drop(['a', 'none'])).rejects.toMatchObject({ code: 27 });
    expect(await names()).toEqual(['_id_', 'a', 'b', 'c']);
  });
});

import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onRealMongoDB, testDatabase } from '../testDatabase.ts';

const { db, client, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeAll(async () => {
  await rows.insertMany(Array.from({ length: 250 }, (_, _id) => ({ _id, a: _id % 10, list: [_id, -_id] })));
});
const find = (options: Document) => db.command({ find: 'rows', ...options });
const more = (id: unknown, options: Document = {}) =>
  db.command({ getMore: id, collection: 'rows', ...options }, { promoteLongs: false } as never);
/** Cursor ids keep their 64 bits. */
const opened = async (options: Document) =>
  (await db.command({ find: 'rows', ...options }, { promoteLongs: false } as never))['cursor'];

describe('find', () => {
  it('answers 101 documents at first and the rest when asked', async () => {
    const cursor = await opened({});
    expect(cursor.firstBatch).toHaveLength(101);
    expect(cursor.ns).toBe(`${db.databaseName}.rows`);
    const { cursor: next } = await more(cursor.id);
    expect(next.nextBatch).toHaveLength(149);
    expect(String(next.id)).toBe('0');
    await expect(more(cursor.id)).rejects.toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });

  it('sorts, skips, limits and projects', async () => {
    const { cursor } = await find({ sort: { a: -1, _id: 1 }, skip: 1, limit: 2, projection: { a: 1 } });
    expect(cursor.firstBatch).toEqual([
      { _id: 19, a: 9 },
      { _id: 29, a: 9 },
    ]);
    expect(String(cursor.id)).toBe('0');
  });

  it('keeps batches to the size asked for, also an empty first one', async () => {
    const cursor = await opened({ batchSize: 0, limit: 5 });
    expect(cursor.firstBatch).toEqual([]);
    const { cursor: next } = await more(cursor.id, { batchSize: 2 });
    expect(next.nextBatch.map(({ _id }: { _id: number }) => Number(_id))).toEqual([0, 1]);
    const { cursor: last } = await more(cursor.id);
    expect(last.nextBatch).toHaveLength(3);
  });

  it('opens no cursor where one batch is all that is wanted', async () => {
    const { cursor } = await find({ batchSize: 2, singleBatch: true });
    expect(cursor.firstBatch).toHaveLength(2);
    expect(String(cursor.id)).toBe('0');
  });

  it('shows in later batches what was there when it was asked, whatever happens meanwhile', async () => {
    const copy = db.collection<{ _id: number }>('changing');
    await copy.insertMany(Array.from({ length: 5 }, (_, _id) => ({ _id })));
    const cursor = copy.find({}, { batchSize: 2, sort: { _id: 1 } });
    const seen = [await cursor.next(), await cursor.next()];
    await copy.deleteOne({ _id: 0 });
    for await (const document of cursor) seen.push(document);
    expect(seen.map((document) => document?._id)).toEqual([0, 1, 2, 3, 4]);
  });

  it('fills a batch up to 16 MB and no further', async () => {
    const large = db.collection<{ _id: number; text: string }>('large');
    const text = 'x'.repeat(5 * 1024 * 1024);
    for (const _id of [1, 2, 3, 4]) await large.insertOne({ _id, text });
    const { cursor } = await db.command({ find: 'large' });
    expect(cursor.firstBatch).toHaveLength(3);
    expect(
      await large
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([1, 2, 3, 4]);
    await large.drop();
  });

  it('follows a hint, and refuses one of no index', async () => {
    await rows.createIndex({ odd: 1 }, { name: 'odd', sparse: true });
    expect(await rows.find({}, { hint: 'odd' }).toArray()).toEqual([]);
    expect(await rows.find({}, { hint: { $natural: -1 }, limit: 1 }).toArray()).toMatchObject([{ _id: 249 }]);
    await expect(find({ hint: 'none' })).rejects.toMatchObject({ code: 2 });
    await rows.dropIndex('odd');
  });

  it('binds the constants of let', async () => {
    const { cursor } = await find({ filter: { $expr: { $eq: ['$_id', '$$wanted'] } }, let: { wanted: 3 } });
    expect(cursor.firstBatch).toMatchObject([{ _id: 3 }]);
  });

  it.each([
    ['a filter that is none', { filter: 'x' }, 14],
    ['a negative skip', { skip: -1 }, 51024],
    ['a negative limit', { limit: -1 }, 51024],
    ['an unknown operator', { filter: { a: { $bad: 1 } } }, 2],
    ['a field that find does not have', { filtre: {} }, 40415],
  ])('refuses %s', async (_, options, code) => {
    await expect(find(options)).rejects.toMatchObject({ code });
  });

  it.skipIf(onRealMongoDB).each([
    ['collation', { collation: { locale: 'fr' } }],
    ['tailable cursors', { tailable: true }],
    ['bounds of an index', { min: { _id: 1 }, hint: { _id: 1 } }],
    ['server-side JavaScript', { filter: { $where: 'true' } }],
    ['text search', { filter: { $text: { $search: 'x' } } }],
    ['schemas', { filter: { $jsonSchema: {} } }],
  ])('refuses %s by name', async (_, options) => {
    await expect(find(options)).rejects.toMatchObject({ code: 238, codeName: 'NotImplemented' });
  });
});

describe('killCursors', () => {
  it('closes an open cursor and names those it does not know', async () => {
    const { id } = await opened({ batchSize: 1 });
    const kill = () => db.command({ killCursors: 'rows', cursors: [id] }, { promoteLongs: false } as never);
    expect((await kill())['cursorsKilled'].map(String)).toEqual([String(id)]);
    expect((await kill())['cursorsNotFound'].map(String)).toEqual([String(id)]);
  });

  it('is sent by the driver for a cursor that is left early', async () => {
    const cursor = rows.find({}, { batchSize: 2 });
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    await expect(more(id)).rejects.toMatchObject({ code: 43 });
  });
});

describe('getMore', () => {
  it('belongs to the collection that the cursor was opened on', async () => {
    const { id } = await opened({ batchSize: 1 });
    await expect(db.command({ getMore: id, collection: 'other' })).rejects.toMatchObject({ code: 13 });
    await expect(client.db('other').command({ getMore: id, collection: 'rows' })).rejects.toMatchObject({
      code: 13,
    });
  });
});

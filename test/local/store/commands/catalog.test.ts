import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onRealMongoDB, testDatabase } from '../testDatabase.ts';

const { db, client, close } = testDatabase();
afterAll(close);
beforeAll(async () => {
  await db.createCollection('first');
  await db.collection('second').insertOne({ a: 1 });
});

describe('collections', () => {
  it('are listed with what they are', async () => {
    const list = await db.listCollections().toArray();
    expect(list.map(({ name }) => name).sort()).toEqual(['first', 'second']);
    expect(list[0]).toMatchObject({
      type: 'collection',
      options: {},
      info: { readOnly: false },
      idIndex: { key: { _id: 1 }, name: '_id_' },
    });
    expect(await db.listCollections({ name: 'second' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'second', type: 'collection' },
    ]);
  });

  it('are made once, with a name that can be one', async () => {
    await expect(db.command({ create: 'first' })).rejects.toMatchObject({ code: 48 });
    for (const create of ['', '.a', 'a$', 'system.x']) {
      await expect(db.command({ create })).rejects.toMatchObject({ code: 73 });
    }
  });

  it('are gone when dropped, with their cursors, and dropping them again is no error', async () => {
    const rows = db.collection('dropped');
    await rows.insertMany([{}, {}, {}]);
    const cursor = rows.find({}, { batchSize: 1 });
    await cursor.next();
    expect(await db.command({ drop: 'dropped' })).toMatchObject({ nIndexesWas: 1, ok: 1 });
    await expect(cursor.next()).rejects.toThrow();
    expect(await rows.countDocuments()).toBe(0);
    expect(await db.command({ drop: 'dropped' })).toEqual({ ok: 1 });
  });

  it('count their documents and bytes', async () => {
    expect(await db.command({ collStats: 'second' })).toMatchObject({ count: 1, nindexes: 1, size: 29 });
    expect(await db.command({ dbStats: 1 })).toMatchObject({ collections: 2, objects: 1 });
    await expect(db.command({ dbStats: 1, scale: 0 })).rejects.toMatchObject({ code: 2 });
  });

  it.skipIf(onRealMongoDB).each([
    ['capped', { capped: true, size: 1_000 }],
    ['views', { viewOn: 'first', pipeline: [] }],
    ['validators', { validator: { a: 1 } }],
    ['time series', { timeseries: { timeField: 'at' } }],
    ['collation', { collation: { locale: 'de' } }],
  ])('are not made %s, and that is said by name', async (_, options) => {
    await expect(db.command({ create: 'x', ...options })).rejects.toMatchObject({ code: 238 });
    expect(await db.listCollections({ name: 'x' }).toArray()).toEqual([]);
  });
});

describe('databases', () => {
  it('are listed by the admin database, by name or by a filter', async () => {
    const admin = client.db('admin');
    const { databases } = await admin.command({ listDatabases: 1, filter: { name: db.databaseName } });
    expect(databases).toMatchObject([{ name: db.databaseName, empty: false }]);
    const named = await admin.command({
      listDatabases: 1,
      nameOnly: true,
      filter: { name: db.databaseName },
    });
    expect(named['databases']).toEqual([{ name: db.databaseName }]);
    await expect(db.command({ listDatabases: 1 })).rejects.toMatchObject({ code: 13 });
  });

  it('may not differ in the case of their names alone', async () => {
    const other = client.db(db.databaseName.toUpperCase());
    await expect(other.collection('c').insertOne({})).rejects.toMatchObject({ code: 13297 });
  });

  it('are gone when dropped', async () => {
    const other = client.db(`${db.databaseName}_2`);
    await other.collection('c').insertOne({});
    expect(await other.command({ dropDatabase: 1 })).toEqual({ dropped: other.databaseName, ok: 1 });
    expect(await other.listCollections().toArray()).toEqual([]);
  });
});

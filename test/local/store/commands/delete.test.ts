import type { Document } from 'mongodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeEach(async () => {
  await rows.deleteMany({});
  await rows.insertMany([1, 2, 3].map((_id) => ({ _id, a: _id % 2 })));
});
const remove = (...deletes: Document[]) => db.command({ delete: 'rows', deletes });

describe('delete', () => {
  it('removes one match or all of them', async () => {
    expect(await remove({ q: { a: 1 }, limit: 1 })).toEqual({ n: 1, ok: 1 });
    expect(await rows.countDocuments()).toBe(2);
    expect(await remove({ q: {}, limit: 0 })).toEqual({ n: 2, ok: 1 });
  });

  it('forgets keys of unique indexes together with their documents', async () => {
    await rows.createIndex({ key: 1 }, { unique: true, sparse: true });
    await rows.insertOne({ _id: 9, key: 'k' });
    await remove({ q: { _id: 9 }, limit: 1 });
    await rows.insertOne({ _id: 10, key: 'k' });
    expect(await rows.findOne({ key: 'k' })).toMatchObject({ _id: 10 });
    await rows.dropIndexes();
  });

  it('finds nothing to remove in a collection that is not there', async () => {
    expect(await db.command({ delete: 'none', deletes: [{ q: {}, limit: 0 }] })).toEqual({ n: 0, ok: 1 });
  });

  it('refuses a limit that is neither one nor all, and one that is missing', async () => {
    await expect(remove({ q: {}, limit: 2 })).rejects.toMatchObject({ code: 9 });
    await expect(remove({ q: {} })).rejects.toMatchObject({ code: 40414 });
    expect(await rows.countDocuments()).toBe(3);
  });
});

import type { Document } from 'mongodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeEach(async () => {
  await rows.deleteMany({});
  await rows.insertMany([3, 1, 2].map((_id) => ({ _id, state: 'waiting', list: [_id, 10] })));
});
const run = (options: Document) => db.command({ findAndModify: 'rows', ...options });

describe('findAndModify', () => {
  it('claims the first by the order asked for, and answers it as it was or as it is', async () => {
    const claim = { query: { state: 'waiting' }, sort: { _id: 1 }, update: { $set: { state: 'claimed' } } };
    expect(await run(claim)).toEqual({
      lastErrorObject: { n: 1, updatedExisting: true },
      value: { _id: 1, state: 'waiting', list: [1, 10] },
      ok: 1,
    });
    expect((await run({ ...claim, new: true }))['value']).toMatchObject({ _id: 2, state: 'claimed' });
  });

  it('shows the fields asked for, also the element that was matched', async () => {
    const { value } = await run({ query: { list: 3 }, update: { $set: { a: 1 } }, fields: { 'list.$': 1 } });
    expect(value).toEqual({ _id: 3, list: [3] });
  });

  it('removes and answers what was removed', async () => {
    expect(await run({ query: { _id: 2 }, remove: true })).toMatchObject({
      lastErrorObject: { n: 1 },
      value: { _id: 2 },
    });
    expect(await run({ query: { _id: 2 }, remove: true })).toEqual({
      lastErrorObject: { n: 0 },
      value: null,
      ok: 1,
    });
  });

  it('answers null where nothing matches, and makes a document where it may', async () => {
    expect(await run({ query: { _id: 7 }, update: { $set: { a: 1 } } })).toEqual({
      lastErrorObject: { n: 0, updatedExisting: false },
      value: null,
      ok: 1,
    });
    expect(await run({ query: { _id: 7 }, update: { $set: { a: 1 } }, upsert: true, new: true })).toEqual({
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 7 },
      value: { _id: 7, a: 1 },
      ok: 1,
    });
    expect((await run({ query: { _id: 8 }, update: { a: 1 }, upsert: true }))['value']).toBeNull();
  });

  it.each([
    ['neither an update nor a removal', {}, 9],
    ['both an update and a removal', { update: {}, remove: true }, 9],
    ['a removal that makes a document', { remove: true, upsert: true }, 9],
    ['a removal that answers the new one', { remove: true, new: true }, 9],
    ['a sort that is none', { update: { $set: { a: 1 } }, sort: 1 }, 14],
    ['a query that is none', { update: { $set: { a: 1 } }, query: 'x' }, 14],
    ['a field that it does not have', { update: { $set: { a: 1 } }, nwe: true }, 40415],
    ['a change of the _id', { query: { _id: 1 }, update: { $set: { _id: 9 } } }, 66],
    ['a duplicate', { query: { _id: 1 }, update: { $inc: { 'state.x': 1 } } }, 28],
  ])('refuses %s', async (_, options, code) => {
    await expect(run(options)).rejects.toMatchObject({ code });
    expect(await rows.countDocuments({ state: 'waiting' })).toBe(3);
  });

  it('keeps a unique index and says which key was in the way', async () => {
    await rows.createIndex({ key: 1 }, { unique: true, sparse: true });
    await rows.updateOne({ _id: 1 }, { $set: { key: 'k' } });
    await expect(run({ query: { _id: 2 }, update: { $set: { key: 'k' } } })).rejects.toMatchObject({
      code: 11000,
      keyValue: { key: 'k' },
    });
    await rows.dropIndexes();
  });

  it('hands each of many waiting documents to one of many claimers', async () => {
    await rows.insertMany(Array.from({ length: 50 }, (_, at) => ({ _id: 100 + at, state: 'queued' })));
    const claims = Array.from({ length: 80 }, () =>
      rows.findOneAndUpdate({ state: 'queued' }, { $set: { state: 'claimed' } }, { sort: { _id: -1 } }),
    );
    const ids = (await Promise.all(claims)).map((claimed) => claimed?._id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(50);
    expect(ids).toHaveLength(50);
  });
});

import { Double, Long } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

const rows = db.collection<{ _id: number } & Document>('rows');
beforeAll(async () => {
  await rows.insertMany([
    { _id: 1, a: 1, in: [{ b: 1 }, { b: [2, 3] }], list: [1, [2, 3]] },
    { _id: 2, a: new Double(1), in: { b: 4 }, list: [] },
    { _id: 3, a: Long.fromNumber(2), in: [{ b: 1 }, 5] },
    { _id: 4, a: null },
  ]);
});
const count = (options: Document) => db.command({ count: 'rows', ...options });
const distinct = (key: unknown, query?: unknown) =>
  db.command({ distinct: 'rows', key, ...(query !== undefined && { query }) });

describe('count', () => {
  it('counts matches within skip and limit', async () => {
    expect(await count({})).toEqual({ n: 4, ok: 1 });
    expect(await count({ query: { a: 1 } })).toMatchObject({ n: 2 });
    expect(await count({ skip: 1, limit: 2 })).toMatchObject({ n: 2 });
    expect(await count({ limit: -3 })).toMatchObject({ n: 3 });
    expect(await db.command({ count: 'none' })).toMatchObject({ n: 0 });
  });

  it.each([
    ['a query that is none', { query: 1 }, 14],
    ['a negative skip', { skip: -1 }, 51024],
    ['a limit that is no number', { limit: 'x' }, 14],
    ['a field that it does not have', { filter: {} }, 40415],
  ])('refuses %s', async (_, options, code) => {
    await expect(count(options)).rejects.toMatchObject({ code });
  });
});

describe('distinct', () => {
  it('takes equal numbers of all types for one value', async () => {
    expect((await distinct('a'))['values']).toEqual([1, 2, null]);
  });

  it('enters arrays on the way and at the end, and no deeper', async () => {
    expect((await distinct('in.b'))['values']).toEqual([1, 2, 3, 4]);
    expect((await distinct('in.0.b'))['values']).toEqual([1]);
    expect((await distinct('list'))['values']).toEqual([1, [2, 3]]);
  });

  it('looks at the matches alone', async () => {
    expect((await distinct('a', { _id: { $gt: 2 } }))['values']).toEqual([2, null]);
    expect(await db.command({ distinct: 'none', key: 'a' })).toEqual({ values: [], ok: 1 });
  });

  it('refuses a key that is no name and a query that is none', async () => {
    await expect(distinct(1)).rejects.toMatchObject({ code: 14 });
    await expect(distinct('a', 'x')).rejects.toMatchObject({ code: 14 });
    await expect(db.command({ distinct: 'rows' })).rejects.toMatchObject({ code: 40414 });
  });
});

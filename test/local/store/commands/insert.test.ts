import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testDatabase.ts';

const { db, close } = testDatabase();
afterAll(close);

/** Documents as the wire carries them: types as they were sent, nothing promoted. */
const exact = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };

describe('insert', () => {
  it('keeps every type, its number of bits and the order of fields', async () => {
    const document = {
      _id: new Int32(1),
      z: new Int32(1),
      a: Long.fromNumber(1),
      double: new Double(1),
      decimal: Decimal128.fromString('1.00'),
      '2': 'a name that looks like a number',
      binary: new Binary(Buffer.from([1, 2, 3]), 128),
      timestamp: new Timestamp({ t: 4_000_000_000, i: 1 }),
      regex: new BSONRegExp('^a', 'i'),
      least: new MinKey(),
      most: new MaxKey(),
      nested: { b: [new Double(2), null, { c: new ObjectId() }] },
      date: new Date(-1),
    };
    const rows = db.collection('types');
    await rows.insertOne(document as never);
    const stored = await rows.findOne({}, exact);
    expect(stored).toEqual(document);
    expect(Object.keys(stored ?? {})).toEqual(Object.keys(document));
    for (const type of ['int', 'long', 'double', 'decimal']) {
      expect(await rows.countDocuments({ [{ int: 'z', long: 'a' }[type] ?? type]: { $type: type } })).toBe(1);
    }
  });

  it('puts the _id first and makes one where there is none', async () => {
    await db.command({ insert: 'ids', documents: [{ a: 1, _id: 7 }, { b: 1 }] });
    const [first, second] = await db.collection('ids').find().toArray();
    expect(Object.keys(first ?? {})).toEqual(['_id', 'a']);
    expect(second?._id).toBeInstanceOf(ObjectId);
  });

  it('fills Timestamp(0, 0) in at the top of a document only', async () => {
    const zero = new Timestamp({ t: 0, i: 0 });
    await db.command({ insert: 'stamps', documents: [{ _id: 1, a: zero, b: zero, in: { c: zero } }] });
    const stored = await db
      .collection('stamps')
      .findOne<{ a: Timestamp; b: Timestamp; in: { c: Timestamp } }>();
    expect(stored?.a.t).toBeGreaterThan(0);
    expect(stored?.b.greaterThan(stored.a)).toBe(true);
    expect(stored?.in.c).toEqual(zero);
  });

  it('stops at the first failure of an ordered batch and goes on in an unordered one', async () => {
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    const ordered = await db.command({ insert: 'ordered', documents });
    expect(ordered).toMatchObject({ n: 1, ok: 1 });
    expect(ordered['writeErrors']).toMatchObject([
      { index: 1, code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } },
    ]);
    const unordered = await db.command({ insert: 'unordered', documents, ordered: false });
    expect(unordered).toMatchObject({ n: 2 });
    expect(unordered['writeErrors']).toHaveLength(1);
  });

  it.each([
    ['an array', [1], 53],
    ['a regex', /x/, 53],
    ['an operator', { $gt: 1 }, 52],
  ])('refuses %s as an _id', async (_, id, code) => {
    const { writeErrors } = await db.command({ insert: 'ids', documents: [{ _id: id }] });
    expect(writeErrors).toMatchObject([{ index: 0, code }]);
  });

  it('refuses a document over 16 MB, which takes nothing with it', async () => {
    const rows = db.collection('large');
    await rows.insertOne({ _id: 'fits', text: 'x'.repeat(16 * 1024 * 1024 - 100) } as never);
    const huge = { _id: 'huge', text: 'x'.repeat(16 * 1024 * 1024) } as never;
    const { writeErrors } = await db.command({ insert: 'large', documents: [huge] });
    expect(writeErrors).toMatchObject([{ index: 0, code: 2 }]);
    await expect(rows.updateOne({}, { $set: { more: 'x'.repeat(100) } })).rejects.toMatchObject({
      code: 17419,
    });
    expect(await rows.countDocuments()).toBe(1);
    await rows.drop();
  });

  it('refuses what is no list of documents', async () => {
    await expect(db.command({ insert: 'c' })).rejects.toMatchObject({ code: 40414 });
    await expect(db.command({ insert: 'c', documents: 'x' })).rejects.toMatchObject({ code: 14 });
    await expect(db.command({ insert: 'c', documents: [] })).rejects.toMatchObject({ code: 16 });
    await expect(db.command({ insert: '', documents: [{}] })).rejects.toMatchObject({ code: 73 });
    await expect(db.command({ insert: 'a$b', documents: [{}] })).rejects.toMatchObject({ code: 73 });
  });
});

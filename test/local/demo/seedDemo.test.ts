import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resetDemo, seedDemo } from '../../../local/demo/seedDemo.ts';
import { openTestDatabase } from './demoDatabase.ts';
import { fixedClock } from './fixedClock.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let db: Db;
beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
});
afterAll(() => opened.close());

const clock = fixedClock('2026-11-24T08:00:00Z');

describe('the demo data', () => {
  it('is written once: a second start finds everything as it was, also what was erased', async () => {
    const first = await seedDemo({ db, clock });
    expect(first).toMatchObject({ seeded: true, rows: { accounts: 248 } });
    expect(await db.collection('accounts').countDocuments({})).toBe(248);

    await db.collection('accounts').deleteOne({ emailLower: 'claire.rochat@lacmail.example' });
    expect(await seedDemo({ db, clock })).toEqual({ seeded: false, rows: {} });
    expect(await db.collection('accounts').countDocuments({})).toBe(247);
  });

  it('starts over when a start died in the middle', async () => {
    await db.collection('demoState').deleteMany({});
    await db.collection('orders').deleteMany({});
    expect((await seedDemo({ db, clock })).seeded).toBe(true);
    expect(await db.collection('accounts').countDocuments({})).toBe(248);
    expect(await db.collection('orders').countDocuments({})).toBeGreaterThan(100);
  });

  it('comes back whole with a reset, dated from now', async () => {
    await db.collection('accounts').deleteMany({ country: 'CH' });
    await db.collection('subscribers').deleteMany({});
    clock.set('2027-02-01T08:00:00Z');
    await resetDemo({ db, clock });
    expect(await db.collection('accounts').countDocuments({})).toBe(248);
    const nadia = await db.collection('accounts').findOne({ emailLower: 'nadia.benali@courrier.example' });
    expect(nadia?.emailChangedAt).toEqual(new Date('2027-01-22T06:00:00Z'));
  });
});

import { Long } from 'bson';
import { afterAll, describe, expect, it } from 'vitest';
import { onRealMongoDB, testDatabase } from '../testDatabase.ts';

const { db, client, close } = testDatabase();
afterAll(close);
const admin = client.db('admin');

describe('what the store presents itself as', () => {
  it('is a MongoDB 7.0 of one node, without sharding or replica set', async () => {
    const hello = await admin.command({ hello: 1 });
    expect(hello).toMatchObject({
      isWritablePrimary: true,
      maxBsonObjectSize: 16 * 1024 * 1024,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      logicalSessionTimeoutMinutes: 30,
      minWireVersion: 0,
      readOnly: false,
    });
    expect(hello['maxWireVersion']).toBeGreaterThanOrEqual(21);
    expect(hello).not.toHaveProperty('setName');
    expect(hello).not.toHaveProperty('msg');
    expect((await admin.command({ isMaster: 1 }))['ismaster']).toBe(true);
  });

  it('says its version and what drivers and shells ask at first', async () => {
    expect((await admin.command({ buildInfo: 1 }))['version']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(await admin.command({ ping: 1 })).toEqual({ ok: 1 });
    expect(await admin.command({ connectionStatus: 1 })).toMatchObject({
      authInfo: { authenticatedUsers: [] },
    });
    expect(
      (await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 }))[
        'featureCompatibilityVersion'
      ],
    ).toMatchObject({ version: expect.any(String) });
    await expect(admin.command({ getParameter: 1, noSuchThing: 1 })).rejects.toMatchObject({ code: 72 });
    expect((await admin.command({ getLog: 'startupWarnings' }))['log']).toBeInstanceOf(Array);
    expect(await admin.command({ endSessions: [] })).toEqual({ ok: 1 });
  });
});

describe('what no command is given', () => {
  it.each([
    ['a command that does not exist', { doEverything: 1 }, 59, 'CommandNotFound'],
    ['a name in another case', { Find: 'c' }, 59, 'CommandNotFound'],
    ['a field that the command does not have', { find: 'c', wherever: 1 }, 40415, 'Location40415'],
    [
      'a transaction',
      { insert: 'c', documents: [{}], lsid: { id: 1 }, txnNumber: Long.ONE },
      20,
      'IllegalOperation',
    ],
    ['a version of an interface that does not exist', { ping: 1, apiVersion: '7' }, 322, expect.any(String)],
    [
      'a write to more nodes than there are',
      { insert: 'c', documents: [{}], writeConcern: { w: 2 } },
      2,
      'BadValue',
    ],
    ['a write to nodes by a tag', { insert: 'c', documents: [{}], writeConcern: { w: 'x' } }, 2, 'BadValue'],
  ])('is %s', async (_, command, code, codeName) => {
    if (onRealMongoDB && 'txnNumber' in command) return;
    await expect(db.command(command)).rejects.toMatchObject({ code, codeName });
    expect(await db.collection('c').countDocuments()).toBe(0);
  });

  it('is a change stream or an explanation, on one node without a log of operations', async () => {
    await expect(db.collection('c').watch().next()).rejects.toMatchObject({ code: 40573 });
    if (onRealMongoDB) return;
    await expect(db.collection('c').find().explain()).rejects.toMatchObject({ code: 238 });
    await expect(db.command({ renameCollection: 'a', to: 'b' })).rejects.toMatchObject({
      message: expect.stringContaining('renaming collections'),
    });
  });

  it('is a transaction by the driver, which says it plainly', async () => {
    const session = client.startSession();
    session.startTransaction();
    await expect(db.collection('c').insertOne({}, { session })).rejects.toThrow(
      /does not support retryable writes/,
    );
    await session.abortTransaction().catch(() => {});
    await session.endSession();
  });
});

describe('concerns that one node can meet', () => {
  it.each([
    [{ writeConcern: { w: 'majority', j: true } }],
    [{ writeConcern: { w: 1 } }],
    [{ writeConcern: { w: 'majority', wtimeout: 5 } }],
  ])('are met: %j', async (concern) => {
    expect(await db.command({ insert: 'concerns', documents: [{}], ...concern })).toMatchObject({ n: 1 });
  });

  it.each([['local'], ['available'], ['majority']])('are met: reads that are %s', async (level) => {
    expect(await db.command({ find: 'concerns', readConcern: { level } })).toMatchObject({ ok: 1 });
  });

  it.each([
    ['linearizable', 123],
    ['imaginary', 2],
  ])('are not %s', async (level, code) => {
    await expect(db.command({ find: 'concerns', readConcern: { level } })).rejects.toMatchObject({ code });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../../observe/clock.ts';
import { standingClock } from '../../builders/standingClock.ts';
import type { StoreFolder } from './openStore.ts';
import { openStore, storeFolder } from './openStore.ts';

let folder: StoreFolder;
beforeEach(() => {
  folder = storeFolder();
});
afterEach(() => folder.remove());

const open = (options = {}) => openStore(folder, options);

describe('the data of a store', () => {
  it('is there again after a restart: documents with all their bytes, indexes, order', async () => {
    const first = await open();
    const numbers = first.db.collection('numbers');
    await numbers.createIndex(
      { email: 1 },
      { unique: true, partialFilterExpression: { email: { $gt: '' } } },
    );
    await numbers.insertMany([{ _id: 3, email: 'c' }, { _id: 1, at: new Date(5) }, { _id: 2 }] as never[]);
    await numbers.updateOne({ _id: 3 } as never, { $set: { grown: 'x'.repeat(1_000) } });
    await numbers.deleteOne({ _id: 2 } as never);
    const before = await numbers.find({}, { raw: true }).toArray();
    const indexes = await numbers.indexes();
    await first.close();

    const second = await open();
    const after = second.db.collection('numbers');
    expect(await after.find({}, { raw: true }).toArray()).toEqual(before);
    expect(
      await after
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([3, 1]);
    expect(await after.indexes()).toEqual(indexes);
    await expect(after.insertOne({ email: 'c' })).rejects.toMatchObject({ code: 11000 });
    await second.close();
  });

  it('keeps what was dropped away after a restart', async () => {
    const first = await open();
    for (const name of ['kept', 'dropped']) await first.db.collection(name).insertOne({ name });
    await first.db.collection('dropped').drop();
    await first.client.db('other').collection('c').insertOne({});
    await first.client.db('other').dropDatabase();
    await first.close();

    const second = await open();
    expect((await second.db.listCollections().toArray()).map(({ name }) => name)).toEqual(['kept']);
    const { databases } = await second.client.db('admin').admin().listDatabases();
    expect(databases.map(({ name }) => name)).toEqual(['test']);
    await second.close();
  });
});

describe('closing a store', () => {
  it('answers the writes that it has taken, and keeps them', async () => {
    const first = await open();
    const rows = first.db.collection<{ _id: number }>('rows');
    await rows.insertOne({ _id: -1 });
    const writes = Array.from({ length: 40 }, (_, _id) =>
      rows.insertOne({ _id }).then(
        () => _id,
        () => undefined,
      ),
    );
    await Promise.race(writes);
    await first.close();
    const acknowledged = (await Promise.all(writes)).filter((id) => id !== undefined);
    const second = await open();
    const found = await second.db.collection<{ _id: number }>('rows').distinct('_id');
    expect(found).toEqual(expect.arrayContaining([-1, ...acknowledged]));
    await second.close();
  });
});

describe('the lock of a folder', () => {
  it('lets one store work on it and names the folder to the second', async () => {
    const first = await open();
    const other = storeFolder();
    await expect(openStore({ ...folder, socket: other.socket })).rejects.toMatchObject({
      code: 'already_running',
      message: expect.stringContaining(folder.dir),
    });
    expect(await first.db.collection('c').countDocuments()).toBe(0);
    await first.close();
    const second = await open();
    await second.close();
    other.remove();
  });
});

describe('the ceiling of memory', () => {
  it('refuses what grows, by name, and still reads, shrinks and deletes', async () => {
    const warnings: string[] = [];
    const logger = { debug() {}, info() {}, error() {}, warn: (message: string) => warnings.push(message) };
    const store = await open({ memoryLimit: 300_000, logger });
    const files = store.db.collection<{ _id: number; text: string }>('files');
    const text = 'x'.repeat(100_000);
    await files.insertMany([0, 1, 2].map((_id) => ({ _id, text })));
    expect(warnings).toEqual([expect.stringContaining('80 percent')]);
    await expect(files.insertOne({ _id: 3, text })).rejects.toMatchObject({
      code: 146,
      message: expect.stringContaining('--memory'),
    });
    await expect(files.updateOne({ _id: 0 }, { $set: { more: text } })).rejects.toMatchObject({ code: 146 });
    await expect(files.updateOne({ _id: 7 }, { $set: { text } }, { upsert: true })).rejects.toMatchObject({
      code: 146,
    });
    expect(await files.countDocuments()).toBe(3);
    await files.updateOne({ _id: 0 }, { $set: { text: 'short' } });
    await files.insertOne({ _id: 3, text: 'fits' });
    await files.deleteMany({});
    await store.close();
  });
});

describe('documents that expire', () => {
  const sweeping = () => {
    const clock = standingClock();
    const sweeps: (() => void)[] = [];
    const repeat = (everyMs: number, act: () => void) => {
      expect(everyMs).toBe(60_000);
      sweeps.push(act);
      return () => {};
    };
    return { clock, repeat, sweep: () => sweeps[0]?.() };
  };

  it('go when their time has come, and nothing else does', async () => {
    const { clock, repeat, sweep } = sweeping();
    const store = await open({ clock, repeat });
    const codes = store.db.collection<{ _id: number; until?: unknown; kind?: string }>('codes');
    await codes.createIndex({ until: 1 }, { expireAfterSeconds: 3_600 });
    const now = clock.now().getTime();
    await codes.insertMany([
      { _id: 0, until: new Date(now) },
      { _id: 1, until: new Date(now + DAY) },
      { _id: 2, until: [new Date(now + DAY), new Date(now)] },
      { _id: 3, until: 'never' },
      { _id: 4 },
    ]);
    const left = () =>
      codes
        .find()
        .map(({ _id }) => _id)
        .toArray();
    sweep();
    expect(await left()).toEqual([0, 1, 2, 3, 4]);
    clock.pass(3_600_000);
    sweep();
    expect(await left()).toEqual([1, 3, 4]);
    clock.pass(2 * DAY);
    sweep();
    expect(await left()).toEqual([3, 4]);
    await store.close();
  });

  it('go only where a partial index holds them', async () => {
    const { clock, repeat, sweep } = sweeping();
    const store = await open({ clock, repeat });
    const rows = store.db.collection<{ _id: number; at: Date; kind: string }>('rows');
    await rows.createIndex({ at: -1 }, { expireAfterSeconds: 0, partialFilterExpression: { kind: 'short' } });
    const at = new Date(clock.now().getTime() - 1);
    await rows.insertMany([
      { _id: 0, at, kind: 'short' },
      { _id: 1, at, kind: 'long' },
    ]);
    sweep();
    expect(
      await rows
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([1]);
    await store.close();
  });

  it('go in several turns when they are many, and none of them comes back', async () => {
    const { clock, repeat, sweep } = sweeping();
    const store = await open({ clock, repeat });
    const rows = store.db.collection('rows');
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    const at = new Date(clock.now().getTime() - 1);
    await rows.insertMany(Array.from({ length: 2_500 }, () => ({ at })));
    sweep();
    while ((await rows.countDocuments()) > 0);
    await store.close();
    const again = await open();
    expect(await again.db.collection('rows').countDocuments()).toBe(0);
    await again.close();
  });
});

describe('cursors that nobody reads', () => {
  it('are closed after ten minutes', async () => {
    const clock = standingClock();
    let sweep = (): void => {};
    const store = await open({
      clock,
      repeat: (_: number, act: () => void) => {
        sweep = act;
        return () => {};
      },
    });
    const rows = store.db.collection('rows');
    await rows.insertMany([{ a: 1 }, { a: 2 }, { a: 3 }]);
    const kept = rows.find({}, { batchSize: 1, noCursorTimeout: true });
    const idle = rows.find({}, { batchSize: 1 });
    await Promise.all([kept.next(), idle.next()]);
    clock.pass(10 * 60_000 + 1);
    sweep();
    expect(await kept.next()).toMatchObject({ a: 2 });
    await expect(idle.next()).rejects.toMatchObject({ code: 43 });
    await kept.close();
    await store.close();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExportRepository, type ExportRepository } from '../../../models/exports/exports.ts';
import { DAY, HOUR, after as later } from '../../../observe/clock.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';

describe('sealed exports', () => {
  let store: TestConnection;
  let clock: StandingClock;
  let exports: ExportRepository;
  let id = '';

  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = standingClock();
    id = `export-${freshTenant()}`;
    exports = createExportRepository(store.connection, id, clock);
    await indexed(store.connection);
  });

  const begin = (linkHash = `link-${id}`) =>
    exports.begin({
      _id: id,
      requestId: 'r1',
      linkHash,
      language: 'en',
      fileName: 'RD-2222-223A.zip',
      dataKey: Buffer.from('key'),
      sealedAddress: Buffer.from('address'),
      createdAt: clock.now(),
      expiresAt: later(clock.now(), DAY),
      purgeAt: later(clock.now(), 30 * DAY),
    });
  const write = (n: number, text: string) =>
    exports.writeChunk(id, n, Buffer.from(text), later(clock.now(), DAY));
  const publish = async () => {
    await begin();
    await write(0, 'one');
    await exports.publish(id, 1, 3);
  };

  it('cannot be fetched before they are whole', async () => {
    await begin();
    await write(0, 'half');
    expect(await exports.start(id, 3)).toBeUndefined();
    await exports.publish(id, 1, 4);
    expect(await exports.start(id, 3)).toMatchObject({ state: 'ready', starts: 1, chunks: 1, bytes: 4 });
    expect((await exports.readChunk(id, 0))?.toString()).toBe('half');
    expect(await exports.readChunk(id, 1)).toBeUndefined();
  });

  it('begun anew keep nothing of an unfinished try', async () => {
    await begin();
    await write(0, 'old');
    await write(1, 'old');
    await begin();
    expect(await exports.readChunk(id, 1)).toBeUndefined();
    await write(0, 'new');
    await write(0, 'new');
    await exports.publish(id, 1, 3);
    expect((await exports.readChunk(id, 0))?.toString()).toBe('new');
  });

  it('give out three starts, to however many ask at once', async () => {
    await publish();
    const started = await Promise.all(Array.from({ length: 12 }, () => exports.start(id, 3)));
    expect(started.filter(Boolean)).toHaveLength(3);
  });

  it('are not started any more when their time is over', async () => {
    await publish();
    clock.pass(DAY - 1);
    expect(await exports.start(id, 3)).toBeDefined();
    clock.pass(1);
    expect(await exports.start(id, 3)).toBeUndefined();
  });

  it.each(['used_up', 'expired'] as const)(
    'that are %s have lost their bytes and their key, not their page',
    async (state) => {
      await publish();
      await exports.end(id, state);
      const record = await exports.find(id);
      expect(record?.state).toBe(state);
      expect(record).not.toHaveProperty('dataKey');
      expect(record?.usedUpAt).toEqual(state === 'used_up' ? clock.now() : undefined);
      expect(await exports.readChunk(id, 0)).toBeUndefined();
      expect(await exports.start(id, 3)).toBeUndefined();
      expect(await exports.findByLink(`link-${id}`)).toBeDefined();
    },
  );

  it('that are used up do not expire afterwards', async () => {
    await publish();
    await exports.end(id, 'used_up');
    clock.pass(2 * DAY);
    expect(await exports.endExpired()).toBe(0);
    await exports.end(id, 'expired');
    expect((await exports.find(id))?.state).toBe('used_up');
  });

  it('end by themselves, finished or not', async () => {
    await begin();
    clock.pass(DAY - HOUR);
    expect(await exports.endExpired()).toBe(0);
    clock.pass(HOUR);
    expect(await exports.endExpired()).toBe(1);
    expect((await exports.find(id))?.state).toBe('expired');
  });
});

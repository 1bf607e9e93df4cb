import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, storeFolder } from '../openStore.ts';

const WRITES = 40;
const FRAME_BYTES = 24 + 4_096;
const source = storeFolder();
/** The folder as a killed store leaves it: its writes are still in the write-ahead log. */
const left = storeFolder();
let log: Buffer;

beforeAll(async () => {
  const store = await openStore(source);
  const rows = store.db.collection<{ _id: number; text: string }>('rows');
  for (let _id = 0; _id < WRITES; _id++) await rows.insertOne({ _id, text: `row ${_id} `.repeat(100) });
  mkdirSync(left.dir);
  copyFileSync(path.join(source.dir, 'store.db'), path.join(left.dir, 'store.db'));
  log = readFileSync(path.join(source.dir, 'store.db-wal'));
  await store.close();
});
afterAll(() => {
  source.remove();
  left.remove();
});

/** How many rows a store finds with such a log, or why it does not start. */
const opened = async (changed: Buffer): Promise<unknown> => {
  const folder = storeFolder();
  mkdirSync(folder.dir);
  copyFileSync(path.join(left.dir, 'store.db'), path.join(folder.dir, 'store.db'));
  writeFileSync(path.join(folder.dir, 'store.db-wal'), changed);
  try {
    const store = await openStore(folder);
    const count = await store.db.collection('rows').countDocuments();
    await store.close();
    return count;
  } catch (error) {
    return error;
  } finally {
    folder.remove();
  }
};

const flipped = (at: number): Buffer => {
  const bytes = Buffer.from(log);
  bytes[at] = (bytes[at] as number) ^ 4;
  return bytes;
};

describe('the log of a killed store', () => {
  it('is read to its end', async () => {
    expect(await opened(log)).toBe(WRITES);
  });

  it.each([0, 2, 9, 17, 26])('is named as damaged when a bit of its header at %i has turned', async (at) => {
    expect(await opened(flipped(at))).toMatchObject({
      code: 'store_unavailable',
      message: expect.stringContaining('write-ahead log'),
    });
  });

  it.each([
    ['the number of a page', 0],
    ['the mark of a commit', 7],
    ['the salt', 9],
    ['the checksum', 20],
    ['the content', 24 + 4_000],
  ])('is named as damaged when a bit of %s has turned in its midst', async (_, place) => {
    const frames = Math.floor((log.length - 32) / FRAME_BYTES);
    for (const frame of [1, Math.floor(frames / 3), Math.floor(frames / 2)]) {
      expect(await opened(flipped(32 + frame * FRAME_BYTES + place))).toMatchObject({
        code: 'store_unavailable',
        message: expect.stringContaining('write-ahead log'),
      });
    }
  });

  it.each([1, 100, 4_000, FRAME_BYTES])(
    'may lack its last %i bytes: what was never acknowledged was still being written',
    async (bytes) => {
      const count = (await opened(log.subarray(0, log.length - bytes))) as number;
      expect(count).toBeGreaterThanOrEqual(WRITES - 2);
    },
  );
});

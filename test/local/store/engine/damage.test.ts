import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreFolder } from '../openStore.ts';
import { openStore, storeFolder } from '../openStore.ts';

const fileOf = ({ dir }: StoreFolder): string => path.join(dir, 'store.db');

const contentsOf = async (folder: StoreFolder): Promise<unknown[]> => {
  const store = await openStore(folder);
  try {
    return await store.db.collection('rows').find({}, { raw: true }).sort({ _id: 1 }).toArray();
  } finally {
    await store.close();
  }
};

const original = storeFolder();
let whole: Buffer;
let contents: unknown[];

/** What a store in a folder of its own makes of such a file: its contents, or why it does not start. */
const opened = async (bytes: Buffer): Promise<unknown> => {
  const folder = storeFolder();
  mkdirSync(folder.dir);
  writeFileSync(fileOf(folder), bytes);
  const outcome = await contentsOf(folder).catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome.message).toContain(fileOf(folder));
  folder.remove();
  return outcome;
};

beforeAll(async () => {
  const store = await openStore(original);
  const rows = store.db.collection<{ _id: number; text: string }>('rows');
  await rows.createIndex({ text: 1 });
  await rows.insertMany(Array.from({ length: 200 }, (_, _id) => ({ _id, text: `row ${_id} `.repeat(20) })));
  await store.close();
  whole = readFileSync(fileOf(original));
  contents = await contentsOf(original);
});
afterAll(() => original.remove());

describe('a damaged file', () => {
  it('is named at start where a bit has turned, or the bit was no part of the data', async () => {
    const step = Math.floor(whole.length / 30);
    let named = 0;
    for (let at = 150; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      const outcome = await opened(bytes);
      if (outcome instanceof Error) {
        named++;
        expect(outcome).toMatchObject({ code: 'store_unavailable' });
      } else expect(outcome).toEqual(contents);
    }
    expect(named).toBeGreaterThan(20);
  });

  it.each([
    ['its end is gone', () => whole.subarray(0, whole.length / 2)],
    ['it is another kind of file', () => Buffer.from('not a database at all '.repeat(1_000))],
    [
      'a page is zero',
      () => Buffer.concat([whole.subarray(0, 8_192), Buffer.alloc(4_096), whole.subarray(12_288)]),
    ],
  ])('is named at start with a remedy when %s', async (_, bytes) => {
    expect(await opened(bytes())).toMatchObject({
      code: 'store_unavailable',
      remedy: expect.stringContaining('backup'),
    });
  });

  it('is served again when the whole one is put back', async () => {
    const folder = storeFolder();
    mkdirSync(folder.dir);
    copyFileSync(fileOf(original), fileOf(folder));
    expect(await contentsOf(folder)).toEqual(contents);
    folder.remove();
  });
});

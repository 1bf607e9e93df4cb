import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDisk } from '../../../../local/store/engine/disk.ts';
import type { StoreFolder } from '../openStore.ts';
import { openStore, storeFolder } from '../openStore.ts';

const fileOf = ({ dir }: StoreFolder): string => path.join(dir, 'store.db');

/** All that is kept, as a store reads it when it starts. */
const contentsOf = ({ dir }: StoreFolder): unknown[] => {
  const disk = openDisk(dir);
  try {
    return [...disk.collections(), ...disk.documents()];
  } finally {
    disk.close();
  }
};

const original = storeFolder();
let whole: Buffer;
let contents: unknown[];

/** What is found in such a file in a folder of its own: its contents, or why it cannot be read. */
const opened = (bytes: Buffer): unknown => {
  const folder = storeFolder();
  mkdirSync(folder.dir);
  writeFileSync(fileOf(folder), bytes);
  try {
    return contentsOf(folder);
  } catch (error) {
    expect((error as Error).message).toContain(fileOf(folder));
    return error;
  } finally {
    folder.remove();
  }
};

beforeAll(async () => {
  const store = await openStore(original);
  const rows = store.db.collection<{ _id: number; text: string }>('rows');
  await rows.createIndex({ text: 1 });
  await rows.insertMany(Array.from({ length: 200 }, (_, _id) => ({ _id, text: `row ${_id} `.repeat(20) })));
  await store.close();
  whole = readFileSync(fileOf(original));
  contents = contentsOf(original);
});
afterAll(() => original.remove());

describe('a damaged file', () => {
  it('is named at start where a bit has turned, or the bit was no part of the data', () => {
    const step = Math.floor(whole.length / 60);
    let named = 0;
    for (let at = 150; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      const outcome = opened(bytes);
      if (outcome instanceof Error) {
        named++;
        expect(outcome).toMatchObject({ code: 'store_unavailable' });
      } else expect(outcome).toEqual(contents);
    }
    expect(named).toBeGreaterThan(40);
  });

  it.each([
    ['its end is gone', () => whole.subarray(0, whole.length / 2)],
    ['it is another kind of file', () => Buffer.from('not a database at all '.repeat(1_000))],
    [
      'a page is zero',
      () => Buffer.concat([whole.subarray(0, 8_192), Buffer.alloc(4_096), whole.subarray(12_288)]),
    ],
  ])('is named at start with a remedy when %s', (_, bytes) => {
    expect(opened(bytes())).toMatchObject({
      code: 'store_unavailable',
      remedy: expect.stringContaining('backup'),
    });
  });

  it('is served again when the whole one is put back', () => {
    const folder = storeFolder();
    mkdirSync(folder.dir);
    copyFileSync(fileOf(original), fileOf(folder));
    expect(contentsOf(folder)).toEqual(contents);
    folder.remove();
  });
});

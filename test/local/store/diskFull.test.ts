import { MongoClient } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { storeFolder } from './openStore.ts';
import { startStoreProcess } from './storeProcess.ts';

const folder = storeFolder();
afterAll(() => folder.remove());

it('ends with a clear error when the disk is full, and has all that it acknowledged when it starts again', async () => {
  const full = await startStoreProcess(folder, { fileKilobytes: 2_000 });
  const client = new MongoClient(full.uri, { serverSelectionTimeoutMS: 500 });
  const rows = client.db('test').collection<{ _id: number; text: string }>('rows');
  let acknowledged = 0;
  const fill = async (): Promise<void> => {
    for (;;) {
      await rows.insertOne({ _id: acknowledged, text: 'x'.repeat(50_000) });
      acknowledged++;
    }
  };
  await expect(fill()).rejects.toThrow();
  expect(await full.exited).toBe(74);
  expect(full.complaints()).toMatch(/could not write to its disk.*Free space on the disk/);
  await client.close();
  expect(acknowledged).toBeGreaterThan(5);

  const again = await startStoreProcess(folder);
  const second = new MongoClient(again.uri);
  const found = await second.db('test').collection<{ _id: number }>('rows').find().toArray();
  expect(found.map(({ _id }) => _id).slice(0, acknowledged)).toEqual([...Array(acknowledged).keys()]);
  // The one that was refused may be there or not, like every write whose outcome a client did not learn.
  expect(found.length - acknowledged).toBeLessThanOrEqual(1);
  await second.close();
  await again.stop();
}, 30_000);

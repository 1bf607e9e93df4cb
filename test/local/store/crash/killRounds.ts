import { setTimeout as after } from 'node:timers/promises';
import type { Collection } from 'mongodb';
import { MongoClient } from 'mongodb';
import { storeFolder } from '../openStore.ts';
import { seededBelow } from '../seededBelow.ts';
import { startStoreProcess } from '../storeProcess.ts';
import { verify } from './verify.ts';
import type { Kept, Writer } from './writer.ts';
import { createWriter } from './writer.ts';

const CLIENTS = 8;

const connected = async (uri: string): Promise<{ rows: Collection<Kept>; close(): Promise<void> }> => {
  const client = new MongoClient(uri, { maxPoolSize: CLIENTS, serverSelectionTimeoutMS: 2_000 });
  await client.connect();
  return { rows: client.db('crash').collection<Kept>('rows'), close: () => client.close() };
};

const writesOf = (writers: readonly Writer[]): number => writers.reduce((sum, { writes }) => sum + writes, 0);

/**
 * Kills a store with SIGKILL in the midst of the writes of eight clients, again and again on the same folder, and holds
 * what it has after each start against what it acknowledged. Answers how many writes that were.
 */
export const killRounds = async (rounds: number, seed: number): Promise<number> => {
  const folder = storeFolder();
  const below = seededBelow(seed);
  const writers = Array.from({ length: CLIENTS }, (_, at) => createWriter(at, below));
  try {
    for (let round = 0; round <= rounds; round++) {
      const store = await startStoreProcess(folder);
      const { rows, close } = await connected(store.uri);
      await rows.createIndexes([{ key: { writer: 1, version: -1 } }, { key: { sum: 1 }, unique: true }]);
      await verify(rows, writers);
      if (round < rounds) {
        const writing = Promise.all(writers.map((writer) => writer.run(rows)));
        const enough = writesOf(writers) + below(120);
        while (writesOf(writers) < enough) await after(1);
        await store.kill();
        await close();
        await writing;
      } else {
        await store.stop();
        await close();
      }
    }
  } finally {
    folder.remove();
  }
  return writesOf(writers);
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { StoreOptions } from '../../../local/store/startStore.ts';
import { startStore } from '../../../local/store/startStore.ts';
import { systemClock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';

/** A folder for one test; its socket lies in it too. */
export const storeFolder = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'rd-store-'));
  return {
    dir: path.join(root, 'data'),
    socket: path.join(root, 's.sock'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

export type StoreFolder = ReturnType<typeof storeFolder>;

/** A store of the test's own with a client of it, on a folder that may hold data of an earlier one. */
export const openStore = async (folder: StoreFolder, options: Partial<StoreOptions> = {}) => {
  const store = await startStore({
    dir: folder.dir,
    listen: { socket: folder.socket },
    logger: silentLogger,
    clock: systemClock,
    ...options,
  });
  const client = new MongoClient(store.uri, { serverSelectionTimeoutMS: 3_000 });
  return {
    uri: store.uri,
    client,
    db: client.db('test'),
    close: async () => {
      await client.close();
      await store.close();
    },
  };
};

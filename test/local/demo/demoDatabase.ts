import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { startStore } from '../../../local/store/startStore.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { fixedClock } from './fixedClock.ts';

/** A database of its own: on the MongoDB of the test run, else on an embedded store that lives as long as the file. */
export const openTestDatabase = async (): Promise<{
  client: MongoClient;
  db: Db;
  close(): Promise<void>;
}> => {
  const given = process.env.TEST_MONGODB_URI_RESOLVED ?? process.env.TEST_MONGODB_URI;
  const dir = given === undefined ? mkdtempSync(path.join(tmpdir(), 'rd-')) : undefined;
  const store =
    dir === undefined
      ? undefined
      : await startStore({
          dir,
          listen: { socket: path.join(dir, 's.sock') },
          logger: silentLogger,
          clock: fixedClock('2026-11-24T08:00:00Z'),
        });
  const client = new MongoClient(given ?? store!.uri, { monitorCommands: true });
  const db = client.db(`test_${randomBytes(6).toString('hex')}`);
  return {
    client,
    db,
    close: async () => {
      await db.dropDatabase();
      await client.close();
      await store?.close();
      if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
};

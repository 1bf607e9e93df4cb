import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';

/** Where the running embedded store can be reached, left in the data folder for other processes. */
interface StoreRecord {
  uri: string;
  pid: number;
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'store.json');

export const writeStoreRecord = (dataDir: string, record: StoreRecord): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(record), { mode: 0o600 });

export const removeStoreRecord = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

export const readStoreRecord = (dataDir: string): StoreRecord | undefined => {
  try {
    const record = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as StoreRecord;
    return isAlive(record.pid) ? record : undefined;
  } catch {
    return undefined;
  }
};

const POLL_MS = 25;

/**
 * The store this process works on: the configured MongoDB, or the embedded one that runs (or starts within `waitMs`).
 * @throws AppError `not_running` naming the command that starts it
 */
export const storeUriFor = async (config: Config, waitMs: number): Promise<string> => {
  if (config.mongodbUri !== undefined) return config.mongodbUri;
  for (let waited = 0; waited <= waitMs; waited += POLL_MS) {
    const record = readStoreRecord(config.dataDir);
    if (record) return record.uri;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new AppError('not_running', 'No MongoDB is configured and the embedded store is not running.', {
    remedy: 'To resolve, run "npm start" or "npm run local" in another terminal, or set MONGODB_URI.',
  });
};

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';

/** Where the running embedded store can be reached, left in the data folder for other processes. */
interface StoreRecord {
  uri: string;
  socket: string;
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

/** The record that was written last, whether or not that process is still alive. */
const lastRecord = (dataDir: string): StoreRecord | undefined => {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as StoreRecord;
  } catch {
    return undefined;
  }
};

/** The embedded store that is running on this folder. */
export const readStoreRecord = (dataDir: string): StoreRecord | undefined => {
  const record = lastRecord(dataDir);
  return record && isAlive(record.pid) ? record : undefined;
};

/**
 * Where the store's socket lies: a short folder of this user alone. A store that was killed and starts again uses the
 * same one, because web and worker go on asking there.
 */
export const socketFor = (dataDir: string): string => {
  const last = lastRecord(dataDir);
  if (last && !isAlive(last.pid) && existsSync(path.dirname(last.socket))) {
    rmSync(last.socket, { force: true });
    return last.socket;
  }
  return path.join(mkdtempSync(path.join(tmpdir(), 'rightsdesk-')), 'store.sock');
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

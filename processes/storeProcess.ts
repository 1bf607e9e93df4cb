import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { startStore } from '../local/store/startStore.ts';
import { systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { removeStoreRecord, socketFor, writeStoreRecord } from './storeRecord.ts';

/** The embedded store on a Unix socket in a short folder of its own (a path over 107 bytes cannot be a socket). */
export const startStoreProcess = async (config: Config) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'store' });
  const dir = path.join(config.dataDir, 'store');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const socket = socketFor(config.dataDir);
  const store = await startStore({ dir, listen: { socket }, logger, clock: systemClock });
  writeStoreRecord(config.dataDir, { uri: store.uri, socket, pid: process.pid });
  return {
    details: { uri: store.uri },
    stop: async () => {
      removeStoreRecord(config.dataDir);
      await store.close();
      rmSync(path.dirname(socket), { recursive: true, force: true });
    },
  };
};

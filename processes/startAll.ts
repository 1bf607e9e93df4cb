import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';
import { growingPause } from '../jobs/growingPause.ts';
import { createLogger } from '../observe/logger.ts';
import { banner } from './banner.ts';
import { fail } from './child.ts';
import { type Child, spawnChild } from './spawnChild.ts';
import { readStoreRecord, removeStoreRecord } from './storeRecord.ts';

export type PartName = 'store' | 'stand-ins' | 'web' | 'worker';

const MAIN = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../main.ts' : '../main.js', import.meta.url),
);

/** A terminal shows the banner; what goes well needs no lines below it. */
const QUIET = { LOG_LEVEL: 'warn' };

const needed = (config: Config, parts: readonly PartName[]): PartName[] =>
  parts.filter((part) => {
    if (part === 'store') return config.mongodbUri === undefined;
    if (part === 'stand-ins') return !config.desk || !config.mail || config.demo;
    return true;
  });

/**
 * Starts the parts as children, restarts one that dies, and ends them all when told to: web and worker finish what they
 * are at before the store goes.
 */
export const startAll = async (config: Config, wanted: readonly PartName[]): Promise<void> => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'start' });
  const parts = needed(config, wanted);
  const children = new Map<PartName, Child>();
  let stopping = false;

  const stopAll = async () => {
    if (stopping) return;
    stopping = true;
    const users = (['web', 'worker'] as const).map(async (part) => children.get(part)?.stop());
    await Promise.all(users);
    await children.get('stand-ins')?.stop();
    await children.get('store')?.stop();
  };

  const startPart = async (part: PartName, restarts = 0): Promise<void> => {
    const env = config.production || process.env['LOG_LEVEL'] ? {} : QUIET;
    const child = await spawnChild(part, { file: MAIN, args: [part], env });
    if (stopping) return child.stop();
    children.set(part, child);
    child.process.once('exit', (code, signal) => {
      children.delete(part);
      if (stopping) return;
      logger.warn('a process ended and is started again', {
        process: part,
        status: code ?? 0,
        error: signal ?? '',
      });
      setTimeout(() => void restart(part, restarts + 1), growingPause(restarts));
    });
  };

  const restart = async (part: PartName, restarts: number): Promise<void> => {
    if (stopping) return;
    try {
      await startPart(part, restarts);
    } catch (error) {
      logger.error('a process could not be started again', {
        process: part,
        error: (error as Error).message,
      });
      setTimeout(() => void restart(part, restarts + 1), growingPause(restarts));
    }
  };

  refuseSecondStart(config);
  if (parts.includes('store')) removeStoreRecord(config.dataDir);
  // All at once: who needs the store waits for it while loading its own code.
  const started = await Promise.allSettled(parts.map((part) => startPart(part)));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await stopAll();
    fail('rightsdesk', failed.reason);
    return;
  }
  process.stdout.write(banner(config, children.get('stand-ins')?.details ?? {}, parts));
  const end = () => void stopAll().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

const refuseSecondStart = (config: Config): void => {
  if (config.mongodbUri !== undefined || !readStoreRecord(config.dataDir)) return;
  throw new AppError('already_running', `Rightsdesk is already running on ${config.dataDir}.`, {
    remedy: 'To resolve, stop the other one (Ctrl-C in its terminal), or set DATA_DIR to another folder.',
  });
};

import type { Config } from '../config/config.ts';
import { shipped } from '../config/packageRoot.ts';
import { growingPause } from '../jobs/growingPause.ts';
import type { Logger } from '../observe/logger.ts';
import { type Child, spawnChild } from './spawnChild.ts';
import { removeStoreRecord } from './storeRecord.ts';

export type PartName = 'store' | 'stand-ins' | 'web' | 'worker';

const MAIN = import.meta.url.endsWith('.ts') ? shipped('main.ts') : shipped('dist', 'main.js');

export interface Supervised {
  /** What each running part said when it was ready. */
  detailsOf(part: PartName): Record<string, string>;
  /** The processes that run now. */
  pids(): Partial<Record<PartName, number>>;
  /** Ends all parts: web and worker finish what they are at before the store goes. */
  stop(): Promise<void>;
}

/**
 * Starts the parts as children, all at once (who needs the store waits for it while loading its own code), and restarts
 * one that dies. `env` is laid over this process's environment; `undefined` takes a variable away.
 * @throws AppError of the first part that does not start; the others are ended then
 */
export const supervise = async (options: {
  config: Pick<Config, 'dataDir'>;
  parts: readonly PartName[];
  env: Record<string, string | undefined>;
  logger: Logger;
  /** The program to run. Default: the one that this is a part of, run as this one was. */
  program?: { file: string; nodeArgs: readonly string[] };
}): Promise<Supervised> => {
  const { config, parts, env, logger, program } = options;
  const children = new Map<PartName, Child>();
  let stopping = false;

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all((['web', 'worker'] as const).map(async (part) => children.get(part)?.stop()));
    await children.get('stand-ins')?.stop();
    await children.get('store')?.stop();
  };

  const startPart = async (part: PartName, restarts = 0): Promise<void> => {
    const child = await spawnChild(part, { file: MAIN, ...program, args: [part], env });
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

  if (parts.includes('store')) removeStoreRecord(config.dataDir);
  const started = await Promise.allSettled(parts.map((part) => startPart(part)));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return {
    detailsOf: (part) => children.get(part)?.details ?? {},
    pids: () => Object.fromEntries([...children].map(([part, child]) => [part, child.process.pid])),
    stop,
  };
};

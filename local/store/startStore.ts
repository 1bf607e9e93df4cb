import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { errorFields } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import type { Store } from './commands/command.ts';
import { createCursors } from './commands/cursors.ts';
import { createIdentifiers } from './commands/identifiers.ts';
import { loadCatalog } from './engine/catalog.ts';
import type { Disk } from './engine/disk.ts';
import { openDisk } from './engine/disk.ts';
import { removeExpired } from './engine/expire.ts';
import type { Journal } from './engine/journal.ts';
import { createJournal } from './engine/journal.ts';
import { createMemory, DEFAULT_MEMORY_LIMIT } from './engine/memory.ts';
import { emptyScope } from './expression/scope.ts';
import { serveClient } from './serveClient.ts';
import type { Listen } from './wire/server.ts';
import { startServer } from './wire/server.ts';

/** Calls repeatedly until the function it returns is called. */
export type Repeat = (everyMs: number, act: () => void) => () => void;

export interface StoreOptions {
  /** The folder of the data; made when missing, locked as long as the store runs. */
  readonly dir: string;
  readonly listen: Listen;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Bytes that data may take in memory. Default 1 GiB. */
  readonly memoryLimit?: number | undefined;
  readonly randomness?: Randomness;
  /** The timer of what is done in the background. Default the process's own. */
  readonly repeat?: Repeat;
  /** A write to the disk failed, so memory is ahead of it and nothing more may be served. Default ends the process. */
  readonly onDiskFailure?: (error: unknown) => void;
}

export interface RunningStore {
  /** What a MongoDB driver connects to. */
  readonly uri: string;
  /** Writes everything to disk, answers the clients that wait for it, closes all connections, releases the folder. */
  close(): Promise<void>;
}

/** As often as MongoDB looks for expired documents. */
const SWEEP_MS = 60_000;

const every: Repeat = (everyMs, act) => {
  const timer = setInterval(act, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

/** `EX_IOERR`: whoever started the process can tell it from other ends. */
const endProcess = (): void => process.exit(74);

const journalOf = (disk: Disk, { logger, onDiskFailure = endProcess }: StoreOptions): Journal =>
  createJournal(disk, (error) => {
    logger.error('the embedded store could not write to its disk and ends', {
      ...errorFields(error),
      remedy: 'Free space on the disk of the data folder, then start again: what was acknowledged is there.',
    });
    onDiskFailure(error);
  });

const loadStore = (disk: Disk, journal: Journal, options: StoreOptions): Store => {
  const { clock, logger, randomness = secureRandomness } = options;
  const memory = createMemory(options.memoryLimit ?? DEFAULT_MEMORY_LIMIT, logger);
  return {
    catalog: loadCatalog({ disk, journal, memory, randomness, scope: emptyScope(clock) }),
    cursors: createCursors(randomness, () => clock.now().getTime()),
    identifiers: createIdentifiers(clock, randomness),
    memory,
    journal,
    clock,
    randomness,
  };
};

/** Removes abandoned cursors and expired documents, a bounded number at a time. @returns how to stop it */
const keepSwept = (store: Store, repeat: Repeat): (() => void) => {
  let next: NodeJS.Immediate | undefined;
  const sweep = (): void => {
    store.cursors.expire();
    next = removeExpired(store.catalog, store.clock.now()) ? setImmediate(sweep) : undefined;
  };
  const stop = repeat(SWEEP_MS, sweep);
  return () => {
    stop();
    clearImmediate(next);
  };
};

/**
 * Starts the embedded store. It listens when the promise settles.
 * @throws AppError already_running when another one holds the folder, store_unavailable for damaged data
 */
export const startStore = async (options: StoreOptions): Promise<RunningStore> => {
  const disk = openDisk(options.dir);
  try {
    const journal = journalOf(disk, options);
    const store = loadStore(disk, journal, options);
    const server = await startServer(options.listen, serveClient(store, journal, options.logger));
    const stopSweeping = keepSwept(store, options.repeat ?? every);
    return {
      uri: server.uri,
      close: async () => {
        stopSweeping();
        journal.flush();
        // A turn of the event loop, in which the replies to what was just written leave.
        await new Promise((resolve) => setImmediate(resolve));
        await server.close();
        journal.flush();
        disk.close();
      },
    };
  } catch (error) {
    disk.close();
    throw error;
  }
};

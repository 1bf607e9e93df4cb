import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { errorFields } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import type { Doc } from './bson/value.ts';
import type { Reply, Store } from './commands/command.ts';
import { createCursors } from './commands/cursors.ts';
import { createIdentifiers } from './commands/identifiers.ts';
import { errorReply, runCommand } from './commands/runCommand.ts';
import { loadCatalog } from './engine/catalog.ts';
import { openDisk } from './engine/disk.ts';
import { removeExpired } from './engine/expire.ts';
import { createJournal } from './engine/journal.ts';
import { createMemory, DEFAULT_MEMORY_LIMIT } from './engine/memory.ts';
import { emptyScope } from './expression/scope.ts';
import { StoreError } from './storeError.ts';
import { serveConnection } from './wire/connection.ts';
import type { Listen } from './wire/server.ts';
import { startServer } from './wire/server.ts';

/** Calls again and again until the function it answers is called. */
export type Repeat = (everyMs: number, act: () => void) => () => void;

export interface StoreOptions {
  /** The folder of the data; made when missing, locked as long as the store runs. */
  readonly dir: string;
  readonly listen: Listen;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Bytes that data may take in memory; 1 GiB when not given. */
  readonly memoryLimit?: number | undefined;
  readonly randomness?: Randomness;
  /** The timer of what is done in the background; the process's own when not given. */
  readonly repeat?: Repeat;
  /** Called when a write to the disk failed: memory is ahead of it then, so the store has to end. Ends the process when not given. */
  readonly onDiskFailure?: (error: unknown) => void;
}

export interface RunningStore {
  /** What a MongoDB driver connects to. */
  readonly uri: string;
  /** Answers what is under way, writes everything, frees the folder. */
  close(): Promise<void>;
}

/** As often as MongoDB looks for expired documents. */
const SWEEP_MS = 60_000;

const every: Repeat = (everyMs, act) => {
  const timer = setInterval(act, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

/** What is ahead of the disk must not be served: the process ends, and what was acknowledged is on disk. */
const endProcess = (): void => {
  process.exit(70);
};

/** A fault of the store's own: the client learns that there was one, the log where. */
const runSafely = (store: Store, logger: Logger, body: Doc, connectionId: number): Reply => {
  try {
    return runCommand(body, connectionId, store);
  } catch (error) {
    logger.error('a command met a fault of the embedded store', {
      ...errorFields(error),
      kind: body.keys().next().value ?? '',
      ...(error instanceof Error && error.stack !== undefined && { stack: error.stack }),
    });
    return errorReply(new StoreError(1, 'the embedded store met a fault of its own; its log has more'));
  }
};

/**
 * Starts the embedded store. It listens when the promise settles.
 * @throws AppError already_running when another one holds the folder, store_unavailable for damaged data
 */
export const startStore = async (options: StoreOptions): Promise<RunningStore> => {
  const { logger, clock, randomness = secureRandomness, repeat = every } = options;
  const disk = openDisk(options.dir);
  const journal = createJournal(disk, (error) => {
    logger.error('the embedded store could not write to its disk and ends', {
      ...errorFields(error),
      remedy: 'Free space on the disk of the data folder, then start again: what was acknowledged is there.',
    });
    (options.onDiskFailure ?? endProcess)(error);
  });
  const memory = createMemory(options.memoryLimit ?? DEFAULT_MEMORY_LIMIT, logger);
  let store: Store;
  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    const catalog = loadCatalog({ disk, journal, memory, randomness, scope: emptyScope(clock) });
    store = {
      catalog,
      memory,
      clock,
      randomness,
      cursors: createCursors(randomness, () => clock.now().getTime()),
      identifiers: createIdentifiers(clock, randomness),
    };
    server = await startServer(options.listen, (socket, connectionId) =>
      serveConnection(socket, {
        run: (body) => runSafely(store, logger, body, connectionId),
        flushed: journal.flushed,
      }),
    );
  } catch (error) {
    disk.close();
    throw error;
  }

  const sweep = (): void => {
    store.cursors.expire();
    if (removeExpired(store.catalog, clock.now())) setImmediate(sweep);
  };
  const stopSweeping = repeat(SWEEP_MS, sweep);

  return {
    uri: server.uri,
    close: async () => {
      stopSweeping();
      await server.close();
      journal.flush();
      disk.close();
    },
  };
};

import type { Change, Disk } from './disk.ts';

/** How long a change that nobody waits for may be in memory only. */
const UNAWAITED_MS = 25;

/**
 * Group commit: changes of all clients that arrive in one turn of the event loop share a transaction, and so an fsync.
 * `flushed()` settles when everything recorded before it is on disk. What nobody waits for shares the next transaction,
 * or has one of its own a moment later.
 */
export interface Journal {
  record(change: Change): void;
  flushed(): Promise<void>;
  /** Writes everything that is waiting, now. */
  flush(): void;
  /** Transactions written so far, each with an fsync of its own. */
  readonly commits: number;
}

const keyOfChange = (change: Change): string =>
  change.kind === 'put' || change.kind === 'remove' ? `d${change.id}` : `c${change.id}`;

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

/** `fail` is called when a write fails: memory is ahead of disk then, so nothing may be served any more. */
export const createJournal = (disk: Disk, fail: (error: unknown) => void): Journal => {
  let changes = new Map<string, Change>();
  let waiting: Waiting[] = [];
  let failed: { error: unknown } | undefined;
  let commits = 0;

  let unawaited: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(unawaited);
    unawaited = undefined;
    if (changes.size === 0 && waiting.length === 0) return;
    const batch = changes;
    const clients = waiting;
    changes = new Map();
    waiting = [];
    try {
      if (failed) throw failed.error;
      if (batch.size > 0) {
        disk.write(batch.values());
        commits++;
      }
    } catch (error) {
      const first = failed === undefined;
      failed = { error };
      for (const client of clients) client.reject(error);
      if (first) fail(error);
      return;
    }
    for (const client of clients) client.resolve();
  };

  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };

  return {
    record: (change) => {
      // Only the last change of a document has to be written.
      changes.set(keyOfChange(change), change);
      unawaited ??= setTimeout(flush, UNAWAITED_MS);
    },
    flushed: () => {
      if (failed) return Promise.reject(failed.error);
      if (changes.size === 0) return Promise.resolve();
      schedule();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    flush,
    get commits() {
      return commits;
    },
  };
};

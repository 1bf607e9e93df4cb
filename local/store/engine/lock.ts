import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { AppError } from '../../../errors.ts';

export interface FolderLock {
  release(): void;
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: string }).code).startsWith('SQLITE_BUSY');

/**
 * Takes the folder for this process. The lock is one that the kernel keeps on an empty file, by way of SQLite: it ends
 * with the process however that ends, so nothing stale is ever left. It comes before any look at the data, which another
 * store may be writing.
 * @throws AppError already_running
 */
export const lockFolder = (dir: string): FolderLock => {
  const file = path.join(dir, 'lock');
  closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file);
  try {
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new AppError('already_running', `another store is running on the folder ${dir}`, {
      remedy: 'To resolve, stop the other one, or give this one a folder of its own.',
      cause: error,
    });
  }
  return {
    release: () => {
      db.exec('rollback');
      db.close();
    },
  };
};

import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import Database from 'libsql';
import { AppError } from '../../../errors.ts';

/** One change of what is kept; ids are never used twice. */
export type Change =
  | { readonly kind: 'put'; readonly id: number; readonly collection: number; readonly bytes: Buffer }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'putCollection'; readonly id: number; readonly bytes: Buffer }
  | { readonly kind: 'removeCollection'; readonly id: number };

export interface Disk {
  /** Collections first, then documents in the order of their ids. */
  collections(): Iterable<{ id: number; bytes: Buffer }>;
  documents(): Iterable<{ id: number; collection: number; bytes: Buffer }>;
  /** One transaction: all of it is on disk when this returns, or none of it when it throws. */
  write(changes: Iterable<Change>): void;
  close(): void;
}

const SCHEMA = `
  create table if not exists collection (id integer primary key, checksum integer not null, bytes blob not null);
  create table if not exists document (
    id integer primary key, collection integer not null, checksum integer not null, bytes blob not null);
`;

const checksum = (id: number, collection: number, bytes: Buffer): number =>
  crc32(bytes, crc32(`${id}/${collection}`));

const damaged = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('store_unavailable', `the embedded store's file ${file} is damaged: ${what}`, {
    remedy: 'To resolve, put a backup of the folder in its place, or move it away to start empty.',
    ...(cause !== undefined && { cause }),
  });

const isBusy = (error: unknown): boolean =>
  String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as { code?: string }).code));

/** Opens the file and keeps its lock as long as the process lives: the kernel frees it even after kill -9. */
const openLocked = (dir: string, file: string): InstanceType<typeof Database> => {
  const db = new Database(file);
  try {
    db.exec('pragma locking_mode = exclusive');
    db.prepare('pragma journal_mode = wal').get();
    db.exec('pragma synchronous = full; pragma wal_autocheckpoint = 4000');
    db.exec(`begin immediate; ${SCHEMA} commit`);
    return db;
  } catch (error) {
    db.close();
    if (isDamage(error)) throw damaged(file, (error as Error).message, error);
    if (!isBusy(error)) throw error;
    throw new AppError('already_running', `another store is running on the folder ${dir}`, {
      remedy: 'To resolve, stop the other one, or give this one a folder of its own.',
      cause: error,
    });
  }
};

/**
 * Gives the file back. Closing alone does not: the connection lives until its last statement is collected as garbage, and
 * an exclusive lock on a WAL can only be left together with the WAL (https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory).
 */
const release = (db: InstanceType<typeof Database>): void => {
  try {
    db.prepare('pragma journal_mode = delete').get();
    db.exec('pragma locking_mode = normal');
    db.prepare('select count(*) from collection').get();
  } catch {
    // A disk that failed: the process ends, and the kernel frees the lock.
  }
};

const asDamage = (file: string, error: unknown): unknown =>
  isDamage(error) ? damaged(file, (error as Error).message, error) : error;

const checkStructure = (db: InstanceType<typeof Database>, file: string): void => {
  try {
    const row = db.prepare('pragma quick_check(1)').get() as { quick_check?: string } | undefined;
    if (row?.quick_check !== 'ok') throw damaged(file, String(row?.quick_check));
  } catch (error) {
    throw asDamage(file, error);
  }
};

type Row = { id: number; collection: number; checksum: number; bytes: Buffer };

/**
 * The folder's file: every row carries a checksum that is compared at load.
 * @throws AppError already_running, or store_unavailable for a damaged file.
 */
export const openDisk = (dir: string): Disk => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = path.join(dir, 'store.db');
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  const db = openLocked(dir, file);
  checkStructure(db, file);
  const checked = (row: Row, collection: number): Row => {
    const bytes = Buffer.from(row.bytes);
    if (checksum(row.id, collection, bytes) !== row.checksum)
      throw damaged(file, `row ${row.id} was altered`);
    return { ...row, bytes };
  };
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const put = db.prepare('insert or replace into document values (?, ?, ?, ?)');
  const remove = db.prepare('delete from document where id = ?');
  const putCollection = db.prepare('insert or replace into collection values (?, ?, ?)');
  const removeCollection = db.prepare('delete from collection where id = ?');

  const apply = (change: Change): void => {
    switch (change.kind) {
      case 'put':
        put.run(
          change.id,
          change.collection,
          checksum(change.id, change.collection, change.bytes),
          change.bytes,
        );
        break;
      case 'remove':
        remove.run([change.id]);
        break;
      case 'putCollection':
        putCollection.run(change.id, checksum(change.id, 0, change.bytes), change.bytes);
        break;
      case 'removeCollection':
        removeCollection.run([change.id]);
        break;
    }
  };

  return {
    *collections() {
      const rows = db.prepare('select id, checksum, bytes from collection order by id').all() as Row[];
      for (const row of rows) yield checked(row, 0);
    },
    *documents() {
      const known = new Set((db.prepare('select id from collection').all() as Row[]).map(({ id }) => id));
      const rows = db.prepare('select id, collection, checksum, bytes from document order by id').iterate();
      try {
        for (const row of rows as IterableIterator<Row>) {
          if (!known.has(row.collection)) throw damaged(file, `row ${row.id} belongs to no collection`);
          yield checked(row, row.collection);
        }
      } catch (error) {
        throw asDamage(file, error);
      }
    },
    write: (changes) => {
      begin.run();
      try {
        for (const change of changes) apply(change);
        commit.run();
      } catch (error) {
        if (db.inTransaction) db.exec('rollback');
        throw error;
      }
    },
    close: () => {
      release(db);
      db.close();
    },
  };
};

import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import { AppError } from '../../../errors.ts';
import { walDamage } from './walDamage.ts';

export type Connection = InstanceType<typeof Database>;

const SCHEMA = `
  create table if not exists collection (id integer primary key, checksum integer not null, bytes blob not null);
  create table if not exists document (
    id integer primary key, collection integer not null, checksum integer not null, bytes blob not null);
`;

export const damaged = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('store_unavailable', `the embedded store's file ${file} is damaged: ${what}`, {
    remedy: 'To resolve, put a backup of the folder in its place, or move it away to start empty.',
    ...(cause !== undefined && { cause }),
  });

const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as { code?: string }).code));

export const asDamage = (file: string, error: unknown): unknown =>
  isDamage(error) ? damaged(file, (error as Error).message, error) : error;

const checkStructure = (db: Connection, file: string): void => {
  const row = db.prepare('pragma quick_check(1)').get() as { quick_check?: string } | undefined;
  if (row?.quick_check !== 'ok') throw damaged(file, String(row?.quick_check));
};

/**
 * Opens the store's file with every commit synced. Nobody else has it: the folder's lock is held, so SQLite needs no
 * shared memory for its log.
 * @throws AppError store_unavailable for a damaged file
 */
export const openFile = (file: string): Connection => {
  // Before SQLite opens the log: it would overwrite whatever it finds invalid.
  const damage = walDamage(`${file}-wal`);
  if (damage) throw damaged(file, damage);
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file);
  try {
    db.exec('pragma locking_mode = exclusive');
    db.prepare('pragma journal_mode = wal').get();
    db.exec('pragma synchronous = full; pragma wal_autocheckpoint = 4000');
    db.exec(`begin immediate; ${SCHEMA} commit`);
    checkStructure(db, file);
    return db;
  } catch (error) {
    db.close();
    throw asDamage(file, error);
  }
};

/**
 * Gives the file back. Closing alone does not: the connection lives until its last statement is collected as garbage, and
 * an exclusive lock on a WAL can only be left together with the WAL (https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory).
 */
export const closeFile = (db: Connection): void => {
  try {
    db.prepare('pragma journal_mode = delete').get();
    db.exec('pragma locking_mode = normal');
    db.prepare('select count(*) from collection').get();
  } catch {
    // The disk failed: the process ends, and the kernel releases the lock.
  }
  db.close();
};

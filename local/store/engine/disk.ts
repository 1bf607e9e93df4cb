import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { FolderLock } from './lock.ts';
import { lockFolder } from './lock.ts';
import type { Connection } from './sqliteFile.ts';
import { asDamage, closeFile, damaged, openFile } from './sqliteFile.ts';

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

const checksum = (id: number, collection: number, bytes: Buffer): number =>
  crc32(bytes, crc32(`${id}/${collection}`));

type Row = { id: number; collection: number; checksum: number; bytes: Buffer };

/**
 * The folder's file: every row carries a checksum that is compared at load.
 * @throws AppError already_running, or store_unavailable for a damaged file.
 */
export const openDisk = (dir: string): Disk => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dir);
  const file = path.join(dir, 'store.db');
  try {
    return diskOf(openFile(file), file, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
};

const diskOf = (db: Connection, file: string, lock: FolderLock): Disk => {
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
        // libsql ends the process when a closed connection is asked whether it is in a transaction.
        if (db.open && db.inTransaction) db.exec('rollback');
        throw error;
      }
    },
    close: () => {
      closeFile(db);
      lock.release();
    },
  };
};

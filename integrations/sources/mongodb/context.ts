import type { Collection, Db, Document } from 'mongodb';
import type { Logger } from '../../../observe/logger.ts';
import type { CollectionDeclaration } from '../declaration.ts';

/** A row whose primary key is of whatever type the company chose. */
export type Row = Document & { _id: unknown };

export interface MongoContext {
  /** The source's name in reports. */
  name: string;
  db: Db;
  collections: CollectionDeclaration[];
  logger: Logger;
}

/**
 * Always the primary: a stale read before an erasure would miss rows. 64-bit integers stay what they are: as numbers, those
 * above 2^53 would be their neighbours'.
 */
export const rowsOf = (context: MongoContext, collection: string): Collection<Row> =>
  context.db.collection<Row>(collection, { readPreference: 'primary', promoteLongs: false });

/** The value at a dotted path. */
export const at = (row: Document, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined,
      row,
    );

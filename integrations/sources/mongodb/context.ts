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

/** Always the primary: a stale read before an erasure would miss rows. */
export const rowsOf = (context: MongoContext, collection: string): Collection<Row> =>
  context.db.collection<Row>(collection, { readPreference: 'primary' });

/** The value at a dotted path. */
export const at = (row: Document, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined,
      row,
    );

/** A key as the identifiers carry it; nothing for what is empty or no scalar. */
export const asIdentifier = (value: unknown): string | undefined => {
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : objectIdText(value);
  return text === undefined || text.trim() === '' ? undefined : text;
};

const objectIdText = (value: unknown): string | undefined =>
  value !== null && typeof value === 'object' && 'toHexString' in value
    ? (value as { toHexString(): string }).toHexString()
    : undefined;

import { typeName } from '../bson/types.ts';
import type { Collection } from '../engine/collection.ts';
import { StoreError } from '../storeError.ts';
import type { Request, Store } from './command.ts';

/** The collection that a command names in its first field. @throws StoreError 73 for a name that cannot be one. */
export const collectionName = ({ name, database, body }: Request): string => {
  const value = body.get(name);
  if (typeof value !== 'string') {
    throw new StoreError(
      73,
      `collection name has invalid type ${typeName(value ?? null)}: it must be a string`,
    );
  }
  if (value === '') throw new StoreError(73, `Invalid namespace specified '${database}.'`);
  if (value.startsWith('.') || value.includes('\0') || value.includes('$')) {
    throw new StoreError(73, `Invalid collection name specified '${database}.${value}'`);
  }
  return value;
};

export const findCollection = (
  request: Request,
  { catalog }: Pick<Store, 'catalog'>,
): Collection | undefined => catalog.find(request.database, collectionName(request));

/** Writes make the collection they name. */
export const ensureCollection = (request: Request, store: Store): Collection =>
  findCollection(request, store) ?? store.catalog.create(request.database, collectionName(request));

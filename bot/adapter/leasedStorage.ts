import type { Storage, StoreItems } from 'botbuilder';

/** botbuilder's items by key, as the conversation's document holds them. */
export type StoredItems = Record<string, Record<string, unknown> & { eTag: string }>;

export interface LeasedStorage extends Storage {
  /** All items, if any of them changed. They are written with the turn's commit. */
  changes(): StoredItems | undefined;
}

const ANY = '*';

/**
 * botbuilder's `Storage` over a document whose lease this process holds: it reads what came with the lease, and keeps its
 * writes for the turn's commit. eTags follow botbuilder's rules: a missing one or `*` overwrites, any other must equal
 * the stored one.
 */
export const createLeasedStorage = (held: StoredItems | undefined): LeasedStorage => {
  const items = new Map(Object.entries(held ?? {}));
  let changed = false;
  let newest = Math.max(0, ...[...items.values()].map(({ eTag }) => Number(eTag) || 0));

  return {
    read: async (keys) => {
      if (!keys) throw new ReferenceError('Keys are required when reading.');
      const found = keys.flatMap((key) => {
        const item = items.get(key);
        return item ? [[key, structuredClone(item)] as const] : [];
      });
      return Object.fromEntries(found);
    },
    write: async (changes: StoreItems) => {
      if (!changes) throw new ReferenceError('Changes are required when writing.');
      for (const [key, item] of Object.entries(changes)) {
        const stored = items.get(key);
        const { eTag } = item as { eTag?: string };
        if (stored && eTag && eTag !== ANY && eTag !== stored.eTag)
          throw new Error(`Storage: error writing "${key}" due to eTag conflict.`);
        newest += 1;
        items.set(key, { ...structuredClone(item), eTag: String(newest) });
        changed = true;
      }
    },
    delete: async (keys) => {
      for (const key of keys) changed = items.delete(key) || changed;
    },
    changes: () => (changed ? Object.fromEntries(items) : undefined),
  };
};

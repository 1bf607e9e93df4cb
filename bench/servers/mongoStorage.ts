import type { Storage, StoreItems } from 'botbuilder';
import type { Collection } from 'mongodb';

interface Item {
  _id: string;
  value: Record<string, unknown>;
}

/** botbuilder's state in a collection, one document for each key; acknowledged when it is on disk. */
export const mongoStorage = (items: Collection<Item>): Storage => ({
  read: async (keys) => {
    const found = await items.find({ _id: { $in: keys } }).toArray();
    return Object.fromEntries(found.map(({ _id, value }) => [_id, { ...value, eTag: '*' }])) as StoreItems;
  },
  write: async (changes: StoreItems) => {
    for (const [key, value] of Object.entries(changes))
      await items.replaceOne(
        { _id: key },
        { value: value as Record<string, unknown> },
        { upsert: true, writeConcern: { w: 'majority', journal: true } },
      );
  },
  delete: async (keys) => {
    await items.deleteMany({ _id: { $in: keys } });
  },
});

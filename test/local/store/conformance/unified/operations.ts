import type { Collection, Db, Document, MongoClient } from 'mongodb';

/** Splits an operation's arguments into the ones named and the options that are left. */
const take = (all: Document, ...names: string[]): [Document, Document] => {
  const options = { ...all };
  for (const name of names) delete options[name];
  return [all, options];
};

const returning = ({ returnDocument, ...options }: Document): Document => ({
  ...options,
  ...(returnDocument && { returnDocument: String(returnDocument).toLowerCase() }),
});

/** A result as its plain fields, without those that say "nothing". */
const plain = (result: unknown): unknown => {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  const names = [
    'acknowledged',
    'insertedCount',
    'matchedCount',
    'modifiedCount',
    'deletedCount',
    'upsertedCount',
    'insertedId',
    'insertedIds',
    'upsertedId',
    'upsertedIds',
  ];
  const fields: Document = {};
  for (const name of names) {
    const value = (result as Document)[name];
    if (value !== undefined && value !== null) fields[name] = value;
  }
  return fields;
};

type Run<T> = (target: T, all: Document) => Promise<unknown>;

export const collectionOperations: Record<string, Run<Collection>> = {
  aggregate: (coll, all) => {
    const [{ pipeline }, options] = take(all, 'pipeline');
    return coll.aggregate(pipeline, options).toArray();
  },
  bulkWrite: async (coll, all) => {
    const [{ requests }, options] = take(all, 'requests');
    return plain(await coll.bulkWrite(requests, options));
  },
  count: (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return coll.count(filter, options);
  },
  countDocuments: (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return coll.countDocuments(filter, options);
  },
  createIndex: (coll, all) => {
    const [{ keys }, options] = take(all, 'keys');
    return coll.createIndex(keys, options);
  },
  deleteMany: async (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return plain(await coll.deleteMany(filter, options));
  },
  deleteOne: async (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return plain(await coll.deleteOne(filter, options));
  },
  distinct: (coll, all) => {
    const [{ fieldName, filter }, options] = take(all, 'fieldName', 'filter');
    return coll.distinct(fieldName, filter, options);
  },
  estimatedDocumentCount: (coll, all) => coll.estimatedDocumentCount(all),
  find: (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return coll.find(filter, options).toArray();
  },
  findOne: (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return coll.findOne(filter, options);
  },
  findOneAndDelete: (coll, all) => {
    const [{ filter }, options] = take(all, 'filter');
    return coll.findOneAndDelete(filter, options);
  },
  findOneAndReplace: (coll, all) => {
    const [{ filter, replacement }, options] = take(all, 'filter', 'replacement');
    return coll.findOneAndReplace(filter, replacement, returning(options));
  },
  findOneAndUpdate: (coll, all) => {
    const [{ filter, update }, options] = take(all, 'filter', 'update');
    return coll.findOneAndUpdate(filter, update, returning(options));
  },
  insertMany: async (coll, all) => {
    const [{ documents }, options] = take(all, 'documents');
    return plain(await coll.insertMany(documents, options));
  },
  insertOne: async (coll, all) => {
    const [{ document }, options] = take(all, 'document');
    return plain(await coll.insertOne(document, options));
  },
  replaceOne: async (coll, all) => {
    const [{ filter, replacement }, options] = take(all, 'filter', 'replacement');
    return plain(await coll.replaceOne(filter, replacement, options));
  },
  updateMany: async (coll, all) => {
    const [{ filter, update }, options] = take(all, 'filter', 'update');
    return plain(await coll.updateMany(filter, update, options));
  },
  updateOne: async (coll, all) => {
    const [{ filter, update }, options] = take(all, 'filter', 'update');
    return plain(await coll.updateOne(filter, update, options));
  },
};

export const databaseOperations: Record<string, Run<Db>> = {
  aggregate: (db, all) => {
    const [{ pipeline }, options] = take(all, 'pipeline');
    return db.aggregate(pipeline, options).toArray();
  },
  createCollection: (db, all) => {
    const [{ collection }, options] = take(all, 'collection');
    return db.createCollection(collection, options);
  },
  dropCollection: (db, all) => db.dropCollection(all['collection']),
  modifyCollection: (db, all) => {
    const [{ collection }, options] = take(all, 'collection');
    return db.command({ collMod: collection, ...options });
  },
};

export const clientOperations: Record<string, Run<MongoClient>> = {
  clientBulkWrite: async (client, all) => {
    const [{ models }, { verboseResults, ...options }] = take(all, 'models');
    const flat = (models as Document[]).map((model) => {
      const [name, body] = Object.entries(model)[0] as [string, Document];
      return { name, ...body };
    });
    return plain(await client.bulkWrite(flat as never, { verboseResults, ...options }));
  },
};

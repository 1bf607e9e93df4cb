import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';

/** A database of one's own on the store of the tests, or on a real MongoDB where one is given: both must agree. */
export const testDatabase = () => {
  const client = new MongoClient(inject('mongodbUri'));
  const db: Db = client.db(`store_${randomBytes(6).toString('hex')}`);
  return {
    client,
    db,
    close: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
};

/** Whether the tests run against a real MongoDB: what only the embedded store refuses is left out then. */
export const onRealMongoDB = process.env['TEST_MONGODB_URI'] !== undefined;

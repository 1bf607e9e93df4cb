import type { Db } from 'mongodb';
import { MongoClient } from 'mongodb';
import { afterAll, inject } from 'vitest';
import { EXACT } from './conformance/exactly.ts';

/** A database of its own for one test file, through a client that keeps every type as BSON has it. */
export const exactDatabase = (name: string): Db => {
  const client = new MongoClient(inject('mongodbUri'), { ...EXACT });
  const db = client.db(name);
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });
  return db;
};

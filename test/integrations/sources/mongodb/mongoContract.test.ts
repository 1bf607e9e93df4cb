import { MongoClient } from 'mongodb';
import { afterAll, beforeAll } from 'vitest';
import { ADDRESS } from '../../../../domain/identifiers.ts';
import type { MongoSourceDeclaration } from '../../../../integrations/sources/declaration.ts';
import { createMongoSource } from '../../../../integrations/sources/mongodb/mongoSource.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { openTestDatabase } from '../../../local/demo/demoDatabase.ts';
import type { ContractRecord } from '../contractWorld.ts';
import { describeChanges, describeSource } from '../describeSource.ts';

let test: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const text = { en: 'records' };
const declarationIn = (database: string): MongoSourceDeclaration => ({
  name: 'shop',
  type: 'mongodb',
  uri: 'store',
  database,
  collections: [
    {
      collection: 'records',
      facts: {
        category: 'records',
        title: text,
        purpose: text,
        retention: text,
        recipients: text,
        origin: text,
      },
      addressSpelling: 'lower',
      matches: [
        { field: 'accountId', identifier: 'accountId' },
        { field: 'emailLower', identifier: ADDRESS },
      ],
      yields: [{ field: 'accountId', identifier: 'accountId' }],
      contact: false,
      erasure: { rule: 'delete' },
      exclude: [],
      verification: [],
      restriction: { all: 'stopped' },
      rectifiable: { phone: { path: 'phone' } },
      withdraw: {},
    },
  ],
});

describeSource('mongodb', {
  rectifiable: 'phone',
  respell: (address) => ` ${address.replace('ada', 'Ada').replace('mail', 'Mail')}`,
  open: async (records) => {
    const rows = test.db.collection<{ _id: string; stopped?: Date }>('records');
    const plant = async ({ label, key, address }: ContractRecord): Promise<void> => {
      await rows.insertOne({
        _id: label,
        ...(key !== undefined && { accountId: key }),
        ...(address !== undefined && { emailLower: address }),
      } as { _id: string });
    };
    await rows.deleteMany({});
    for (const record of records) await plant(record);
    const declaration = declarationIn(test.db.databaseName);
    const away = new MongoClient('mongodb://127.0.0.1:9', { serverSelectionTimeoutMS: 10 });
    return {
      source: createMongoSource({ declaration, connection: { client: test.client }, logger: silentLogger }),
      plant,
      stored: async () =>
        Object.fromEntries((await rows.find().sort({ _id: 1 }).toArray()).map((row) => [row._id, row])),
      unreachable: () =>
        createMongoSource({ declaration, connection: { client: away }, logger: silentLogger }),
      close: () => away.close(),
    };
  },
});

describeChanges('mongodb, of which the data map declares nothing to change', {
  open: () => {
    const declaration = declarationIn(test.db.databaseName);
    const collections = declaration.collections.map((one) => ({ ...one, restriction: {}, rectifiable: {} }));
    const connection = { client: test.client };
    return createMongoSource({
      declaration: { ...declaration, collections },
      connection,
      logger: silentLogger,
    });
  },
  can: [],
});

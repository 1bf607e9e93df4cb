import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedFolder } from '../../../builders/sharedFolder.ts';
import { driverDifferences, storeRefusals } from './refusals.ts';
import { createClientPool } from './unified/entities.ts';
import { runTest } from './unified/runTest.ts';
import type { Server } from './unified/specFile.ts';
import { applies, readSpecs } from './unified/specFile.ts';

const folder = sharedFolder('mongodb-specs', 'crud');
const uri = inject('mongodbUri');
/** What may not pass, with its reason: one that is not in here fails, and one that is and passes fails too. */
const refused = new Map([...driverDifferences, ...(process.env['TEST_MONGODB_URI'] ? [] : storeRefusals)]);

/** The store says by name what it does not do; the driver's differences show as mismatches. */
const expectedFailure = (name: string): RegExp =>
  driverDifferences.has(name) ? /^at .*: got .*, expected/s : /does not implement|no such command/;

const serverOf = async (client: MongoClient): Promise<Server> => {
  const hello = await client.db('admin').command({ hello: 1 });
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  const topology = hello['setName'] ? 'replicaset' : hello['msg'] === 'isdbgrid' ? 'sharded' : 'single';
  return { version, topology };
};

describe.skipIf(folder === undefined)("MongoDB's CRUD specification", async () => {
  if (folder === undefined) return;
  const admin = new MongoClient(uri);
  const pool = createClientPool(uri);
  const server = await serverOf(admin);
  const tests = readSpecs(folder).flatMap(({ file, spec }) =>
    spec.tests
      .filter((test) => applies(server, spec.runOnRequirements) && applies(server, test.runOnRequirements))
      .map((test) => ({ name: `${file}: ${test.description}`, spec, test })),
  );
  let passed = 0;

  beforeAll(() => {
    const names = new Set(tests.map(({ name }) => name));
    expect([...refused.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([admin.close(), pool.close()]);
    console.log(
      `CRUD specification: ${passed} of ${tests.length} pass, ${refused.size} are listed with a reason`,
    );
  });

  for (const { name, spec, test } of tests) {
    const reason = refused.get(name);
    if (reason === undefined) {
      it(name, async () => {
        await runTest(pool, admin, spec, test);
        passed++;
      });
    } else {
      it(`cannot do ${name} (${reason})`, async () => {
        await expect(runTest(pool, admin, spec, test)).rejects.toThrow(expectedFailure(name));
      });
    }
  }
});

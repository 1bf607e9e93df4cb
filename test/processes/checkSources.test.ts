import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Config } from '../../config/config.ts';
import { checkSources } from '../../processes/checkSources.ts';
import { fillWith, personaRows } from '../builders/seedPersonas.ts';
import { standingClock } from '../builders/standingClock.ts';
import { testConfig } from '../builders/testConfig.ts';
import { testDatabases } from '../builders/testStore.ts';

let client: MongoClient;
let db: Db;
let config: Config;
const dir = mkdtempSync(path.join(tmpdir(), 'rd-test-'));
beforeAll(async () => {
  const { uri } = testDatabases();
  client = new MongoClient(uri);
  db = client.db(`check_${randomBytes(6).toString('hex')}`);
  config = testConfig(dir, db.databaseName, { mongodbUri: uri });
  await fillWith(db, personaRows(standingClock(), 5));
});
afterAll(async () => {
  await db.dropDatabase();
  await client.close();
  rmSync(dir, { recursive: true, force: true });
});

const check = async (): Promise<{ fits: boolean; printed: string }> => {
  const lines: string[] = [];
  const fits = await checkSources(config, (line) => lines.push(line));
  return { fits, printed: lines.join('\n') };
};

it('says that the demo company is declared as it is stored', async () => {
  expect(await check()).toEqual({ fits: true, printed: 'plumelac (10 collections): fits' });
});

it('names each collection and field that is not, how to declare it, and nobody’s data', async () => {
  await db.collection('webForms').insertMany([{ emailLower: 'Ada@Example.org' }, { accountId: 7 }]);
  await db.collection('siteUse').drop();
  const { fits, printed } = await check();
  expect(fits).toBe(false);
  expect(printed).toContain('3 problems');
  expect(printed).toMatch(/"emailLower" of "webForms".*\n.*addressSpelling: any/);
  expect(printed).toMatch(/"accountId" of "webForms" is declared as string.*\n.*To resolve/);
  expect(printed).toContain('no collection "siteUse"');
  expect(printed).not.toMatch(/ada@example/i);
});

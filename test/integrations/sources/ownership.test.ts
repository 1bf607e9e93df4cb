import type { Db } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import { sharedAndFormerAddresses, soleAddresses } from '../../../domain/identifiers.ts';
import { loadDataMap } from '../../../integrations/sources/dataMap.ts';
import type { MongoSourceDeclaration } from '../../../integrations/sources/declaration.ts';
import { createMongoSource } from '../../../integrations/sources/mongodb/mongoSource.ts';
import { createOwnership, type Ownership } from '../../../integrations/sources/ownership.ts';
import type { DataSource } from '../../../integrations/sources/source.ts';
import { personas } from '../../../local/demo/personas.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { fillWith, personaRows } from '../../builders/seedPersonas.ts';
import { openTestDatabase } from '../../local/demo/demoDatabase.ts';
import { fixedClock } from '../../local/demo/fixedClock.ts';

const clock = fixedClock('2026-11-24T08:00:00Z');
const rows = personaRows(clock, 5);
const address = (id: string): string => personas.find((one) => one.id === id)!.address;
const map = loadDataMap({ file: shipped('local', 'demo', 'dataMap.yaml'), env: {} });

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let db: Db;
let source: DataSource;
let ownership: Ownership;
beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
});
afterAll(() => opened.close());
beforeEach(async () => {
  await fillWith(db, rows);
  source = sourceWith(map.sources[0] as MongoSourceDeclaration);
  ownership = createOwnership([source]);
});

const sourceWith = (declaration: MongoSourceDeclaration): DataSource =>
  createMongoSource({
    declaration: { ...declaration, database: db.databaseName },
    connection: { client: opened.client },
    logger: silentLogger,
  });
/** The newsletter's readers as a source of their own, which knows nothing of the accounts. */
const readersAlone = (): DataSource => {
  const { collections, ...plumelac } = map.sources[0] as MongoSourceDeclaration;
  const subscribers = collections.find(({ collection }) => collection === 'subscribers')!;
  const { linkedTo: _, ...identity } = subscribers.identity!;
  return sourceWith({
    ...plumelac,
    name: 'newsletter',
    collections: [{ ...subscribers, identity, matches: subscribers.matches.slice(0, 1) }],
  });
};
const addReader = (id: string, email: string) =>
  db
    .collection<{ _id: string }>('subscribers')
    .insertOne({ _id: id, emailLower: email, status: 'active' } as never);
const one = async (on: string) => {
  const [subject, ...others] = await ownership.holdersOf(on);
  expect(others).toEqual([]);
  return subject!;
};

describe('who has an address', () => {
  it('is the one account, and a newsletter row without an account folds into it', async () => {
    await addReader('S1', address('claire'));
    const claire = await one(address('claire'));
    expect(claire).toMatchObject({ subjectId: 'accounts:A100234', also: ['subscribers:S1'] });
    const known = await ownership.establish(claire);
    expect(known.identifiers).toContainEqual({ kind: 'subscriberId', value: 'S1', strength: 'key' });
    await source.erase(known, 'contact', clock.now());
    expect(await db.collection('subscribers').countDocuments({ emailLower: address('claire') })).toBe(0);
  });

  it('is the account too where its newsletter lives in another system', async () => {
    const { collections, ...plumelac } = map.sources[0] as MongoSourceDeclaration;
    const accounts = sourceWith({
      ...plumelac,
      collections: collections.filter(({ collection }) => collection !== 'subscribers'),
    });
    const readers = readersAlone();
    ownership = createOwnership([accounts, readers]);
    await addReader('S1', address('maya'));
    const known = await ownership.establish(await one(address('maya')));
    expect(await readers.find(known)).toEqual([{ category: 'newsletter', count: 2 }]);
  });

  it('are three where two accounts and a reader share it: nobody can say whose the subscription is', async () => {
    await addReader('S1', address('jonas'));
    expect((await ownership.holdersOf(address('jonas'))).map(({ subjectId }) => subjectId)).toEqual([
      'accounts:A100410',
      'accounts:A100411',
      'subscribers:S1',
    ]);
    const [first] = await ownership.holdersOf(address('jonas'));
    const known = await ownership.establish(first!);
    expect(await ownership.unattributable(known)).toContainEqual({
      source: 'plumelac',
      category: 'newsletter',
      count: 1,
    });
  });

  it('is asked for by nobody without an address', async () => {
    await expect(ownership.holdersOf(' ')).rejects.toMatchObject({ code: 'subject_key_empty' });
  });
});

describe('what an address is worth', () => {
  it('selects records where nobody else has it, and none where it is shared or was given up', async () => {
    const strengths = async (on: string, nth = 0) => {
      const known = await ownership.establish((await ownership.holdersOf(on))[nth]!);
      return [soleAddresses(known), sharedAndFormerAddresses(known)];
    };
    expect(await strengths(address('claire'))).toEqual([[address('claire')], []]);
    expect(await strengths(address('zuercher'))).toEqual([[], [address('zuercher')]]);
    expect(await strengths(address('jonas'), 1)).toEqual([[], [address('jonas')]]);
    expect(await strengths(address('nadia'))).toEqual([[address('nadia')], ['nadia.benali@rhone.example']]);
  });

  it('is decided by all identity sources together: somebody else’s in another system is shared', async () => {
    const elsewhere = sourceWith({
      ...(map.sources[0] as MongoSourceDeclaration),
      name: 'shop',
      collections: [
        {
          ...(map.sources[0] as MongoSourceDeclaration).collections[0]!,
          collection: 'shopCustomers',
          identity: {
            ...(map.sources[0] as MongoSourceDeclaration).collections[0]!.identity!,
            subjectPrefix: 'shop',
          },
        },
      ],
    });
    await db.collection<{ _id: string }>('shopCustomers').deleteMany({});
    await db
      .collection<{ _id: string }>('shopCustomers')
      .insertOne({ _id: 'K1', customerNumber: '1', emailLower: address('claire') } as never);
    ownership = createOwnership([source, elsewhere]);
    const holders = await ownership.holdersOf(address('claire'));
    expect(holders).toHaveLength(2);
    const known = await ownership.establish(holders[0]!);
    expect(soleAddresses(known)).toEqual([]);
    await db.collection('shopCustomers').deleteMany({});
  });

  it('is judged again at the time of the deed', async () => {
    const known = await ownership.establish(await one(address('claire')));
    expect(soleAddresses(await ownership.confirm(known))).toEqual([address('claire')]);
    await db
      .collection<{ _id: string }>('accounts')
      .insertOne({ _id: 'A9', customerNumber: '9', emailLower: address('claire') } as never);
    const later = await ownership.confirm(known);
    expect(soleAddresses(later)).toEqual([]);
    expect(sharedAndFormerAddresses(later)).toEqual([address('claire')]);
  });

  it('leads to a newsletter row that has come since, and to none when somebody else has it too', async () => {
    const known = await ownership.establish(await one(address('claire')));
    await addReader('S1', address('claire'));
    const s1 = { kind: 'subscriberId', value: 'S1', strength: 'key' };
    const later = await ownership.confirm(known);
    expect(later.identifiers).toContainEqual(s1);
    await source.erase(later, 'contact', clock.now());
    expect((await source.verifyAbsence(later, 'contact', clock.now())).absent).toBe(true);
    expect(await db.collection('subscribers').countDocuments({ emailLower: address('claire') })).toBe(0);

    const maya = await ownership.establish(await one(address('maya')));
    await addReader('S2', address('maya'));
    await db
      .collection<{ _id: string }>('accounts')
      .insertOne({ _id: 'A9', customerNumber: '9', emailLower: address('maya') } as never);
    expect((await ownership.confirm(maya)).identifiers).not.toContainEqual({ ...s1, value: 'S2' });
  });

  it('stays when the person’s own record has gone already', async () => {
    const known = await ownership.establish(await one(address('claire')));
    await source.erase(known, 'contact', clock.now());
    expect(soleAddresses(await ownership.confirm(known))).toEqual([address('claire')]);
  });
});

describe('records that a shared or former address alone leads to', () => {
  it('are counted for an agent, never read, changed or erased', async () => {
    await db.collection('webForms').insertMany([
      { emailLower: address('zuercher'), message: 'whose?' },
      { emailLower: address('zuercher'), accountId: 'A100301', message: 'hers' },
      { emailLower: 'nadia.benali@rhone.example', message: 'formerly?' },
    ]);
    const beat = await ownership.establish((await ownership.holdersOf(address('zuercher')))[1]!);
    expect(await ownership.unattributable(beat)).toEqual([
      { source: 'plumelac', category: 'web_forms', count: 1 },
    ]);
    expect(JSON.stringify(await source.export(beat))).not.toMatch(/whose|hers/);
    const nadia = await ownership.establish(await one(address('nadia')));
    expect(await ownership.unattributable(nadia)).toEqual([
      { source: 'plumelac', category: 'web_forms', count: 1 },
    ]);
    for (const known of [beat, nadia]) await source.erase(known, 'contact', clock.now());
    expect(
      await db.collection('webForms').countDocuments({ message: { $in: ['whose?', 'hers', 'formerly?'] } }),
    ).toBe(3);
  });
});

import { type CommandStartedEvent, type Db, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shipped } from '../../../../config/packageRoot.ts';
import type { SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import type { Subject } from '../../../../domain/subject.ts';
import { loadDataMap } from '../../../../integrations/sources/dataMap.ts';
import type { MongoSourceDeclaration } from '../../../../integrations/sources/declaration.ts';
import { createMongoSource } from '../../../../integrations/sources/mongodb/mongoSource.ts';
import { createOwnership, type Ownership } from '../../../../integrations/sources/ownership.ts';
import type { DataSource } from '../../../../integrations/sources/source.ts';
import { generateDemo } from '../../../../local/demo/generateDemo.ts';
import { personas } from '../../../../local/demo/personas.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { fillWith, personaRows } from '../../../builders/seedPersonas.ts';
import { openTestDatabase } from '../../../local/demo/demoDatabase.ts';
import { fixedClock } from '../../../local/demo/fixedClock.ts';

const now = new Date('2026-11-24T08:00:00Z');
const clock = fixedClock(now.toISOString());
const address = (id: string): string => personas.find((one) => one.id === id)!.address;
const sourceMap = loadDataMap({ file: shipped('local', 'demo', 'dataMap.yaml'), env: {} });

/** Made once: the driver keeps ids that are there. */
const rows = personaRows(clock, 20);

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let db: Db;
let declaration: MongoSourceDeclaration;
let source: DataSource;
let ownership: Ownership;

beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
  declaration = { ...(sourceMap.sources[0] as MongoSourceDeclaration), database: db.databaseName };
  await fillWith(db, rows);
  source = createMongoSource({ declaration, connection: { client: opened.client }, logger: silentLogger });
  ownership = createOwnership([source]);
});
afterAll(() => opened.close());

/** Whether the last test may have changed rows: only then the next one needs them anew. */
let touched = true;
const touches = (): void => {
  touched = true;
};
beforeEach(async () => {
  if (touched) await fillWith(db, rows);
  touched = false;
});

const count = (collection: string, filter = {}): Promise<number> =>
  db.collection(collection).countDocuments(filter);
const one = async (id: string): Promise<Subject> => {
  const subjects = await source.findSubjects(address(id));
  expect(subjects).toHaveLength(1);
  return subjects[0]!;
};
const firstAt = async (on: string): Promise<Subject | undefined> => (await source.findSubjects(on))[0];
const identifiersOf = async (id: string): Promise<SubjectIdentifiers> => ownership.establish(await one(id));
/** One of several people behind an address. */
const oneOf = async (id: string, subjectId: string): Promise<SubjectIdentifiers> => {
  const subject = (await source.findSubjects(address(id))).find((found) => found.subjectId === subjectId);
  return ownership.establish(subject!);
};
/** As a request that was filed at `since` orders it. */
const order = (services: string[], stopped = true, by = 'RD-1') => ({ services, stopped, by, since: now });
const key = (kind: string, value: unknown) => ({ kind, value, strength: 'key' });
const sole = (value: unknown) => ({ kind: 'email', value, strength: 'sole_address' });
/** Every row that was not made for this account; the rows of an account carry its number in their own. */
const others = async (accountId: string): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const { collection } of declaration.collections)
    found[collection] = (await db.collection(collection).find({}).sort({ _id: 1 }).toArray()).filter(
      (row) => !String(row._id).includes(accountId.slice(1)) && row.ownerAccountId !== accountId,
    );
  return found;
};

describe('whom a sign-in names', () => {
  it('is the one person with this number, as their own record has them', async () => {
    expect(await source.findBySignIn?.('100301')).toMatchObject([
      { subjectId: 'accounts:A100301', name: 'Anna Zürcher', addressesOnFile: [address('zuercher')] },
    ]);
  });

  it('is nobody for another number, an address or an account id, and nothing is asked without one', async () => {
    for (const sub of ['100999', address('claire'), 'A100301', '$ne', '{"$ne":null}'])
      expect(await source.findBySignIn?.(sub)).toEqual([]);
    for (const sub of ['', ' ', { $ne: null } as unknown as string])
      await expect(source.findBySignIn?.(sub)).rejects.toMatchObject({ code: 'subject_key_empty' });
  });

  it('is everybody whom the field names, so that two of them are noticed', async () => {
    const shared = structuredClone(declaration);
    shared.collections[0]!.identity!.signIn = 'emailLower';
    const byAddress = createMongoSource({
      declaration: shared,
      connection: { client: opened.client },
      logger: silentLogger,
    });
    expect(await byAddress.findBySignIn?.(address('zuercher').toUpperCase())).toHaveLength(2);
    expect(await byAddress.findBySignIn?.(address('claire'))).toHaveLength(1);
  });
});

describe('what only a person would know', () => {
  let anna: SubjectIdentifiers;
  let beat: SubjectIdentifiers;
  beforeEach(async () => {
    anna = await oneOf('zuercher', 'accounts:A100301');
    beat = await oneOf('zuercher', 'accounts:A100302');
  });

  it('is asked in every language, and says which correction it must not serve', () => {
    expect(source.questions?.map(({ name, answer, disputedAs }) => [name, answer, disputedAs])).toEqual([
      ['customerNumber', 'text', []],
      ['firstOrder', 'month', []],
      ['invoiceNumber', 'text', []],
    ]);
    for (const { ask } of source.questions ?? [])
      expect(Object.keys(ask).sort()).toEqual(['de', 'en', 'es', 'fr', 'it']);
  });

  it('is their own, also where two share an address', async () => {
    expect(await source.answersTo?.(anna, 'customerNumber')).toEqual(['100301']);
    expect(await source.answersTo?.(beat, 'customerNumber')).toEqual(['100302']);
    expect(await source.answersTo?.(anna, 'invoiceNumber')).toHaveLength(3);
    expect(await source.answersTo?.(beat, 'invoiceNumber')).toEqual([]);
    expect(await source.answersTo?.(beat, 'firstOrder')).toEqual([]);
    expect(await source.answersTo?.(anna, 'nothingOfTheKind')).toEqual([]);
  });

  it('is the month of the earliest order, and both months where a time zone decides', async () => {
    touches();
    await db.collection('orders').updateMany({ accountId: 'A100301' }, { $set: { orderedAt: now } });
    await db
      .collection('orders')
      .updateOne({ accountId: 'A100301' }, { $set: { orderedAt: new Date('2024-03-15T12:00:00Z') } });
    expect(await source.answersTo?.(anna, 'firstOrder')).toEqual(['2024-03']);
    await db
      .collection('orders')
      .updateMany({ accountId: 'A100301' }, { $set: { orderedAt: new Date('2024-03-31T23:00:00Z') } });
    expect(await source.answersTo?.(anna, 'firstOrder')).toEqual(['2024-03', '2024-04']);
  });
});

describe('who has an address on file', () => {
  beforeEach(touches);

  it('is the account, with its name, country and address from the record', async () => {
    expect(await source.findSubjects(`  ${address('claire').toUpperCase()} `)).toEqual([
      {
        subjectId: 'accounts:A100234',
        addressesOnFile: ['claire.rochat@lacmail.example'],
        role: 'controller',
        country: 'CH',
        name: 'Claire Rochat',
        // The customer number serves as a further proof: only its ending is shown.
        label: 'Librairie du Molard, …34',
      },
    ]);
  });

  it('is one person though the newsletter holds the address too', async () => {
    expect(await count('subscribers', { emailLower: address('claire') })).toBe(1);
    expect(await source.findSubjects(address('claire'))).toHaveLength(1);
  });

  it('is a reader without an account as well', async () => {
    expect((await one('tom')).subjectId).toBe('subscribers:S900001');
  });

  it('are two for two people who share it, and for two accounts of one person', async () => {
    const ids = async (id: string) =>
      (await source.findSubjects(address(id))).map(({ subjectId }) => subjectId);
    expect(await ids('zuercher')).toEqual(['accounts:A100301', 'accounts:A100302']);
    expect(await ids('jonas')).toEqual(['accounts:A100410', 'accounts:A100411']);
  });

  it('says when it changed and what it was before', async () => {
    expect(await one('nadia')).toMatchObject({
      addressChangedAt: new Date('2026-11-14T06:00:00Z'),
      previousAddress: 'nadia.benali@rhone.example',
    });
    expect(await source.findSubjects('nadia.benali@rhone.example')).toEqual([]);
  });

  it("names the controllers to a person who is merely on clients' lists", async () => {
    const subject = await one('henrik');
    expect(subject.role).toBe('processor');
    expect(subject.controllers).toEqual([
      { name: 'Librairie du Molard', contact: address('claire') },
      { name: 'Keller Architektur', contact: address('jonas') },
    ]);
  });

  it('is nobody for an address that nobody has, or that looks like an expression', async () => {
    for (const strange of ['nobody@lacmail.example', '.*', '{"$ne":""}', '^claire', 'x'.repeat(5_000)])
      expect(await source.findSubjects(strange)).toEqual([]);
  });

  it('follows a link to the account whose own address may be another', async () => {
    await db
      .collection('subscribers')
      .updateOne({ _id: 'S100234' as never }, { $set: { emailLower: 'c@work.example' } });
    expect(await source.findSubjects('c@work.example')).toMatchObject([
      { subjectId: 'accounts:A100234', addressesOnFile: [address('claire')] },
    ]);
  });

  it('is the subscription itself when its account is gone', async () => {
    await db.collection('accounts').deleteOne({ _id: 'A100234' as never });
    expect(await source.findSubjects(address('claire'))).toMatchObject([
      { subjectId: 'subscribers:S100234' },
    ]);
  });
});

describe('a subject key that is empty or no text', () => {
  const subjectId = 'accounts:A100234';
  it.each<[string, unknown]>([
    ['no identifier at all', { subjectId, identifiers: [] }],
    [
      'an address that merely was typed',
      { subjectId, identifiers: [{ ...sole('a@b.example'), strength: 'typed' }] },
    ],
    [
      'a shared address alone',
      { subjectId, identifiers: [{ ...sole('a@b.example'), strength: 'shared_address' }] },
    ],
    [
      'a former address alone',
      { subjectId, identifiers: [{ ...sole('a@b.example'), strength: 'former_address' }] },
    ],
    ['a key of another source', { subjectId, identifiers: [{ ...key('accountId', 'A1'), within: 'crm' }] }],
    ['an empty address', { subjectId, identifiers: [sole('')] }],
    ['an address of blanks', { subjectId, identifiers: [sole('  ')] }],
    ['an undefined address', { subjectId, identifiers: [sole(undefined)] }],
    ['an operator for an address', { subjectId, identifiers: [sole({ $ne: '' })] }],
    ['an expression for an address', { subjectId, identifiers: [sole(/./)] }],
    ['a text where a list belongs', { subjectId, identifiers: 'a@b.example' }],
    ['an empty key', { subjectId, identifiers: [key('accountId', '')] }],
    ['an operator for a key', { subjectId, identifiers: [key('accountId', { $gt: '' })] }],
    ['a null key', { subjectId, identifiers: [key('customerNumber', null)] }],
    ['a number as key', { subjectId, identifiers: [key('customerNumber', 100234)] }],
    ['an operator for a kind', { subjectId, identifiers: [{ ...key('x', 'A1'), kind: { $ne: '' } }] }],
    ['an empty subject', { subjectId: '', identifiers: [sole('a@b.example')] }],
    ['an undefined subject', { subjectId: undefined, identifiers: [sole('a@b.example')] }],
  ])('throws before any query: %s', async (_, bad) => {
    const client = new MongoClient('mongodb://127.0.0.1:9', { serverSelectionTimeoutMS: 10 });
    // nothing listens there: a query would end as source_unreachable
    const unasked = createMongoSource({ declaration, connection: { client }, logger: silentLogger });
    const subject = bad as SubjectIdentifiers;
    const empty = { code: 'subject_key_empty' };
    await expect(unasked.gatherIdentifiers(subject)).rejects.toMatchObject(empty);
    await expect(unasked.find(subject)).rejects.toMatchObject(empty);
    await expect(unasked.export(subject)).rejects.toMatchObject(empty);
    await expect(unasked.erase(subject, 'contact', now)).rejects.toMatchObject(empty);
    await expect(unasked.verifyAbsence(subject, 'contact', now)).rejects.toMatchObject(empty);
    await expect(unasked.restrict!(subject, order(['all']))).rejects.toMatchObject(empty);
    await expect(unasked.rectify!(subject, { field: 'phone', newValue: '1' }, now)).rejects.toMatchObject(
      empty,
    );
    await client.close();
  });

  it.each([[''], [' '], [undefined], [null], [{ $ne: '' }], [/./], [7]])(
    'is refused as an address too: %s',
    async (bad) => {
      const empty = { code: 'subject_key_empty' };
      await expect(source.findSubjects(bad as string)).rejects.toMatchObject(empty);
      await expect(source.withdraw!(bad as string, 'newsletter', now)).rejects.toMatchObject(empty);
      expect(await count('subscribers', { status: 'unsubscribed' })).toBeLessThan(20);
    },
  );
});

describe('the identifiers of a person', () => {
  it('are gathered from all rows that the first ones lead to', async () => {
    const { subjectId, identifiers } = await identifiersOf('claire');
    expect(subjectId).toBe('accounts:A100234');
    expect(identifiers).toHaveLength(4);
    expect(identifiers).toEqual(
      expect.arrayContaining([
        sole('claire.rochat@lacmail.example'),
        key('accountId', 'A100234'),
        key('customerNumber', '100234'),
        key('subscriberId', 'S100234'),
      ]),
    );
  });

  it('hold a former address as one that selects nothing', async () => {
    const { identifiers } = await identifiersOf('nadia');
    expect(identifiers).toContainEqual(sole('nadia.benali@courrier.example'));
    expect(identifiers).toContainEqual({
      ...sole('nadia.benali@rhone.example'),
      strength: 'former_address',
    });
  });

  it("never lead over a shared address into the other person's rows", async () => {
    const { identifiers } = await oneOf('zuercher', 'accounts:A100301');
    const values = (kind: string) => identifiers.filter((one) => one.kind === kind).map(({ value }) => value);
    expect(values('accountId')).toEqual(['A100301']);
    expect(values('customerNumber')).toEqual(['100301']);
    expect(identifiers).toContainEqual({ ...sole(address('zuercher')), strength: 'shared_address' });
  });

  it('are none where nothing is known here', async () => {
    const stranger = { subjectId: 'desk:77', identifiers: [key('deskUserId', '77')] } as SubjectIdentifiers;
    expect(await source.gatherIdentifiers(stranger)).toEqual({ keys: [], addresses: [] });
  });
});

describe("the company's database", () => {
  /** What it is asked while `work` runs: collection and filter. */
  const asked = async (work: () => Promise<unknown>): Promise<string[]> => {
    const queries: string[] = [];
    const note = ({ command }: CommandStartedEvent) => {
      if ('find' in command) queries.push(`${command['find']} ${JSON.stringify(command['filter'])}`);
    };
    opened.client.on('commandStarted', note);
    await work();
    opened.client.off('commandStarted', note);
    expect(queries.length).toBeGreaterThan(0);
    return queries;
  };
  const once = (queries: string[]) => [...new Set(queries)];

  it("is asked once for each thing when somebody's identifiers are gathered", async () => {
    for (const { subjectId, address: on } of rows.flatMap(([name, some]) =>
      name === 'accounts'
        ? some.map(({ _id, emailLower = '' }) => ({ subjectId: `accounts:${_id}`, address: emailLower }))
        : [],
    )) {
      const known = await ownership.establish((await source.findSubjects(on))[0]!);
      const queries = await asked(() => source.gatherIdentifiers(known));
      expect(queries, subjectId).toEqual(once(queries));
    }
  });

  it("is not asked again for the account of a subscription under the account's own address", async () => {
    const queries = await asked(() => source.findSubjects(address('claire')));
    expect(queries.filter((query) => query.startsWith('accounts '))).toHaveLength(1);
  });
});

describe('an export', () => {
  beforeEach(touches);

  it('holds every row of the person as plain JSON, with the facts of each category', async () => {
    const exported = await source.export(await identifiersOf('claire'));
    const found = Object.fromEntries(exported.map(({ facts, records }) => [facts.category, records]));
    expect(Object.keys(found).sort()).toEqual(
      ['account', 'contact_lists', 'invoices', 'live_chats', 'newsletter', 'orders', 'phone_notes', 'site_use', 'surveys', 'web_forms'], // biome-ignore format: a list to read across
    );
    expect(found.invoices).toHaveLength(13);
    expect(found.account![0]).toMatchObject({
      customerNumber: '100234',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
    expect(exported[0]!.facts.purpose.fr).toContain('RGPD');
  });

  it('leaves out what the data map excludes, and counts like find', async () => {
    const known = await identifiersOf('claire');
    const exported = await source.export(known);
    expect(JSON.stringify(exported)).not.toContain('scrypt');
    expect(await source.find(known)).toEqual(
      exported.map(({ facts, records }) => ({ category: facts.category, count: records.length })),
    );
  });

  it('gives hostile texts back unaltered', async () => {
    const text = JSON.stringify(await source.export(await identifiersOf('mallory')));
    expect(text).toContain('=cmd()');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('\u202E');
  });

  it("never hands out a client's list to a person who stands on it", async () => {
    expect(await source.export(await identifiersOf('henrik'))).toEqual([]);
    expect(await source.find(await identifiersOf('henrik'))).toEqual([]);
  });

  it("shows one of two people who share an address only what is that person's", async () => {
    await db
      .collection<{ _id: string }>('webForms')
      .insertOne({ _id: 'F-x', emailLower: address('zuercher'), message: 'whose?' } as never);
    const known = await oneOf('zuercher', 'accounts:A100302');
    const text = JSON.stringify(await source.export(known));
    expect(text).toContain('Beat');
    expect(text).not.toContain('A100301');
    expect(text).not.toContain('whose?');
  });

  it('writes keys, binary values and dates as texts', async () => {
    await db.collection('orders').insertOne({
      _id: new ObjectId('65f000000000000000000001'),
      accountId: 'A100234',
      blob: Buffer.from('hello'),
      nested: [{ at: now }],
    });
    const exported = await source.export(await identifiersOf('claire'));
    const orders = exported.find(({ facts }) => facts.category === 'orders')!.records;
    expect(orders).toContainEqual({
      _id: '65f000000000000000000001',
      accountId: 'A100234',
      blob: 'aGVsbG8=',
      nested: [{ at: now.toISOString() }],
    });
  });
});

describe('an erasure', () => {
  beforeEach(touches);

  it('takes all but the contact record first, and proves it by a fresh query', async () => {
    const known = await identifiersOf('claire');
    const before = await others('A100234');
    const report = await source.erase(known, 'all_but_contact', now);

    expect(report.erased.map(({ category }) => category)).toEqual(
      expect.arrayContaining(['newsletter', 'orders', 'web_forms', 'live_chats', 'surveys', 'site_use', 'phone_notes', 'contact_lists']), // biome-ignore format: a list to read across
    );
    expect(report.erased.map(({ category }) => category)).not.toContain('account');
    expect(await count('accounts', { _id: 'A100234' as never })).toBe(1);
    expect(await count('orders', { accountId: 'A100234' })).toBe(0);
    expect(await count('contactLists', { ownerAccountId: 'A100234' })).toBe(0);
    expect(await source.verifyAbsence(known, 'all_but_contact', now)).toMatchObject({
      absent: true,
      remaining: [],
    });
    expect(await source.verifyAbsence(known, 'contact', now)).toMatchObject({
      absent: false,
      remaining: [{ category: 'account', count: 1 }],
    });
    expect(await others('A100234')).toEqual(before);
  });

  it('takes the contact record at the end', async () => {
    const known = await identifiersOf('claire');
    await source.erase(known, 'all_but_contact', now);
    const report = await source.erase(known, 'contact', now);
    expect(report.erased).toMatchObject([{ category: 'account', count: 1, title: { en: 'Your account' } }]);
    expect(await source.verifyAbsence(known, 'contact', now)).toMatchObject({ absent: true, remaining: [] });
    expect(await source.findSubjects(address('claire'))).toEqual([]);
  });

  it('keeps invoices without what the law does not demand, and names the law and the last day', async () => {
    const known = await identifiersOf('claire');
    const { kept, erased } = await source.erase(known, 'all_but_contact', now);
    // invoices of 2014 and 2015 are past the end of 2024 and 2025
    expect(kept).toMatchObject([
      { category: 'invoices', count: 11, until: new Date('2036-12-31T12:00:00Z') },
    ]);
    expect(kept[0]!.legalBasis.de).toContain('958f');
    expect(erased).toContainEqual(expect.objectContaining({ category: 'invoices', count: 2 }));
    const rows = await db.collection('invoices').find({ accountId: 'A100234' }).toArray();
    expect(rows).toHaveLength(11);
    for (const row of rows) {
      expect(row).toMatchObject({ amount: expect.any(Number), billedTo: expect.stringContaining('Rochat') });
      expect(row).not.toHaveProperty('email');
      expect(row).not.toHaveProperty('phone');
    }
    expect((await source.verifyAbsence(known, 'contact', now)).kept).toEqual(kept);
  });

  it('anonymises survey answers: the score stays, nothing leads to the person', async () => {
    const known = await identifiersOf('claire');
    const before = await count('surveys');
    await source.erase(known, 'all_but_contact', now);
    expect(await count('surveys')).toBe(before);
    const row = await db.collection('surveys').findOne({ _id: 'Q100234-1' as never });
    expect(Object.keys(row!).sort()).toEqual(['_id', 'answeredAt', 'score']);
  });

  it('may be repeated, and finds what came back in the meantime', async () => {
    const known = await identifiersOf('claire');
    await source.erase(known, 'contact', now);
    expect((await source.erase(known, 'contact', now)).erased).toEqual([]);
    await db.collection('orders').insertOne({ accountId: 'A100234', item: 'by a job of the night' });
    expect(await source.verifyAbsence(known, 'contact', now)).toMatchObject({
      absent: false,
      remaining: [{ category: 'orders', count: 1 }],
    });
    expect((await source.erase(known, 'contact', now)).erased).toMatchObject([
      { category: 'orders', count: 1 },
    ]);
  });

  it('of a reader without an account leaves the subscription for the last mail', async () => {
    const known = await identifiersOf('tom');
    expect((await source.erase(known, 'all_but_contact', now)).erased).toEqual([]);
    expect(await count('subscribers', { emailLower: address('tom') })).toBe(1);
    await source.erase(known, 'contact', now);
    expect(await count('subscribers', { emailLower: address('tom') })).toBe(0);
  });

  it('of one of two people who share an address leaves the other untouched', async () => {
    const known = await oneOf('zuercher', 'accounts:A100301');
    const before = await others('A100301');
    await source.erase(known, 'contact', now);
    expect(await source.verifyAbsence(known, 'contact', now)).toMatchObject({ absent: true });
    const after = await others('A100301');
    expect(after).toEqual(before);
    expect(after.accounts).toContainEqual(expect.objectContaining({ _id: 'A100302' }));
  });

  it('does not reach the rows of somebody who has the former address today', async () => {
    const known = await identifiersOf('nadia');
    const [free] = generateDemo(now).accounts.slice(20);
    await db
      .collection('accounts')
      .updateOne({ _id: free!._id as never }, { $set: { emailLower: 'nadia.benali@rhone.example' } });
    await db
      .collection('webForms')
      .insertOne({ emailLower: 'nadia.benali@rhone.example', message: 'from the new owner' });
    await source.erase(known, 'contact', now);
    expect(await count('webForms', { message: 'from the new owner' })).toBe(1);
    expect(await count('accounts', { _id: free!._id as never })).toBe(1);
  });

  it('of a hostile name does what it does for any other', async () => {
    const known = await identifiersOf('mallory');
    await source.erase(known, 'contact', now);
    expect((await source.verifyAbsence(known, 'contact', now)).absent).toBe(true);
  });
});

describe('processing', () => {
  beforeEach(touches);

  const flags = async () =>
    (await db.collection('accounts').findOne({ _id: 'A100234' as never }))?.['stopped'] as Record<
      string,
      unknown
    >;

  it('stops for the named services, keeps the first date, and is taken up again', async () => {
    const known = await identifiersOf('claire');
    expect(await source.restrict!(known, order(['newsletter']))).toEqual({ changed: 2 });
    const later = { ...order(['newsletter'], true, 'RD-2'), since: new Date('2026-12-01') };
    expect(await source.restrict!(known, later)).toEqual({ changed: 2 });
    expect(await flags()).toEqual({
      newsletter: now,
      newsletterBy: { since: now, requests: ['RD-1', 'RD-2'] },
    });
    await source.restrict!(known, order(['newsletter'], false));
    expect(await flags()).toEqual({ newsletter: now, newsletterBy: { since: now, requests: ['RD-2'] } });
    await source.restrict!(known, order(['newsletter'], false, 'RD-2'));
    expect(await flags()).toEqual({});
    expect(await count('subscribers', { 'stopped.newsletter': { $exists: true } })).toBe(0);
  });

  it('stays stopped where the company itself has stopped it, before a request or since', async () => {
    const accounts = db.collection('accounts');
    const known = await identifiersOf('claire');
    const [before, since] = [new Date('2026-01-15'), new Date('2026-12-24')];
    const byCompany = (at: Date) =>
      accounts.updateOne({ _id: 'A100234' as never }, { $set: { 'stopped.newsletter': at } });
    for (const at of [before, since]) {
      if (at === before) await byCompany(at);
      await source.restrict!(known, order(['all']));
      if (at === since) await byCompany(at);
      await source.restrict!(known, order(['all'], false));
      expect(await flags()).toEqual({ newsletter: at });
      await accounts.updateOne({ _id: 'A100234' as never }, { $unset: { stopped: '' } });
    }
  });

  it('is taken up again where version 0.1 wrote the date of the request alone', async () => {
    const known = await identifiersOf('claire');
    await db
      .collection('accounts')
      .updateOne({ _id: 'A100234' as never }, { $set: { 'stopped.newsletter': now } });
    await source.restrict!(known, { ...order(['newsletter'], false), since: new Date('2026-12-01') });
    expect(await flags()).toEqual({ newsletter: now });
    await source.restrict!(known, order(['newsletter'], false));
    expect(await flags()).toEqual({});
  });

  it('goes on where the company itself has taken it up again, and can be stopped anew', async () => {
    const known = await identifiersOf('claire');
    await source.restrict!(known, order(['newsletter']));
    await db
      .collection('accounts')
      .updateOne({ _id: 'A100234' as never }, { $unset: { 'stopped.newsletter': '' } });
    await source.restrict!(known, order(['newsletter'], true, 'RD-2'));
    expect(await flags()).toEqual({ newsletter: now, newsletterBy: { since: now, requests: ['RD-2'] } });
    await source.restrict!(known, order(['newsletter'], false, 'RD-2'));
    expect(await flags()).toEqual({});
  });

  it('stops as a whole with "all"', async () => {
    await source.restrict!(await identifiersOf('claire'), order(['all']));
    expect(await flags()).toMatchObject({ all: now, newsletter: now, analytics: now });
    expect(await count('accounts', { 'stopped.all': { $exists: true } })).toBe(1);
  });

  it('is untouched by a service that nobody declared', async () => {
    expect(await source.restrict!(await identifiersOf('claire'), order(['__proto__', 'teleport']))).toEqual({
      changed: 0,
    });
  });
});

describe('a correction', () => {
  beforeEach(touches);

  it('changes the field in every collection that declares it, and only for this person', async () => {
    const known = await identifiersOf('claire');
    expect(await source.rectify!(known, { field: 'firstName', newValue: 'Clara' }, now)).toEqual({
      changed: 2,
    });
    expect(await count('accounts', { firstName: 'Clara' })).toBe(1);
    expect(await source.rectify!(known, { field: 'firstName', newValue: 'Clara' }, now)).toEqual({
      changed: 0,
    });
  });

  it('of an address keeps the former one and the date, and compares in lower case', async () => {
    const known = await identifiersOf('claire');
    await source.rectify!(known, { field: 'email', newValue: 'Clara@Neu.example' }, now);
    expect(await firstAt('clara@neu.example')).toMatchObject({
      subjectId: 'accounts:A100234',
      addressChangedAt: now,
      previousAddress: address('claire'),
    });
  });

  it('of a field that nobody declared, or with a value that is none, changes nothing', async () => {
    const known = await identifiersOf('claire');
    for (const field of ['customerNumber', '__proto__', 'passwordHash', '$where'])
      expect(await source.rectify!(known, { field, newValue: 'x' }, now)).toEqual({ changed: 0 });
    for (const newValue of ['', ' ', 'x'.repeat(501), { $set: 1 } as unknown as string])
      await expect(source.rectify!(known, { field: 'phone', newValue }, now)).rejects.toMatchObject({
        code: 'source_refused',
      });
  });
});

describe('a withdrawal', () => {
  beforeEach(touches);

  it('ends the newsletter for every row with the address, known person or not, once', async () => {
    expect(await source.withdraw!('TOM.Ashworth@quillmail.example', 'newsletter', now)).toEqual({
      changed: 1,
    });
    expect(await db.collection('subscribers').findOne({ emailLower: address('tom') })).toMatchObject({
      status: 'unsubscribed',
      unsubscribedAt: now,
    });
    expect(await source.withdraw!(address('tom'), 'newsletter', now)).toEqual({ changed: 0 });
    expect(await source.withdraw!('nobody@nowhere.example', 'newsletter', now)).toEqual({ changed: 0 });
  });

  it('of marketing also takes back the consent in the account', async () => {
    await source.withdraw!(address('claire'), 'marketing', now);
    expect(await db.collection('accounts').findOne({ _id: 'A100234' as never })).toMatchObject({
      marketingConsent: false,
    });
    expect(await count('accounts', { marketingConsentChangedAt: now })).toBe(1);
  });

  it('of a service that nobody declared changes nothing', async () => {
    expect(await source.withdraw!(address('tom'), 'constructor', now)).toEqual({ changed: 0 });
  });
});

describe('a database that does not answer', () => {
  it('is a passing failure with a remedy, not an empty answer', async () => {
    const client = new MongoClient('mongodb://127.0.0.1:9', { serverSelectionTimeoutMS: 10 });
    const away = createMongoSource({ declaration, connection: { client }, logger: silentLogger });
    await expect(away.findSubjects('a@b.example')).rejects.toMatchObject({
      code: 'source_unreachable',
      retryable: true,
      remedy: expect.stringContaining('To resolve'),
    });
    await client.close();
  });
});

import { type Db, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, type SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import type { CollectionDeclaration, Match } from '../../../../integrations/sources/declaration.ts';
import { createMongoSource, type MongoSource } from '../../../../integrations/sources/mongodb/mongoSource.ts';
import { createOwnership } from '../../../../integrations/sources/ownership.ts';
import type { CategoryFacts } from '../../../../integrations/sources/source.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { openTestDatabase } from '../../../local/demo/demoDatabase.ts';

const now = new Date('2026-11-24T08:00:00Z');
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let db: Db;
beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
});
afterAll(() => opened.close());
beforeEach(async () => {
  for (const name of ['people', 'orders']) {
    await db.dropCollection(name).catch(() => undefined);
    await db.createCollection(name);
  }
});

const facts = (category: string): CategoryFacts => {
  const text = { en: category };
  return { category, title: text, purpose: text, retention: text, recipients: text, origin: text };
};
const collection = (
  name: string,
  matches: Match[],
  more: Partial<CollectionDeclaration> = {},
): CollectionDeclaration => ({
  collection: name,
  facts: facts(name),
  addressSpelling: 'lower',
  matches,
  yields: [],
  contact: false,
  erasure: { rule: 'delete' },
  exclude: [],
  verification: [],
  restriction: {},
  rectifiable: {},
  withdraw: {},
  ...more,
});

/** People named by `_id`, whose orders carry it as `personId`. */
const sourceOf = (
  keyType: NonNullable<Match['type']>,
  orderType: NonNullable<Match['type']> = keyType,
  more: {
    people?: Partial<CollectionDeclaration>;
    orders?: Partial<CollectionDeclaration>;
    orderField?: string;
  } = {},
): MongoSource => {
  const people = collection('people', [{ field: '_id', identifier: 'personId', type: keyType }], {
    yields: [{ field: '_id', identifier: 'personId' }],
    identity: { identifier: 'personId', key: '_id', keyType, subjectPrefix: 'people', address: 'email' },
    contact: true,
    ...more.people,
  });
  const orders = collection(
    'orders',
    [
      { field: more.orderField ?? 'personId', identifier: 'personId', type: orderType },
      { field: 'email', identifier: ADDRESS },
    ],
    more.orders,
  );
  return createMongoSource({
    declaration: {
      name: 'shop',
      type: 'mongodb',
      uri: 'store',
      database: db.databaseName,
      collections: [people, orders],
    },
    connection: { client: opened.client },
    logger: silentLogger,
  });
};

const fill = async (people: object[], orders: object[]): Promise<void> => {
  if (people.length > 0) await db.collection('people').insertMany(people as never);
  if (orders.length > 0) await db.collection('orders').insertMany(orders as never);
};
const known = async (source: MongoSource, address: string): Promise<SubjectIdentifiers> => {
  const ownership = createOwnership([source]);
  const [subject, ...others] = await ownership.holdersOf(address);
  expect(others).toEqual([]);
  return ownership.establish(subject!);
};
const itemsOf = async (source: MongoSource, address: string): Promise<unknown[]> => {
  const exported = await source.export(await known(source, address));
  return exported
    .filter((one) => one.facts.category === 'orders')
    .flatMap((one) => one.records.map((row) => row['item']));
};

describe('a key keeps its exact type from the record to the query', () => {
  const MANY = 9_007_199_254_740_993n; // 2^53 + 1: as a double it is its neighbour
  const neighbours = [MANY - 1n, MANY, MANY + 1n];

  it('as a 64-bit integer beyond 2^53, whose neighbours are other people', async () => {
    await fill(
      neighbours.map((id, n) => ({ _id: Long.fromBigInt(id), email: `p${n}@mail.example` })),
      neighbours.map((id, n) => ({ personId: Long.fromBigInt(id), item: `of ${n}` })),
    );
    const source = sourceOf('number');
    for (const n of [0, 1, 2]) expect(await itemsOf(source, `p${n}@mail.example`)).toEqual([`of ${n}`]);
    const middle = await known(source, 'p1@mail.example');
    await source.erase(middle, 'contact', now);
    expect((await source.verifyAbsence(middle, 'contact', now)).absent).toBe(true);
    expect((await db.collection('people').find().toArray()).map(({ email }) => email)).toEqual([
      'p0@mail.example',
      'p2@mail.example',
    ]);
    expect(await db.collection('orders').countDocuments()).toBe(2);
  });

  it('as a number stored as int, long or double alike', async () => {
    await fill(
      [{ _id: 12 as never, email: 'a@mail.example' }],
      [
        { personId: 12, item: 1 },
        { personId: Long.fromNumber(12), item: 2 },
        { personId: 12.5, item: 'of 12.5' },
      ],
    );
    expect(await itemsOf(sourceOf('number'), 'a@mail.example')).toEqual([1, 2]);
  });

  it('as an ObjectId and as text', async () => {
    const id = new ObjectId();
    await fill(
      [{ _id: id, email: 'a@mail.example' }],
      [
        { personId: id, item: 1 },
        { personId: new ObjectId(), item: 2 },
      ],
    );
    expect(await itemsOf(sourceOf('objectId'), 'a@mail.example')).toEqual([1]);
    await beforeEachFill(
      [
        { _id: '00012', email: 'a@mail.example' },
        { _id: '12', email: 'b@mail.example' },
      ],
      [
        { personId: '00012', item: 'of 00012' },
        { personId: '12', item: 'of 12' },
      ],
    );
    expect(await itemsOf(sourceOf('string'), 'a@mail.example')).toEqual(['of 00012']);
    expect(await itemsOf(sourceOf('string'), 'b@mail.example')).toEqual(['of 12']);
  });

  it.each(['1e3', '00012', '0x10', '12.0', ' 12', '+12', '-0', '1_000', '٣', '9223372036854775808'])(
    'and the text %j stands for no number',
    async (text) => {
      await fill(
        [{ _id: 1 as never, email: 'a@mail.example' }],
        [
          { personId: 1000, item: 1 },
          { personId: 12, item: 2 },
          { personId: 16, item: 3 },
          { personId: 0, item: 4 },
        ],
      );
      const subject: SubjectIdentifiers = {
        subjectId: 'people:1',
        identifiers: [{ kind: 'personId', value: text, strength: 'key' }],
      };
      expect(await sourceOf('number').find(subject)).toEqual([]);
    },
  );
});

const beforeEachFill = async (people: object[], orders: object[]): Promise<void> => {
  await db.collection('people').deleteMany({});
  await db.collection('orders').deleteMany({});
  await fill(people, orders);
};

describe('a source that is declared wrongly refuses to work, and says how to declare it', () => {
  const refused = async (source: MongoSource, remedy: RegExp): Promise<void> => {
    const problem = { code: 'source_misdeclared', remedy: expect.stringMatching(remedy) };
    await expect(source.findSubjects('a@mail.example')).rejects.toMatchObject(problem);
    const subject: SubjectIdentifiers = {
      subjectId: 'people:1',
      identifiers: [{ kind: 'personId', value: '1', strength: 'key' }],
    };
    await expect(source.erase(subject, 'contact', now)).rejects.toMatchObject(problem);
    await expect(source.verifyAbsence(subject, 'contact', now)).rejects.toMatchObject(problem);
  };

  it('where keys are stored as another type than declared', async () => {
    await fill([{ _id: 1 as never, email: 'a@mail.example' }], [{ personId: '1', item: 1 }]);
    await refused(sourceOf('number'), /set "type".*"personId"/);
    await refused(sourceOf('string'), /"_id"/);
  });

  it('where addresses stand in mixed case in a field of lower-case ones', async () => {
    await fill([{ _id: '1', email: 'A@Mail.example' }], []);
    await refused(sourceOf('string'), /addressSpelling: any/);
    await beforeEachFill([{ _id: '1', email: 'a@mail.example' }], [{ email: ' a@mail.example' }]);
    await refused(sourceOf('string'), /"orders"/);
  });

  it('where a collection or the fields that lead to a person do not exist', async () => {
    await fill([{ _id: '1', email: 'a@mail.example' }], [{ personID: '1', item: 1 }]);
    await refused(sourceOf('string'), /correct the name of the field/);
    await db.dropCollection('orders');
    await refused(sourceOf('string'), /correct the name in the data map/);
  });

  it('and works again as soon as it is declared rightly, or the rows are mended', async () => {
    await fill([{ _id: '1', email: 'A@Mail.example' }], [{ personId: '1' }]);
    const source = sourceOf('string');
    await refused(source, /addressSpelling/);
    const mended = sourceOf('string', 'string', { people: { addressSpelling: 'any' } });
    expect(await mended.findSubjects('a@mail.example')).toHaveLength(1);
    await db.collection('people').updateMany({}, { $set: { email: 'a@mail.example' } });
    expect(await source.findSubjects('a@mail.example')).toHaveLength(1);
  });

  it('lists every problem to whoever checks it, without anybody’s data', async () => {
    await fill([{ _id: '1', email: 'A@Mail.example' }], [{ personId: 7, email: 'B@Mail.example' }]);
    const problems = await sourceOf('string').check();
    expect(problems.map(({ collection: name, field }) => `${name}.${field}`).sort()).toEqual([
      'orders.email',
      'orders.personId',
      'people.email',
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/mail\.example/i);
  });
});

describe('the same mailbox, however it is written', () => {
  const any = { addressSpelling: 'any' as const };
  it.each(['tom.x@mail.example', 'Tom.X@Mail.Example', ' TOM.X@mail.example', 'tom.x@mail.example\t'])(
    'is found, exported and erased as %j where the data map says that spellings differ',
    async (written) => {
      await fill(
        [
          { _id: '1', email: written },
          { _id: '2', email: 'tomax@mail.example' },
        ],
        [
          { email: written, item: 'his' },
          { email: 'tomax@mail.example', item: 'hers' },
          { email: 'xtom.x@mail.example', item: 'theirs' },
        ],
      );
      const source = sourceOf('string', 'string', { people: any, orders: any });
      const tom = await known(source, 'TOM.x@mail.example');
      expect(await itemsOf(source, 'tom.x@mail.example')).toEqual(['his']);
      await source.erase(tom, 'contact', now);
      expect((await source.verifyAbsence(tom, 'contact', now)).absent).toBe(true);
      expect((await db.collection('orders').find().toArray()).map(({ item }) => item)).toEqual([
        'hers',
        'theirs',
      ]);
      expect(await db.collection('people').countDocuments()).toBe(1);
    },
  );
});

describe('the same mailbox at an international domain', () => {
  const [PUNYCODE, UNICODE] = ['tom@xn--bcher-kva.example', 'tom@bücher.example'];

  it.each([
    ['lower', UNICODE, PUNYCODE],
    ['lower', PUNYCODE, UNICODE],
    ['any', ' Tom@Bücher.example', 'TOM@XN--bcher-kva.example'],
    ['any', 'tom@bu\u0308cher.example', PUNYCODE],
  ] as const)(
    'is found, exported, erased and proved gone (%s), though a person is %j and a row %j',
    async (addressSpelling, person, row) => {
      await fill(
        [{ _id: '1', email: person }],
        [
          { email: row, item: 'his' },
          { email: 'tom@bucher.example', item: 'hers' },
        ],
      );
      const source = sourceOf('string', 'string', {
        people: { addressSpelling },
        orders: { addressSpelling },
      });
      const tom = await known(source, PUNYCODE);
      expect(await itemsOf(source, PUNYCODE)).toEqual(['his']);
      await source.erase(tom, 'contact', now);
      expect((await source.verifyAbsence(tom, 'contact', now)).absent).toBe(true);
      expect((await db.collection('orders').find().toArray()).map(({ item }) => item)).toEqual(['hers']);
    },
  );

  it('is shared by two people who have it in two writings', async () => {
    await fill(
      [
        { _id: '1', email: PUNYCODE },
        { _id: '2', email: UNICODE },
      ],
      [{ email: UNICODE, item: 'whose?' }],
    );
    const source = sourceOf('string', 'string');
    const found = await createOwnership([source]).holdersOf(PUNYCODE);
    expect(found.map(({ subjectId }) => subjectId)).toEqual(['people:1', 'people:2']);
    for (const subject of found) {
      const known = await createOwnership([source]).establish(subject);
      expect(JSON.stringify(await source.export(known))).not.toContain('whose?');
    }
  });
});

describe('nothing found is no proof', () => {
  const mixed = async (): Promise<{ source: MongoSource; tom: SubjectIdentifiers }> => {
    await fill([{ _id: '7', email: 'tom@mail.example' }], [{ personId: '7', item: 1 }]);
    const source = sourceOf('string');
    return { source, tom: await known(source, 'tom@mail.example') };
  };

  it.each<[string, object]>([
    ['a key of another type', { personId: 7 }],
    ['a key as a 64-bit integer', { personId: Long.fromNumber(7) }],
    ['the address in another spelling', { email: 'Tom@Mail.example' }],
    ['the address with blanks around it', { email: ' tom@mail.example ' }],
  ])('where a row that came in later carries %s', async (_, row) => {
    const { source, tom } = await mixed();
    // after the check at the start: an import of the night
    await db.collection('orders').insertOne({ ...row });
    await expect(source.erase(tom, 'all_but_contact', now)).rejects.toMatchObject({
      code: 'source_misdeclared',
    });
    expect(await db.collection('orders').countDocuments()).toBe(2);
    expect(await source.verifyAbsence(tom, 'all_but_contact', now)).toMatchObject({
      absent: false,
      remaining: [{ category: 'orders', count: 2 }],
    });
  });

  it('where the record by which the person was found is not among what is found for them', async () => {
    await fill([{ _id: '7', email: 'tom@mail.example', number: 'N7' }], [{ personId: '7' }]);
    const byNumber = sourceOf('string', 'string', {
      people: { matches: [{ field: 'number', identifier: 'personId' }] },
    });
    const ownership = createOwnership([byNumber]);
    const [subject] = await ownership.holdersOf('tom@mail.example');
    await expect(ownership.establish(subject!)).rejects.toMatchObject({ code: 'source_misdeclared' });
  });

  it('where that record has gone meanwhile', async () => {
    const { source } = await mixed();
    const ownership = createOwnership([source]);
    const [subject] = await ownership.holdersOf('tom@mail.example');
    await db.collection('people').deleteMany({});
    await expect(ownership.establish(subject!)).rejects.toMatchObject({ code: 'subject_record_missing' });
  });
});

describe('a row that carries somebody else’s key', () => {
  it('is not theirs, whatever address it carries, and is named to an agent', async () => {
    await fill(
      [
        { _id: '1', email: 'tom@mail.example' },
        { _id: '2', email: 'ann@mail.example' },
      ],
      [
        { personId: '2', email: 'tom@mail.example', item: 'hers' },
        { personId: '1', email: 'ann@mail.example', item: 'his' },
        { email: 'tom@mail.example', item: 'his by address' },
      ],
    );
    const source = sourceOf('string');
    const tom = await known(source, 'tom@mail.example');
    expect((await itemsOf(source, 'tom@mail.example')).sort()).toEqual(['his', 'his by address']);
    expect(await source.unattributable(tom)).toEqual([{ category: 'orders', count: 1 }]);
    await source.erase(tom, 'contact', now);
    expect((await source.verifyAbsence(tom, 'contact', now)).absent).toBe(true);
    expect((await db.collection('orders').find().toArray()).map(({ item }) => item)).toEqual(['hers']);
  });
});

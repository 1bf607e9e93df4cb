import type { Collection, Document, IndexSpecification } from 'mongodb';
import { MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { forAll } from '../random/forAll.ts';
import { randomFilter, randomSort, valuesFrom } from '../random/queries.ts';
import { randomUpdate } from '../random/updates.ts';
import type { Fields } from '../random/values.ts';
import { plainDocuments, randomDocuments } from '../random/values.ts';

const db = exactDatabase('property-planning');

const KEYS: IndexSpecification[] = [
  { a: 1 },
  { a: -1 },
  { b: 1 },
  { c: -1 },
  { 'a.a': 1 },
  { a: 1, b: 1 },
  { a: 1, b: -1 },
  { b: -1, a: 1, c: 1 },
  { c: 1, 'a.a': -1 },
  { b: 1, c: -1, _id: 1 },
  { 'a.0': 1 },
  { 'a.a.b': 1 },
];

const PARTIAL: Document[] = [
  { a: { $gte: 1 } },
  { b: { $exists: true } },
  { a: { $gt: 1, $lt: 4 } },
  { c: 'x' },
  { a: { $type: 'int' } },
];

const addIndexes = async (coll: Collection, chance: Chance): Promise<void> => {
  for (let at = chance.below(4); at >= 0; at--) {
    const kind = chance.below(4);
    const options = {
      name: `i${at}`,
      ...(kind === 1 && { sparse: true }),
      ...(kind === 2 && { partialFilterExpression: chance.pick(PARTIAL) }),
    };
    // Documents with two arrays cannot be in some of these, as in MongoDB.
    await coll.createIndex(chance.pick(KEYS), options).catch((error: unknown) => {
      expect([171, 16746, 85, 86]).toContain(Number((error as MongoServerError).code));
    });
  }
};

/** Changes of all kinds, which every index has to follow; what a server would refuse is passed over. */
const change = async (coll: Collection, chance: Chance, documents: readonly Fields[]): Promise<void> => {
  const refused = (error: unknown): void => expect(error).toBeInstanceOf(MongoServerError) as undefined;
  for (let at = 0; at < 15; at++) {
    const filter = { _id: chance.pick(documents)['_id'] as never };
    if (chance.happens(20)) await coll.deleteOne(filter);
    else if (chance.happens(30)) {
      await coll.replaceOne(filter, { ...chance.pick(documents), ...filter }).catch(refused);
    } else await coll.updateOne(filter, randomUpdate(chance) as never).catch(refused);
  }
};

const ask = async (coll: Collection, filter: Fields, options: Document): Promise<string> => {
  try {
    return exactText(await coll.find(filter as never, options).toArray());
  } catch (error) {
    return `refused with ${String((error as MongoServerError).code)}`;
  }
};

it('an index gives the answers that a scan gives, in the same order', { timeout: 120_000 }, async () => {
  let asked = 0;
  await forAll(10, async (chance) => {
    const coll = db.collection(`c${chance.below(1_000_000)}`);
    const documents = chance.happens(60) ? plainDocuments(chance, 60) : randomDocuments(chance, 60);
    await coll.insertMany(documents);
    await addIndexes(coll, chance);
    const keys = JSON.stringify((await coll.indexes()).map(({ key, sparse }) => ({ key, sparse })));
    const source = valuesFrom(documents);
    for (let query = 0; query < 24; query++) {
      if (query % 8 === 7) await change(coll, chance, documents);
      const filter = randomFilter(chance, source);
      const window = chance.happens(30) ? { skip: chance.below(3), limit: 1 + chance.below(5) } : {};
      const options = { sort: randomSort(chance), projection: { _id: 1 }, ...window };
      const planned = await ask(coll, filter, options);
      const scanned = await ask(coll, filter, { ...options, hint: { $natural: 1 } });
      expect(planned, `${exactText(filter)} ${JSON.stringify(options)} ${keys}`).toBe(scanned);
      asked++;
    }
    await coll.drop();
  });
  console.log(`planning: ${asked} queries answered alike by index and by scan`);
});

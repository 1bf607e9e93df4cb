import type { Collection, Document, IndexSpecification, MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { forAll } from '../random/forAll.ts';
import { randomFilter, randomSort, valuesFrom } from '../random/queries.ts';
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

it('an index gives the answers that a scan gives, in the same order', { timeout: 120_000 }, async () => {
  let asked = 0;
  await forAll(20, async (chance) => {
    const coll = db.collection(`c${chance.below(1_000_000)}`);
    const documents = chance.happens(60) ? plainDocuments(chance, 60) : randomDocuments(chance, 60);
    await coll.insertMany(documents);
    await addIndexes(coll, chance);
    const keys = JSON.stringify((await coll.indexes()).map(({ key, sparse }) => ({ key, sparse })));
    const source = valuesFrom(documents);
    for (let query = 0; query < 20; query++) {
      const filter = randomFilter(chance, source);
      const sort = randomSort(chance);
      const window = chance.happens(30) ? { skip: chance.below(3), limit: 1 + chance.below(5) } : {};
      const options = { sort, projection: { _id: 1 }, ...window };
      const answers = await Promise.all(
        [options, { ...options, hint: { $natural: 1 } }].map((asking) =>
          coll
            .find(filter, asking)
            .toArray()
            .catch((error: MongoServerError) => Number(error.code)),
        ),
      );
      asked++;
      const about = `${exactText(filter)} ${JSON.stringify(options)} ${keys}`;
      expect(exactText(answers[0]), about).toBe(exactText(answers[1]));
    }
    await coll.drop();
  });
  console.log(`planning: ${asked} queries answered alike by index and by scan`);
});

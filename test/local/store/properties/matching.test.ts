import { expect, it } from 'vitest';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { matchesModel } from '../model/matchModel.ts';
import { forAll } from '../random/forAll.ts';
import { randomFilter, valuesFrom } from '../random/queries.ts';
import { plainDocuments, randomDocuments } from '../random/values.ts';

const db = exactDatabase('property-matching');

it('a filter finds what a naive model of it finds', { timeout: 120_000 }, async () => {
  let asked = 0;
  await forAll(12, async (chance) => {
    const coll = db.collection('documents');
    await coll.deleteMany({});
    const documents = chance.happens(40) ? plainDocuments(chance, 40) : randomDocuments(chance, 40);
    await coll.insertMany(documents);
    const source = valuesFrom(documents);
    for (let query = 0; query < 40; query++) {
      const filter = randomFilter(chance, source);
      const found = await coll.find(filter, { projection: { _id: 1 } }).toArray();
      const wanted = documents.filter((document) => matchesModel(document, filter));
      asked++;
      expect(
        found.map(({ _id }) => Number(_id)),
        exactText(filter),
      ).toEqual(wanted.map(({ _id }) => Number(_id)));
    }
  });
  console.log(`matching: ${asked} filters answered as the model does`);
});

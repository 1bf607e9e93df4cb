import { expect, it } from 'vitest';
import { answering, findAll } from '../answering.ts';
import { exactText } from '../conformance/exactly.ts';
import { matchesModel } from '../model/matchModel.ts';
import { forAll } from '../random/forAll.ts';
import { randomFilter, valuesFrom } from '../random/queries.ts';
import { plainDocuments, randomDocuments } from '../random/values.ts';

const ask = answering('property-matching');

it('a filter finds what a naive model of it finds', { timeout: 120_000 }, async () => {
  let asked = 0;
  await forAll(40, async (chance) => {
    const coll = `c${chance.below(1_000_000)}`;
    const documents = chance.happens(40) ? plainDocuments(chance, 40) : randomDocuments(chance, 40);
    await ask({ insert: coll, documents });
    const source = valuesFrom(documents);
    for (let query = 0; query < 40; query++) {
      const filter = randomFilter(chance, source);
      const found = await findAll(ask, coll, { filter });
      const wanted = documents.filter((document) => matchesModel(document, filter));
      expect(exactText(found), exactText(filter)).toBe(exactText(wanted));
      asked++;
    }
    await ask({ drop: coll });
  });
  console.log(`matching: ${asked} filters answered as the model does`);
});

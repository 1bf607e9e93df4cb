import { Int32 } from 'bson';
import { expect, it } from 'vitest';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { compareValues } from '../model/compareValues.ts';
import { forAll } from '../random/forAll.ts';
import { randomScalar, randomValue } from '../random/values.ts';

const db = exactDatabase('property-sorting');

it("a sort puts values of all types in MongoDB's order, with an index and without", {
  timeout: 60_000,
}, async () => {
  await forAll(6, async (chance) => {
    const coll = db.collection(`c${chance.below(1_000_000)}`);
    const values = Array.from({ length: 60 }, () => {
      const value = randomValue(chance);
      // An array sorts by its elements, which the model leaves to the planning property.
      return Array.isArray(value) ? randomScalar(chance) : value;
    });
    await coll.insertMany(values.map((v, at) => ({ _id: new Int32(at) as never, v })));
    for (const way of [1, -1] as const) {
      const order = values
        .map((v, at) => ({ v, at }))
        .sort((a, b) => compareValues(a.v, b.v) * way || a.at - b.at);
      const wanted = order.map(({ at }) => at);
      for (const index of [false, true]) {
        if (index) await coll.createIndex({ v: way, _id: 1 }, { name: `by${way}` });
        const sorted = await coll.find({}, { sort: { v: way, _id: 1 } }).toArray();
        expect(
          sorted.map(({ _id }) => Number(_id)),
          exactText(values),
        ).toEqual(wanted);
        if (index) await coll.dropIndex(`by${way}`);
      }
    }
    await coll.drop();
  });
});

import type { Document } from 'bson';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { answering, findAll } from '../answering.ts';
import { exactText } from '../conformance/exactly.ts';
import { forAll } from '../random/forAll.ts';
import { randomFilter, randomSort, rangeOn, valuesFrom } from '../random/queries.ts';
import { randomUpdate } from '../random/updates.ts';
import type { Fields } from '../random/values.ts';
import { plainDocuments, randomDocuments } from '../random/values.ts';

const ask = answering('property-planning');

const KEYS: Record<string, 1 | -1>[] = [
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
  { b: { $in: [1, 2, 'x'] } },
];

/** Two arrays in one key, and names that are places too, cannot be indexed, in MongoDB neither. */
const CANNOT_INDEX = [171, 16746];

/** Random indexes; answers the names of those that hold every document. */
const addIndexes = async (coll: string, chance: Chance): Promise<string[]> => {
  const full: string[] = [];
  for (let at = chance.below(4); at >= 0; at--) {
    const kind = chance.below(4);
    const key = chance.pick(KEYS);
    const index = {
      key,
      name: `i${at}`,
      ...(kind === 1 && { sparse: true }),
      ...(kind === 2 && { partialFilterExpression: chance.pick(PARTIAL) }),
    };
    const reply = await ask({ createIndexes: coll, indexes: [index] });
    if (Number(reply['ok']) === 1 && kind !== 1 && kind !== 2) full.push(index.name);
    if (Number(reply['ok']) !== 1) expect([...CANNOT_INDEX, 85, 86]).toContain(Number(reply['code']));
  }
  return full;
};

/** Changes of all kinds, which every index has to follow; what is refused is passed over. */
const change = async (coll: string, chance: Chance, documents: readonly Fields[]): Promise<void> => {
  for (let at = 0; at < 15; at++) {
    const q = { _id: chance.pick(documents)['_id'] };
    const u = chance.happens(30) ? { ...chance.pick(documents), ...q } : randomUpdate(chance);
    if (chance.happens(20)) await ask({ delete: coll, deletes: [{ q, limit: 1 }] });
    else await ask({ update: coll, updates: [{ q, u }] });
  }
};

const plansTried = { index: 0, hinted: 0 };

const compare = async (coll: string, full: readonly string[], query: Document): Promise<void> => {
  const scanned = exactText(await findAll(ask, coll, { ...query, hint: { $natural: 1 } }));
  expect(exactText(await findAll(ask, coll, query)), exactText(query)).toBe(scanned);
  plansTried.index++;
  for (const hint of full) {
    expect(exactText(await findAll(ask, coll, { ...query, hint })), exactText({ hint, ...query })).toBe(
      scanned,
    );
    plansTried.hinted++;
  }
};

it('an index gives the answers that a scan gives, in the same order', { timeout: 120_000 }, async () => {
  await forAll(25, async (chance) => {
    const coll = `c${chance.below(1_000_000)}`;
    const documents = chance.happens(60) ? plainDocuments(chance, 60) : randomDocuments(chance, 60);
    await ask({ insert: coll, documents });
    const full = await addIndexes(coll, chance);
    const source = valuesFrom(documents);
    for (let at = 0; at < 40; at++) {
      if (at % 10 === 9) await change(coll, chance, documents);
      const filter = chance.happens(50)
        ? rangeOn(chance, source, chance.pick(KEYS))
        : randomFilter(chance, source);
      const window = chance.happens(30) ? { skip: chance.below(3), limit: 1 + chance.below(5) } : {};
      await compare(coll, full, { filter, sort: randomSort(chance), projection: { _id: 1 }, ...window });
    }
    await ask({ drop: coll });
  });
  console.log(
    `planning: ${plansTried.index} chosen plans and ${plansTried.hinted} hinted ones answered like scans`,
  );
});

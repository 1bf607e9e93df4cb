import type { Document } from 'bson';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { answering, findAll } from '../answering.ts';
import { exactText } from '../conformance/exactly.ts';
import { Unpredictable, updateModel } from '../model/updateModel.ts';
import { forAll } from '../random/forAll.ts';
import { randomUpdate } from '../random/updates.ts';
import type { Fields } from '../random/values.ts';
import { plainDocuments } from '../random/values.ts';

const ask = answering('property-updating');

const predicted = (document: Fields, update: Record<string, Fields>): Fields | 'refused' | undefined => {
  try {
    return updateModel(document, update);
  } catch (error) {
    return error instanceof Unpredictable ? undefined : 'refused';
  }
};

/** Most random updates cannot be done; of several, one that can is taken. */
const mostlyPossible = (
  chance: Chance,
  document: Fields,
): [Record<string, Fields>, ReturnType<typeof predicted>] => {
  for (let attempt = 0; ; attempt++) {
    const update = randomUpdate(chance);
    const wanted = predicted(document, update);
    if (wanted !== 'refused' || attempt === 4) return [update, wanted];
  }
};

it('an update makes of a document what a naive model makes of it', { timeout: 120_000 }, async () => {
  const seen = { changed: 0, refused: 0 };
  await forAll(1_000, async (chance) => {
    const [document] = plainDocuments(chance, 1) as [Fields];
    const q = { _id: document['_id'] };
    const [update, wanted] = mostlyPossible(chance, document);
    if (wanted === undefined) return;
    await ask({ update: 'documents', updates: [{ q, u: document, upsert: true }] });
    const reply = await ask({ update: 'documents', updates: [{ q, u: update }] });
    const [stored] = (await findAll(ask, 'documents', { filter: q })) as Document[];
    const about = `${exactText(document)} ${exactText(update)}`;
    const changed = wanted !== 'refused' && exactText(document) !== exactText(wanted);
    expect(reply['writeErrors'] !== undefined, about).toBe(wanted === 'refused');
    expect(exactText(stored), about).toBe(exactText(wanted === 'refused' ? document : wanted));
    expect(Number(reply['nModified']), about).toBe(changed ? 1 : 0);
    seen[wanted === 'refused' ? 'refused' : 'changed'] += wanted === 'refused' || changed ? 1 : 0;
  });
  console.log(
    `updating: ${seen.changed} documents changed and ${seen.refused} updates refused as in the model`,
  );
});

import type { Document, UpdateFilter } from 'mongodb';
import { MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { Unpredictable, updateModel } from '../model/updateModel.ts';
import { forAll } from '../random/forAll.ts';
import { randomUpdate } from '../random/updates.ts';
import type { Fields } from '../random/values.ts';
import { plainDocuments } from '../random/values.ts';

const db = exactDatabase('property-updating');

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
  await forAll(250, async (chance) => {
    const coll = db.collection('documents');
    const [document] = plainDocuments(chance, 1) as [Fields];
    const [update, wanted] = mostlyPossible(chance, document);
    if (wanted === undefined) return;
    await coll.replaceOne({ _id: document['_id'] as never }, document, { upsert: true });
    const outcome = await coll
      .updateOne({ _id: document['_id'] as never }, update as UpdateFilter<Document>)
      .catch((error: unknown) => {
        expect(error).toBeInstanceOf(MongoServerError);
        return 'refused' as const;
      });
    const stored = await coll.findOne({ _id: document['_id'] as never });
    const about = `${exactText(document)} ${exactText(update)}`;
    if (wanted === 'refused') {
      expect(outcome, about).toBe('refused');
      expect(exactText(stored), about).toBe(exactText(document));
      seen.refused++;
    } else {
      expect(outcome, about).not.toBe('refused');
      expect(exactText(stored), about).toBe(exactText(wanted));
      const changed = exactText(document) === exactText(wanted) ? 0 : 1;
      expect(Number((outcome as { modifiedCount: unknown }).modifiedCount), about).toBe(changed);
      seen.changed += changed;
    }
  });
  console.log(
    `updating: ${seen.changed} documents changed and ${seen.refused} updates refused as in the model`,
  );
});

import type { Collection } from 'mongodb';
import { expect } from 'vitest';
import type { Kept, Writer } from './writer.ts';
import { isWhole } from './writer.ts';

/** Every acknowledged write is there, nothing else is but what was in doubt. */
const checkWriter = (writer: Writer, found: ReadonlyMap<string, number>): void => {
  const { acknowledged, doubtful } = writer;
  for (const [id, version] of acknowledged) {
    const possible = doubtful.has(id) ? [version, doubtful.get(id)] : [version];
    expect(possible, `document ${id}`).toContain(found.get(id));
  }
  for (const [id, version] of found) {
    if (!acknowledged.has(id))
      expect(version, `document ${id} that was never asked for`).toBe(doubtful.get(id));
  }
};

/** The same documents by every index as by reading all of them. */
const checkIndexes = async (rows: Collection<Kept>, all: readonly Kept[]): Promise<void> => {
  const byId = (a: Kept, b: Kept): number => (a._id < b._id ? -1 : 1);
  for (const hint of ['_id_', 'writer_1_version_-1', 'sum_1']) {
    const through = await rows.find({ _id: { $gte: '' } }, { hint }).toArray();
    expect(through.sort(byId), `what the index ${hint} holds`).toEqual([...all].sort(byId));
  }
};

/** What a store holds after it was killed, against what its clients know. The writers go on from there. */
export const verify = async (rows: Collection<Kept>, writers: readonly Writer[]): Promise<void> => {
  const all = await rows.find({}, { hint: { $natural: 1 } }).toArray();
  for (const kept of all) expect(isWhole(kept), `document ${kept._id} is whole`).toBe(true);
  await checkIndexes(rows, all);
  writers.forEach((writer, at) => {
    const found = new Map(all.filter((kept) => kept.writer === at).map(({ _id, version }) => [_id, version]));
    checkWriter(writer, found);
    writer.settle(found);
  });
};

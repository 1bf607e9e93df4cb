import type { Collection } from 'mongodb';
import type { BenchRequest } from './requests.ts';
import { newRequest } from './requests.ts';

export type OperationName = 'insert' | 'indexed findOne' | 'claim' | 'aggregate group';

/** The operations that are measured, each on a collection that is filled first. */
export const operationsOn = (
  rows: Collection<BenchRequest>,
  references: readonly string[],
): Record<OperationName, () => Promise<unknown>> => {
  const any = (): string => references[Math.floor(Math.random() * references.length)] as string;
  return {
    insert: () => rows.insertOne(newRequest(false)),
    'indexed findOne': () => rows.findOne({ tenant: 'default', reference: any() }),
    // As the product's worker claims: the one that waits longest, by filter and sort; it waits again at the end of the queue.
    claim: () =>
      rows.findOneAndUpdate(
        { 'work.at': { $lte: new Date() }, tenant: 'default' },
        { $set: { 'work.at': new Date() }, $inc: { 'work.token': 1, 'work.attempts': 1 } },
        { sort: { 'work.at': 1 }, returnDocument: 'after' },
      ),
    'aggregate group': () =>
      rows
        .aggregate([
          { $match: { tenant: 'default' } },
          { $group: { _id: { kind: '$kind', state: '$state' }, count: { $sum: 1 } } },
        ])
        .toArray(),
  };
};

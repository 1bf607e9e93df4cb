import { randomBytes } from 'node:crypto';
import type { Collection, Db } from 'mongodb';

/** Shaped and indexed as a privacy request of the product's, some 700 bytes. */
export interface BenchRequest {
  _id: string;
  tenant: string;
  reference: string;
  kind: string;
  state: string;
  subjectKey: string;
  receivedAt: Date;
  work: { at: Date | null; token: number; attempts: number };
  filler: string;
}

const KINDS = ['access', 'erasure', 'portability', 'rectification', 'objection'];
/** Requests that wait for a worker: the backlog has the same size however much else is stored. */
const WAITING = 500;
const BATCH = 5_000;

let made = 0;
export const newRequest = (waits: boolean): BenchRequest => {
  const number = made++;
  const id = randomBytes(12).toString('hex');
  const receivedAt = new Date(1_700_000_000_000 + number * 1_000);
  return {
    _id: id,
    tenant: 'default',
    reference: `R-${number}`,
    kind: KINDS[number % KINDS.length] as string,
    state: waits ? 'filed' : 'done',
    subjectKey: id.slice(0, 16),
    receivedAt,
    work: { at: waits ? receivedAt : null, token: 0, attempts: 0 },
    filler: 'x'.repeat(400),
  };
};

/** A collection with `size` requests, nearly all of them done, and their references. */
export const fill = async (
  db: Db,
  size: number,
): Promise<{ rows: Collection<BenchRequest>; references: string[] }> => {
  const rows = db.collection<BenchRequest>(`requests_${size}`);
  await rows.createIndexes([
    { key: { tenant: 1, reference: 1 }, unique: true },
    { key: { 'work.at': 1 } },
    { key: { tenant: 1, subjectKey: 1, receivedAt: -1 } },
    { key: { tenant: 1, state: 1 } },
  ]);
  const references: string[] = [];
  for (let done = 0; done < size; done += BATCH) {
    const count = Math.min(BATCH, size - done);
    const batch = Array.from({ length: count }, (_, at) => newRequest(done + at < WAITING));
    references.push(...batch.map(({ reference }) => reference));
    await rows.insertMany(batch, { ordered: false });
  }
  return { rows, references };
};

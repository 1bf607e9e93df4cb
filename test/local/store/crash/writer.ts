import { createHash } from 'node:crypto';
import type { Collection } from 'mongodb';

/** What one writer keeps in the store; `sum` tells a whole document from a half one. */
export interface Kept {
  _id: string;
  writer: number;
  version: number;
  text: string;
  sum: string;
}

const sumOf = (version: number, text: string): string =>
  createHash('sha1').update(`${version}/${text}`).digest('hex');
export const isWhole = ({ version, text, sum }: Kept): boolean => sum === sumOf(version, text);

/** The version of each document that the store has acknowledged; one that was deleted has none. */
export type Acknowledged = Map<string, number>;

export interface Writer {
  /** Writes until a write fails, which is when the store was killed. */
  run(rows: Collection<Kept>): Promise<void>;
  readonly acknowledged: Acknowledged;
  /** What was asked for when the store was killed: it may have happened or not. */
  readonly doubtful: ReadonlyMap<string, number | undefined>;
  /** Takes over what the store turned out to have. */
  settle(found: ReadonlyMap<string, number>): void;
  readonly writes: number;
}

const MANY = 60;

export const createWriter = (writer: number, below: (limit: number) => number): Writer => {
  const acknowledged: Acknowledged = new Map();
  const doubtful = new Map<string, number | undefined>();
  let next = 0;
  let writes = 0;

  const kept = (_id: string, version: number): Kept => {
    const text = `${_id} `.repeat(1 + below(200));
    return { _id, writer, version, text, sum: sumOf(version, text) };
  };

  /** The outcome is in doubt from before the write until its reply. */
  const write = async (
    wanted: [string, number | undefined][],
    act: () => Promise<unknown>,
  ): Promise<void> => {
    for (const [id, version] of wanted) doubtful.set(id, version);
    await act();
    for (const [id, version] of wanted) {
      doubtful.delete(id);
      if (version === undefined) acknowledged.delete(id);
      else acknowledged.set(id, version);
      writes++;
    }
  };

  const insert = (rows: Collection<Kept>, count: number) => {
    const documents = Array.from({ length: count }, () => kept(`${writer}-${next++}`, 1));
    return write(
      documents.map(({ _id }) => [_id, 1]),
      () => rows.insertMany(documents),
    );
  };
  const change = (rows: Collection<Kept>, id: string) => {
    const { _id, ...fields } = kept(id, (acknowledged.get(id) as number) + 1);
    return write([[id, fields.version]], () =>
      rows.findOneAndUpdate({ _id, version: fields.version - 1 }, { $set: fields }),
    );
  };
  const remove = (rows: Collection<Kept>, id: string) =>
    write([[id, undefined]], () => rows.deleteOne({ _id: id }));

  const step = (rows: Collection<Kept>): Promise<void> => {
    const ids = [...acknowledged.keys()];
    const id = ids[below(Math.max(1, ids.length))];
    if (id === undefined || (ids.length < MANY && below(3) === 0)) return insert(rows, 1 + below(4));
    return ids.length >= MANY || below(4) === 0 ? remove(rows, id) : change(rows, id);
  };

  return {
    acknowledged,
    doubtful,
    run: async (rows) => {
      try {
        for (;;) await step(rows);
      } catch (error) {
        // What the store answers has a number and is a failure; a connection that broke is what is waited for.
        if (typeof (error as { code?: unknown }).code === 'number') throw error;
      }
    },
    settle: (found) => {
      acknowledged.clear();
      for (const [id, version] of found) acknowledged.set(id, version);
      doubtful.clear();
    },
    get writes() {
      return writes;
    },
  };
};

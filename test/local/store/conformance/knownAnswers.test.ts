import { readFileSync } from 'node:fs';
import { Int32 } from 'bson';
import type { Collection, Document } from 'mongodb';
import { MongoClient, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedFolder } from '../../../builders/sharedFolder.ts';
import { EXACT, exactParse, exactText, looseText } from './exactly.ts';

interface Case {
  readonly name: string;
  readonly kind: 'match' | 'update' | 'find' | 'aggregate';
  readonly filter?: Document;
  readonly document?: Document;
  readonly documents?: Document[];
  readonly update?: Document;
  readonly arrayFilters?: Document[];
  readonly projection?: Document;
  readonly pipeline?: Document[];
  readonly expected: unknown;
  /** MongoDB answers it; a store may say by name that it does not. */
  readonly mayRefuse?: boolean;
}

const file = sharedFolder('corpora', 'mongodb-known-answers.jsonl');
const client = new MongoClient(inject('mongodbUri'), { ...EXACT });

/** The file writes whole numbers where it does not mean their type: a server's `$avg` is a double. */
const WRITTEN_LOOSELY = new Set(['$avg ignores str']);

/** Documents without an _id are stored under 1, 2, 3; that is no part of the answer. */
const withId = (document: Document, at: number): Document => ({ _id: new Int32(at + 1), ...document });

const withoutAddedId = (documents: Document[], expected: unknown): Document[] =>
  documents.map((document, at) => {
    const wanted = (expected as Document[])[at];
    if (wanted === undefined || '_id' in wanted) return document;
    const { _id, ...rest } = document;
    return rest;
  });

const answer = async (coll: Collection, known: Case): Promise<unknown> => {
  const { kind, filter = {}, document, documents = [document as Document], expected } = known;
  await coll.insertMany(documents.map(withId));
  switch (kind) {
    case 'match':
      return (await coll.find(filter).toArray()).length === 1;
    case 'update': {
      const { update = {}, arrayFilters } = known;
      await coll.updateOne(filter, update, arrayFilters ? { arrayFilters } : {});
      return withoutAddedId(await coll.find({}).toArray(), [expected])[0];
    }
    case 'find': {
      const { projection = {} } = known;
      return withoutAddedId(await coll.find(filter, { projection }).toArray(), expected);
    }
    case 'aggregate':
      return withoutAddedId(await coll.aggregate(known.pipeline).toArray(), expected);
  }
};

const isRefusal = (error: unknown): boolean => Number((error as { code?: unknown }).code) === 238;

describe.skipIf(file === undefined)('Known answers of MongoDB', () => {
  if (file === undefined) return;
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => exactParse(line) as Case);
  let refused = 0;
  const coll = client.db('known-answers').collection('cases');

  beforeAll(async () => {
    await client.connect();
  });
  afterAll(async () => {
    await client.db('known-answers').dropDatabase();
    await client.close();
    console.log(
      `known answers: ${cases.length - refused} of ${cases.length} given, ${refused} refused by name`,
    );
  });

  it.each(cases)('$kind: $name', async (known) => {
    await coll.deleteMany({});
    if (known.expected === 'error') {
      await expect(answer(coll, known)).rejects.toBeInstanceOf(MongoServerError);
      return;
    }
    const text = WRITTEN_LOOSELY.has(known.name) ? looseText : exactText;
    try {
      expect(text(await answer(coll, known))).toBe(text(known.expected));
    } catch (error) {
      if (!known.mayRefuse || !isRefusal(error)) throw error;
      refused++;
    }
  });
});

import type { MongoClient } from 'mongodb';
import { WriteConcern } from 'mongodb';
import type { ClientPool, Entities } from './entities.ts';
import { createEntities } from './entities.ts';
import { expectError } from './expectError.ts';
import { expectMatch } from './expectMatch.ts';
import { clientOperations, collectionOperations, databaseOperations } from './operations.ts';
import type { ExpectedEvents, InitialData, Operation, SpecFile, SpecTest } from './specFile.ts';

const writeConcern = new WriteConcern('majority');

const prepare = async (admin: MongoClient, data: readonly InitialData[]): Promise<void> => {
  for (const { databaseName, collectionName, documents } of data) {
    const db = admin.db(databaseName);
    await db.dropCollection(collectionName, { writeConcern });
    if (documents.length === 0) await db.createCollection(collectionName, { writeConcern });
    else {
      await db.collection(collectionName).insertMany(structuredClone(documents), { writeConcern });
    }
  }
};

const perform = (entities: Entities, { name, object, arguments: all = {} }: Operation): Promise<unknown> => {
  const known = (run: unknown): void => {
    if (!run) throw new Error(`the runner does not know ${name}`);
  };
  switch (entities.kindOf(object)) {
    case 'collection': {
      const run = collectionOperations[name];
      known(run);
      return (run as NonNullable<typeof run>)(entities.collection(object), all);
    }
    case 'database': {
      const run = databaseOperations[name];
      known(run);
      return (run as NonNullable<typeof run>)(entities.database(object), all);
    }
    case 'client': {
      const run = clientOperations[name];
      known(run);
      return (run as NonNullable<typeof run>)(entities.client(object), all);
    }
    default:
      if (name !== 'failPoint') throw new Error(`the runner does not know ${name} of ${object}`);
      return entities.client(all['client']).db('admin').command(all['failPoint']);
  }
};

const performAndCheck = async (entities: Entities, operation: Operation): Promise<void> => {
  const { expectError: failure, expectResult } = operation;
  let result: unknown;
  try {
    result = await perform(entities, operation);
  } catch (error) {
    if (!failure) throw error;
    return expectError(error as Error, failure);
  }
  if (failure) throw new Error(`${operation.name} should have failed`);
  if (expectResult !== undefined) expectMatch(result ?? undefined, expectResult ?? undefined);
};

const checkEvents = (entities: Entities, { client, events }: ExpectedEvents): void => {
  const seen = entities.events(client);
  if (seen.length !== events.length) {
    const names = seen.map(
      (event) => (event['commandStartedEvent'] ?? event['commandSucceededEvent']).commandName,
    );
    throw new Error(`expected ${events.length} events, saw ${names.join(', ') || 'none'}`);
  }
  events.forEach((expected, at) => {
    const [kind, fields] = Object.entries(expected)[0] as [string, Record<string, unknown>];
    const actual = seen[at]?.[kind];
    if (!actual) throw new Error(`event ${at} is no ${kind}`);
    for (const [name, value] of Object.entries(fields))
      expectMatch(actual[name], value, `event ${at}.${name}`);
  });
};

const checkOutcome = async (admin: MongoClient, outcome: InitialData): Promise<void> => {
  const stored = admin.db(outcome.databaseName).collection(outcome.collectionName);
  const documents = await stored.find({}, { sort: { _id: 1 } }).toArray();
  expectMatch({ documents }, { documents: outcome.documents }, 'outcome');
  const names = (list: readonly object[]): string => JSON.stringify(list.map((item) => Object.keys(item)));
  if (names(documents) !== names(outcome.documents))
    throw new Error(`outcome: fields in another order: ${names(documents)}`);
};

/** Runs one test of a specification file. Rejects with what was not as expected. */
export const runTest = async (
  pool: ClientPool,
  admin: MongoClient,
  spec: SpecFile,
  test: SpecTest,
): Promise<void> => {
  await prepare(admin, spec.initialData ?? []);
  const entities = createEntities(pool, spec.createEntities);
  for (const operation of test.operations) await performAndCheck(entities, operation);
  for (const expected of test.expectEvents ?? []) checkEvents(entities, expected);
  for (const outcome of test.outcome ?? []) await checkOutcome(admin, outcome);
};

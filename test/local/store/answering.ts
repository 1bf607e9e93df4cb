import type { Document } from 'bson';
import { deserialize, serialize } from 'bson';
import { MongoClient, MongoServerError } from 'mongodb';
import { afterAll } from 'vitest';
import { decode } from '../../../local/store/bson/decode.ts';
import { encode } from '../../../local/store/bson/encode.ts';
import type { Store } from '../../../local/store/commands/command.ts';
import { createCursors } from '../../../local/store/commands/cursors.ts';
import { createIdentifiers } from '../../../local/store/commands/identifiers.ts';
import { runCommand } from '../../../local/store/commands/runCommand.ts';
import { loadCatalog } from '../../../local/store/engine/catalog.ts';
import type { Disk } from '../../../local/store/engine/disk.ts';
import { createJournal } from '../../../local/store/engine/journal.ts';
import { createMemory, DEFAULT_MEMORY_LIMIT } from '../../../local/store/engine/memory.ts';
import { emptyScope } from '../../../local/store/expression/scope.ts';
import { systemClock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { EXACT } from './conformance/exactly.ts';

/** Runs one command and answers its reply, also when that says that the command failed. */
export type Ask = (command: Document) => Promise<Document>;

const nowhere: Disk = { collections: () => [], documents: () => [], write: () => {}, close: () => {} };

const storeInMemory = (): Store => {
  const clock = systemClock;
  const randomness = secureRandomness;
  const memory = createMemory(DEFAULT_MEMORY_LIMIT, silentLogger);
  const journal = createJournal(nowhere, () => {});
  return {
    catalog: loadCatalog({ disk: nowhere, journal, memory, randomness, scope: emptyScope(clock) }),
    cursors: createCursors(randomness, () => clock.now().getTime()),
    identifiers: createIdentifiers(clock, randomness),
    memory,
    journal,
    clock,
    randomness,
  };
};

const askInMemory = (database: string): Ask => {
  const store = storeInMemory();
  return async (command) => {
    const body = decode(Buffer.from(serialize({ ...command, $db: database })));
    return deserialize(encode(runCommand(body, 1, store)), EXACT);
  };
};

const askServer = (uri: string, database: string): Ask => {
  const client = new MongoClient(uri, { ...EXACT });
  const db = client.db(database);
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });
  return async (command) => {
    try {
      return await db.command(command);
    } catch (error) {
      if (error instanceof MongoServerError) return error.errorResponse;
      throw error;
    }
  };
};

/**
 * The commands of the embedded store without socket and disk, so that a property can be asked thousands of times; on a
 * real MongoDB where the tests are given one.
 */
export const answering = (database: string): Ask => {
  const given = process.env['TEST_MONGODB_URI'];
  return given ? askServer(given, database) : askInMemory(database);
};

/** Documents of a find, or the code that it was refused with. */
export const findAll = async (ask: Ask, find: string, rest: Document): Promise<Document[] | number> => {
  const reply = await ask({ find, batchSize: 10_000, ...rest });
  return Number(reply['ok']) === 1 ? reply['cursor'].firstBatch : Number(reply['code']);
};

import type { MongoClient } from 'mongodb';
import type { Config } from '../config/config.ts';
import { loadDataMap } from '../integrations/sources/dataMap.ts';
import type { MongoSourceDeclaration } from '../integrations/sources/declaration.ts';
import type { StoredProblem } from '../integrations/sources/mongodb/checkStored.ts';
import { createMongoSource } from '../integrations/sources/mongodb/mongoSource.ts';
import { connectStore } from '../models/connectStore.ts';
import { silentLogger } from '../observe/logger.ts';
import { storeUriFor } from './storeRecord.ts';

/**
 * `npm run sources:check`: compares what the data map says of keys and addresses with what is stored, without anybody's
 * data in its output. Reads whole collections.
 * @returns whether everything fits
 * @throws AppError `data_map_invalid`, `store_unavailable`, `source_unreachable`
 */
export const checkSources = async (
  config: Config,
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<boolean> => {
  const { sources } = loadDataMap({ file: config.dataMapFile, env: process.env });
  const declared = sources.filter((source) => source.type === 'mongodb');
  const store = await connectStore(await storeUriFor(config, 0));
  try {
    const found: StoredProblem[] = [];
    for (const declaration of declared) {
      const problems = await problemsOf(declaration, store.getClient());
      const verdict = problems.length === 0 ? 'fits' : `${problems.length} problems`;
      write(`${declaration.name} (${declaration.collections.length} collections): ${verdict}`);
      for (const { problem, remedy } of problems) write(`  ${problem}\n    ${remedy}`);
      found.push(...problems);
    }
    return found.length === 0;
  } finally {
    await store.close();
  }
};

const problemsOf = async (
  declaration: MongoSourceDeclaration,
  storeClient: MongoClient,
): Promise<StoredProblem[]> => {
  const connection = declaration.uri === 'store' ? { client: storeClient } : { uri: declaration.uri };
  const source = createMongoSource({ declaration, connection, logger: silentLogger });
  try {
    return await source.check();
  } finally {
    await source.close();
  }
};

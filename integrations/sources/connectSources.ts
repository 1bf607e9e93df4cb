import type { MongoClient } from 'mongodb';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { loadDataMap } from './dataMap.ts';
import { createMongoSource } from './mongodb/mongoSource.ts';
import { createOwnSource, type OwnRecords } from './own/ownSource.ts';
import type { DataSource } from './source.ts';
import { createZendeskSource, type ZendeskSourceOptions } from './zendesk/zendeskSource.ts';

/** Every source that the data map declares, in its order. `store` in a `uri` means the product's own connection. */
export const connectSources = (options: {
  dataMapFile: string;
  env: Record<string, string | undefined>;
  storeClient: MongoClient;
  desk: Pick<ZendeskSourceOptions, 'url' | 'auth'>;
  own: OwnRecords;
  clock: Clock;
  logger: Logger;
}): { sources: DataSource[]; close(): Promise<void> } => {
  const { clock, logger, storeClient } = options;
  const closing: (() => Promise<void>)[] = [];
  const sources = loadDataMap({ file: options.dataMapFile, env: options.env }).sources.map((declaration) => {
    if (declaration.type === 'own') return createOwnSource(declaration, options.own);
    if (declaration.type === 'zendesk') {
      return createZendeskSource({
        ...options.desk,
        name: declaration.name,
        facts: declaration,
        clock,
        logger,
      });
    }
    const connection = declaration.uri === 'store' ? { client: storeClient } : { uri: declaration.uri };
    const source = createMongoSource({ declaration, connection, logger });
    closing.push(source.close);
    return source;
  });
  return {
    sources,
    close: async () => {
      await Promise.all(closing.map((close) => close()));
    },
  };
};

import type { MongoClient } from 'mongodb';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { loadDataMap } from './dataMap.ts';
import type { SourceDeclaration } from './declaration.ts';
import { createMongoSource } from './mongodb/mongoSource.ts';
import { createOwnSource, type OwnRecords } from './own/ownSource.ts';
import type { DataSource } from './source.ts';
import { createZendeskSource, type ZendeskSourceOptions } from './zendesk/zendeskSource.ts';

/**
 * Every source that the data map declares, in its order, and the uses of data that they can stop one by one. `store` in a
 * `uri` means the product's own connection.
 */
export const connectSources = (options: {
  dataMapFile: string;
  env: Record<string, string | undefined>;
  storeClient: MongoClient;
  desk: Pick<ZendeskSourceOptions, 'url' | 'auth' | 'gate' | 'background'>;
  own: OwnRecords;
  clock: Clock;
  logger: Logger;
}): { sources: DataSource[]; services: string[]; close(): Promise<void> } => {
  const { clock, logger, storeClient } = options;
  const closing: (() => Promise<void>)[] = [];
  const declared = loadDataMap({ file: options.dataMapFile, env: options.env }).sources;
  const sources = declared.map((declaration) => {
    if (declaration.type === 'own') return createOwnSource(declaration, options.own);
    if (declaration.type === 'zendesk') {
      return createZendeskSource({
        ...options.desk,
        name: declaration.name,
        facts: declaration,
        copiedTickets: declaration.copiedTickets,
        ...(declaration.externalIdKey !== undefined && { externalIdKey: declaration.externalIdKey }),
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
    services: servicesOf(declared),
    close: async () => {
      await Promise.all(closing.map((close) => close()));
    },
  };
};

const servicesOf = (declared: SourceDeclaration[]): string[] => {
  const named = declared.flatMap((source) =>
    source.type === 'mongodb'
      ? source.collections.flatMap(({ restriction }) => Object.keys(restriction))
      : [],
  );
  return [...new Set(named)].filter((service) => service !== 'all');
};

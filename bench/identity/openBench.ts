import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../config/loadConfig.ts';
import { after, type Clock } from '../../observe/clock.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import type { RespondAtFixedIntervals } from '../../observe/respondAtFixedIntervals.ts';
import { openWholeProduct, type WholeProduct } from '../../test/builders/openWholeProduct.ts';

/** The databases of one run, on the store of the bench. */
export interface BenchPlace {
  uri: string;
  dir: string;
  product: string;
  company: string;
}

/** A clock that the bench moves, so that no limiter stands in its way. */
export const movableClock = (start: string): Clock & { pass(milliseconds: number): void } => {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    pass: (milliseconds) => {
      now = after(now, milliseconds);
    },
  };
};

const withDatabase = (uri: string, database: string): string =>
  uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${database}`);

/** The product as web and worker build it, over the demo company; mail and desk are never called. */
export const openBenchProduct = async (
  { uri, dir, product, company }: BenchPlace,
  clock: Clock,
  respondAtFixedIntervals: RespondAtFixedIntervals,
): Promise<WholeProduct> => {
  const config = loadConfig({
    DATA_DIR: dir,
    LOG_LEVEL: 'silent',
    SECRET_KEY: 'a key for measuring, 32 characters',
  });
  const dataMapFile = path.join(dir, 'dataMap.yaml');
  const map = readFileSync(config.dataMapFile, 'utf8').replace('database: plumelac', `database: ${company}`);
  writeFileSync(dataMapFile, map);
  return openWholeProduct({
    config: { ...config, dataMapFile },
    endpoints: {
      mongodbUri: withDatabase(uri, product),
      mail: { smtpUrl: 'smtp://127.0.0.1:9', from: 'Bench <bench@plumelac.example>' },
      desk: {
        url: 'http://127.0.0.1:9',
        auth: { kind: 'oauth', clientId: 'bench', clientSecret: 'bench-secret' },
      },
    },
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
    respondAtFixedIntervals,
  });
};

/** The code that was mailed last in a conversation, as the page behind the email's link would show it. */
export const codeOf = async (product: WholeProduct, requestId: string): Promise<string> => {
  const row = await product.connection
    .collection('verifications')
    .findOne({ requestId }, { sort: { createdAt: -1 } });
  if (!row) throw new Error('no code was sent');
  const place = `verification/${row['_id']}`;
  return product.sealer.open<{ code: string }>(row['dataKey'], place, row['sealed']).code;
};

import { once } from 'node:events';
import path from 'node:path';
import type { Endpoints } from '../../config/config.ts';
import { loadConfig } from '../../config/loadConfig.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { privacyFor } from '../../processes/webProcess.ts';
import { openProduct } from '../../product.ts';
import { SECRET_KEY } from '../builders/testConfig.ts';

/** What the parent asks of this process, as JSON in its first argument. */
export interface GuesserOrders {
  dir: string;
  endpoints: Endpoints;
  /** Its clock stands here. */
  now: string;
  conversationId: string;
  guesses: string[];
}

/** A process of the product in which all guesses run at once, as soon as the parent says so. */
const run = async ({ dir, endpoints, now, conversationId, guesses }: GuesserOrders): Promise<void> => {
  const config = loadConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', SECRET_KEY });
  const product = await openProduct({
    config: { ...config, dataMapFile: path.join(dir, 'dataMap.yaml') },
    endpoints,
    clock: { now: () => new Date(now) },
    randomness: secureRandomness,
    logger: silentLogger,
  });
  const { useCases } = privacyFor(product);
  const conversation = {
    tenant: config.tenant,
    conversationId,
    network: 'of the guesser',
    turnId: 'one',
    language: 'en',
    gpc: false,
  } as const;
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  const results = await Promise.all(guesses.map((code) => useCases.checkCode({ conversation, code })));
  process.stdout.write(`${JSON.stringify(results.map(({ outcome }) => outcome))}\n`);
  await product.close();
  process.stdin.destroy();
};

await run(JSON.parse(process.argv[2] ?? '{}') as GuesserOrders);

import type { Config } from '../config/config.ts';
import { createWorker } from '../jobs/worker.ts';
import { SECOND, systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { buildProduct } from '../product.ts';
import { endpointsFor } from './endpoints.ts';

const IDLE_MS = 150;

/** `npm run worker`: fulfils requests and sends mails. Several may run; leases keep them apart. */
export const startWorkerProcess = async (config: Config, waitMs: number) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'worker' });
  const endpoints = await endpointsFor(config, waitMs);
  const product = await buildProduct({
    config,
    endpoints,
    clock: systemClock,
    randomness: secureRandomness,
    logger,
  });
  // A real account allows some hundred calls a minute; the local desk may be asked more often.
  const worker = createWorker(product.jobs, {
    idleMs: IDLE_MS,
    reconcileMs: config.desk ? 30 * SECOND : 2 * SECOND,
  });
  worker.start();
  logger.info('worker is ready');
  return {
    details: { desk: endpoints.desk.url },
    stop: async () => {
      await worker.stop();
      await product.close();
    },
  };
};

import type { Config, DeskEndpoint } from '../config/config.ts';
import { createMailer } from '../integrations/email/createMailer.ts';
import { renderEmail } from '../integrations/email/renderEmail.ts';
import { createTicketDesk } from '../integrations/zendesk/createTicketDesk.ts';
import type { JobContext } from '../jobs/context.ts';
import { createJobs } from '../jobs/createJobs.ts';
import { createWorker } from '../jobs/worker.ts';
import { MINUTE, SECOND, systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { openProduct, type Product } from '../product.ts';
import { endpointsFor } from './endpoints.ts';

/** Pause between two looks for work when there was none. */
const IDLE_MS = 150;

/** A real account allows some hundred calls a minute. What a webhook tells is polled all the same, in case that a call is lost. */
const pollMs = ({ webhookSecret }: DeskEndpoint): number =>
  webhookSecret === undefined ? 30 * SECOND : 5 * MINUTE;

/** The worker's half of the product: what carries requests out, sends emails and keeps tickets in step. */
export const jobsFor = ({
  endpoints,
  desk: account,
  policy,
  shared,
}: Product): { jobs: JobContext; close(): void } => {
  const { clock, logger } = shared;
  const mailer = createMailer({ ...endpoints.mail, timeoutMs: 20_000, clock, logger });
  const desk = createTicketDesk({ ...account, clock, logger, timeoutMs: 10_000 });
  return {
    jobs: createJobs({ ...shared, policyVersion: policy.current.version, desk, mailer, renderEmail }),
    close: mailer.close,
  };
};

/** `npm run worker`: carries requests out and sends emails. Several may run; leases keep them apart. */
export const startWorkerProcess = async (config: Config, waitMs: number) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'worker' });
  const endpoints = await endpointsFor(config, waitMs);
  const product = await openProduct({
    config,
    endpoints,
    clock: systemClock,
    randomness: secureRandomness,
    logger,
    background: true,
  });
  const { jobs, close } = jobsFor(product);
  const worker = createWorker(jobs, {
    idleMs: IDLE_MS,
    listenMs: config.desk ? pollMs(config.desk) : 2 * SECOND,
  });
  worker.start();
  logger.info('worker is ready');
  return {
    details: { desk: endpoints.desk.url },
    stop: async () => {
      await worker.stop();
      close();
      await product.close();
    },
  };
};

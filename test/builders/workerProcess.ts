import path from 'node:path';
import type { Endpoints } from '../../config/config.ts';
import { loadConfig } from '../../config/loadConfig.ts';
import { createWorker } from '../../jobs/worker.ts';
import type { Clock } from '../../observe/clock.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { jobsFor } from '../../processes/workerProcess.ts';
import { openProduct } from '../../product.ts';
import { SECRET_KEY } from './testConfig.ts';

/** What the parent asks of this process, as JSON in its first argument. */
export interface WorkerOrders {
  dir: string;
  endpoints: Endpoints;
  /** Its clock starts here. */
  now: string;
  /** Kills itself with SIGKILL at this write to the store: before it is sent, or when it has been answered. */
  killAt?: { write: number; when: 'before' | 'after' };
}

const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);

/** The driver tells of its commands where the connection string asks for it. */
const watched = (uri: string): string => `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;

/** A worker in a process of its own: works until nothing is due, then says how many writes it took. */
const run = async ({ dir, endpoints, now, killAt }: WorkerOrders): Promise<void> => {
  const begun = Date.now();
  const clock: Clock = { now: () => new Date(Date.parse(now) + Date.now() - begun) };
  const config = loadConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', SECRET_KEY });
  const product = await openProduct({
    config: { ...config, dataMapFile: path.join(dir, 'dataMap.yaml') },
    endpoints: { ...endpoints, mongodbUri: watched(endpoints.mongodbUri) },
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
  });
  const { jobs, close } = jobsFor(product);
  let writes = 0;
  const dieAt = (when: 'before' | 'after', count: number) => {
    if (killAt?.when === when && killAt.write === count) process.kill(process.pid, 'SIGKILL');
  };
  const client = product.connection.getClient();
  client.on('commandStarted', ({ commandName }) => {
    if (!WRITES.has(commandName)) return;
    writes += 1;
    dieAt('before', writes);
  });
  client.on('commandSucceeded', ({ commandName }) => {
    if (WRITES.has(commandName)) dieAt('after', writes);
  });
  await createWorker(jobs, { idleMs: 10, listenMs: 1_000 }).settle();
  close();
  await product.close();
  process.stdout.write(`${writes}\n`);
};

await run(JSON.parse(process.argv[2] ?? '{}') as WorkerOrders);

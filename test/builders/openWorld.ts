import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import type { Config, Endpoints } from '../../config/config.ts';
import { createWorker, type Worker } from '../../jobs/worker.ts';
import type { Persona } from '../../local/demo/personas.ts';
import { personas } from '../../local/demo/personas.ts';
import { type Desk, type DeskOptions, startDesk } from '../../local/desk/startDesk.ts';
import { type Inbox, startInbox } from '../../local/inbox/inbox.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import { type Logger, silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import type { RespondAtFixedIntervals } from '../../observe/respondAtFixedIntervals.ts';
import { webAppFor } from '../../processes/webProcess.ts';
import { setUpLocalDesk } from '../../processes/zendeskSetup/setUpLocalDesk.ts';
import type { ChatLimits } from '../../web/chat/chatBudgets.ts';
import { type DeskView, deskView } from './deskView.ts';
import { type Mailbox, mailboxOf } from './mailbox.ts';
import { openWholeProduct, type WholeProduct } from './openWholeProduct.ts';
import { seedPersonas } from './seedPersonas.ts';
import { type StandingClock, standingClock } from './standingClock.ts';
import { testConfig } from './testConfig.ts';
import { testDatabases } from './testStore.ts';

/** The whole product in one process, over the servers it would have: store, mail, desk, HTTP. Only the clock is ours. */
export interface World {
  clock: StandingClock;
  dir: string;
  endpoints: Endpoints;
  url: string;
  /** Where operators look. */
  operationsUrl: string;
  product: WholeProduct;
  /** A second process on the same store, desk and mail. */
  another(): Promise<WholeProduct>;
  worker: Worker;
  company: Db;
  desk: Desk;
  agents: DeskView;
  inbox: Inbox;
  mails: Mailbox;
  request(reference: string): Promise<PrivacyRequest>;
  close(): Promise<void>;
}

const NO_TIMER = () => () => {};
/** Nobody measures how long these answers take; `npm run bench:identity` does. */
const atOnce: RespondAtFixedIntervals = (work) => work();
/** Tests open more chats than one customer would. */
const LIMITS: Partial<ChatLimits> = {
  perAddress: 10_000,
  perNetwork: 10_000,
  perRegion: 10_000,
  overall: { limit: 10_000, kept: 0, firstUses: 1, windowMs: MINUTE },
  wrongResumes: 10_000,
};
const PACE = { idleMs: 5, listenMs: 1_000 };

export interface WorldOptions {
  /** When the world begins. */
  at?: string;
  config?: Partial<Config>;
  /** Where customers reach it, for a browser, which asks the address that the product knows as its own. Default: any. */
  port?: number;
  /** Ordinary customers beside the personas. Default 4. */
  others?: number;
  /** New conversations in a minute. Default: more than any test needs. */
  limits?: Partial<ChatLimits>;
  /** Sets the desk up as `npm start` does, with its webhook to this product. Default `false`. */
  setUpDesk?: boolean;
  /** How the desk behaves. Default: without limits. */
  desk?: Partial<DeskOptions>;
  /** Hears what product and stand-ins log. Default: nobody does. */
  logger?: Logger;
  /** Puts something between the product and the store; answers the connection string to use. */
  before?: (storeUri: string) => Promise<string>;
}

export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'rd-world-'));
  const clock = standingClock(options.at);
  const databases = testDatabases();
  const mongodbUri = (await options.before?.(databases.uri)) ?? databases.uri;
  // A chat may be opened as if from elsewhere, by what a proxy would say of it.
  const { port: ownPort = 0 } = options;
  const config = testConfig(dir, databases.company, {
    trustedProxies: 1,
    ...(ownPort !== 0 && { port: ownPort, publicUrl: `http://127.0.0.1:${ownPort}` }),
    ...options.config,
  });
  const common = { clock, randomness: secureRandomness, logger: options.logger ?? silentLogger };
  const local = { host: '127.0.0.1', ...common };
  const desk = await startDesk({
    ...local,
    dir: path.join(dir, 'desk'),
    port: 0,
    limits: 'wide',
    ...options.desk,
  });
  const inbox = await startInbox({ ...local, dir: path.join(dir, 'inbox'), httpPort: 0, smtpPort: 0 });
  const { clientId, clientSecret, webhookSecret } = desk.credentials;
  const endpoints: Endpoints = {
    mongodbUri,
    mail: { smtpUrl: inbox.smtpUrl, from: 'Privacy <privacy@plumelac.example>' },
    desk: { url: desk.url, auth: { kind: 'oauth', clientId, clientSecret }, webhookSecret },
  };
  const products: WholeProduct[] = [];
  const open = async () => {
    const product = await openWholeProduct({
      ...common,
      config,
      endpoints,
      respondAtFixedIntervals: atOnce,
    });
    products.push(product);
    return product;
  };
  const product = await open();
  const company = product.connection.getClient().db(databases.company);
  await seedPersonas(company, desk, clock, options.others ?? 4);
  const app = webAppFor(product, { later: NO_TIMER, repeat: NO_TIMER, limits: options.limits ?? LIMITS });
  const [port, operationsPort] = await Promise.all([
    listening(app.server, ownPort),
    listening(app.operations),
  ]);
  if (options.setUpDesk) await setUpLocalDesk(desk, { publicUrl: config.publicUrl, port }, common.logger);

  return {
    clock,
    dir,
    endpoints,
    url: `http://127.0.0.1:${port}`,
    operationsUrl: `http://127.0.0.1:${operationsPort}`,
    product,
    another: open,
    worker: waitingForTheDesk(createWorker(product.jobs, PACE), product, clock),
    company,
    desk,
    agents: takingTheirTime(deskView(desk), clock),
    inbox,
    mails: mailboxOf(inbox),
    request: async (reference) => {
      const found = await product.requests.findByReference(reference);
      if (!found) throw new Error(`no request ${reference}`);
      return found;
    },
    close: async () => {
      await app.close();
      await company.dropDatabase();
      await product.connection.dropDatabase();
      await Promise.all(products.map((one) => one.close()));
      await Promise.all([desk.close(), inbox.close()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

/** A person's erasure at the desk takes several looks: `settle` lets the time pass until the desk is done with it. */
const waitingForTheDesk = (worker: Worker, { connection }: WholeProduct, clock: StandingClock): Worker => {
  const busy = { state: 'in_progress', 'work.lastError': /still busy/ };
  const isBusy = async (): Promise<boolean> =>
    (await connection.collection('privacyRequests').countDocuments(busy)) > 0;
  const settle = async (): Promise<void> => {
    await worker.settle();
    for (let looks = 0; looks < 8 && (await isBusy()); looks += 1) {
      clock.pass(10 * SECOND);
      await worker.settle();
    }
  };
  return { ...worker, settle };
};

/** Nobody reads and answers a ticket in the very second in which it was written. */
const takingTheirTime = (agents: DeskView, clock: StandingClock): DeskView => ({
  ...agents,
  act: (...act) => {
    clock.pass(SECOND);
    agents.act(...act);
  },
});

const listening = async (server: Server, at = 0): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

export const persona = (id: string): Persona => {
  const found = personas.find((one) => one.id === id);
  if (!found) throw new Error(`no persona ${id}`);
  return found;
};

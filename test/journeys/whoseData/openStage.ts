import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db, Document, Sort } from 'mongodb';
import mongoose, { type Connection } from 'mongoose';
import { loadConfig } from '../../../config/loadConfig.ts';
import { shipped } from '../../../config/packageRoot.ts';
import { comparableAddress } from '../../../domain/emailAddress/readMailbox.ts';
import { AppError } from '../../../errors.ts';
import { renderEmail } from '../../../integrations/email/renderEmail.ts';
import { loadDataMap } from '../../../integrations/sources/dataMap.ts';
import { createMongoSource } from '../../../integrations/sources/mongodb/mongoSource.ts';
import { createOwnSource } from '../../../integrations/sources/own/ownSource.ts';
import { createOwnership } from '../../../integrations/sources/ownership.ts';
import { createJobs } from '../../../jobs/createJobs.ts';
import { createWorker } from '../../../jobs/worker.ts';
import { type Desk, startDesk } from '../../../local/desk/startDesk.ts';
import { openModels } from '../../../models/openModels.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { createPrivacy } from '../../../privacy/createPrivacy.ts';
import { createWorkingDays } from '../../../privacy/deadlines/workingDays.ts';
import { createOutbox } from '../../../privacy/emails/createOutbox.ts';
import { createFileLinks } from '../../../privacy/files/fileLinks.ts';
import { createNotMeLinks } from '../../../privacy/identity/notMeLinks.ts';
import { ownRecords } from '../../../privacy/records/ownRecords.ts';
import { createKeyring } from '../../../secrets/keyring.ts';
import { createSealer } from '../../../secrets/sealing.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import { freshTenant } from '../../builders/testConnection.ts';
import { testLinks } from '../../builders/testLinks.ts';
import { testDatabases } from '../../builders/testStore.ts';
import { scriptedMailer } from '../../fakes/outside/scriptedMailer.ts';
import { castOf } from './cast.ts';
import { createMarks } from './claims.ts';
import { deskInMemory, localDesk } from './desks.ts';

/** Ahead of the store's own clock, by which it removes what has had its time. */
const BEGINNING = '2031-03-03T09:00:00Z';
const NO_LIMIT = 1e9;
const LIMITS = {
  accountPerMinute: NO_LIMIT,
  updatesPerTicket: NO_LIMIT,
  usersPerMinute: NO_LIMIT,
  erasuresPerTenMinutes: NO_LIMIT,
};

const { company } = loadConfig({});
const map = loadDataMap({ file: shipped('local', 'demo', 'dataMap.yaml'), env: {} });

/** The collections whose rows the walk has: the others are reached by the same code, and every one costs a query. */
const COLLECTIONS = ['accounts', 'subscribers', 'invoices', 'webForms', 'contactLists'];

/** What the walks of a file that follow one another share, because it takes longer to open than a walk lasts. */
export interface Outside {
  connection: Connection;
  /** How often each collection was written to, by its name with the database's. */
  writes: ReadonlyMap<string, number>;
  /** Absent: walks have a desk in memory. */
  desk?: Desk;
  /** Of the local desk, which has only one. */
  clock: StandingClock;
  close(): Promise<void>;
}

const WRITES = ['insert', 'update', 'delete', 'findAndModify', 'findandmodify', 'drop'];

export const openOutside = async (desks: 'in memory' | 'local'): Promise<Outside> => {
  const clock = standingClock(BEGINNING);
  mongoose.set('strictQuery', 'throw');
  const options = { promoteBuffers: true, monitorCommands: true };
  const connection = await mongoose.createConnection(testDatabases().uri, options).asPromise();
  const writes = new Map<string, number>();
  connection.getClient().on('commandStarted', ({ commandName, databaseName, command }) => {
    if (!WRITES.includes(commandName)) return;
    const name = `${databaseName}.${command[commandName]}`;
    writes.set(name, (writes.get(name) ?? 0) + 1);
  });
  const closeStore = async () => {
    await connection.dropDatabase();
    await connection.close();
  };
  if (desks === 'in memory') return { connection, writes, clock, close: closeStore };
  const dir = mkdtempSync(path.join(tmpdir(), 'rd-walk-'));
  const local = { host: '127.0.0.1', port: 0, limits: LIMITS };
  const desk = await startDesk({ dir, clock, randomness: secureRandomness, logger: silentLogger, ...local });
  return {
    connection,
    writes,
    desk,
    clock,
    close: async () => {
      await closeStore();
      await desk.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

/** The demo's data map over a database of the walk's own. */
const declaredFor = (database: string) =>
  map.sources.map((declared) =>
    declared.type === 'mongodb'
      ? {
          ...declared,
          database,
          collections: declared.collections.filter(({ collection }) => COLLECTIONS.includes(collection)),
        }
      : declared,
  );

/** Documents of a database, read again only where anything was written to their collection since. */
const documentsIn = (database: Db, writes: Outside['writes'], filter: Document, sort: Sort) => {
  const read = new Map<string, { writes: number; documents: Promise<Document[]> }>();
  return (collection: string): Promise<Document[]> => {
    const now = writes.get(`${database.databaseName}.${collection}`) ?? 0;
    const last = read.get(collection);
    if (last?.writes === now) return last.documents;
    const documents = database.collection(collection).find(filter, { sort }).toArray();
    read.set(collection, { writes: now, documents });
    return documents;
  };
};

let stages = 0;

/**
 * The product's two halves without HTTP and without the bot. Real: use cases, worker, every right, all models over the test
 * store, the MongoDB source with the demo's data map, our own records, the emails as they are rendered; with a local desk also
 * the Zendesk source and the tickets. Scripted: the mail server.
 */
export const openStage = async ({ connection, writes, desk, clock: deskClock }: Outside) => {
  const clock = desk ? deskClock : standingClock(BEGINNING);
  clock.setTo(new Date(BEGINNING));
  const tenant = freshTenant();
  const randomness = secureRandomness;
  const keyring = createKeyring('a key for tests of 32 characters');
  const sealer = createSealer(keyring, randomness);
  const opened = await openModels({ connection, tenant, clock, randomness });
  const built = new Map<string, number>();
  const stage = { step: 0 };
  const models = {
    ...opened,
    exports: {
      ...opened.exports,
      publish: (id: string, chunks: number, bytes: number) => {
        built.set(id, stage.step);
        return opened.exports.publish(id, chunks, bytes);
      },
    },
  };

  const marks = createMarks();
  const cast = castOf(marks, clock.now());
  stages += 1;
  const client = connection.getClient();
  const companyRows = client.db(`${connection.name}_${stages}`);
  for (const [collection, rows] of Object.entries(cast.rows))
    await companyRows.collection(collection).insertMany(rows);

  const declared = declaredFor(companyRows.databaseName);
  const zendesk = declared.find((one) => one.type === 'zendesk')!;
  const walkDesk = desk ? localDesk(desk, zendesk) : deskInMemory(clock, zendesk);
  walkDesk.seed(cast);
  const sources = declared.map((one) => {
    if (one.type === 'own') return createOwnSource(one, ownRecords({ ...models, keyring, tenant }));
    if (one.type === 'zendesk') return walkDesk.source;
    return createMongoSource({ declaration: one, connection: { client }, logger: silentLogger });
  });
  const shared = {
    tenant,
    company,
    models,
    sources,
    ownership: createOwnership(sources),
    outbox: createOutbox({ ...models, sealer, keyring, clock, messageIdDomain: 'plumelac.example' }),
    links: testLinks,
    notMeLinks: createNotMeLinks(keyring, tenant),
    deadlines: {
      laws: company.laws,
      timeZone: company.timeZone,
      workingDays: createWorkingDays(company.country, company.subdivision),
    },
    windowDays: 14,
    report: () => {},
    keyring,
    sealer,
    randomness,
    clock,
    logger: silentLogger,
  };
  const privacy = createPrivacy({
    ...shared,
    respondAtFixedIntervals: (work) => work(),
    policyVersion: '2.0',
    askPolicy: () => ({ outcome: 'nothing' }),
    readAddress: comparableAddress,
  });
  const mailer = scriptedMailer();
  const mail = { away: false };
  const send: typeof mailer.send = async (email) => {
    if (mail.away) throw new AppError('mail_unreachable', 'Away.', { retryable: true });
    return mailer.send(email);
  };
  const fileLinks = createFileLinks(keyring, tenant);
  const jobs = createJobs({
    ...shared,
    policyVersion: '2.0',
    fileLinks,
    desk: walkDesk.tickets,
    mailer: { ...mailer, send },
    renderEmail,
  });
  return {
    tenant,
    clock,
    connection,
    marks,
    models,
    keyring,
    privacy,
    company: companyRows,
    companyDocuments: documentsIn(companyRows, writes, {}, { _id: 1 }),
    /** Of the product's collections. */
    ownDocuments: documentsIn(client.db(connection.name), writes, { tenant }, {}),
    desk: walkDesk,
    worker: createWorker(jobs, { idleMs: 5, listenMs: 1_000 }),
    sent: mailer.sent,
    mail,
    /** At which step each export was built. */
    built,
    /** The step that the walk is at. */
    stage,
    everything: async (): Promise<string> => {
      const collections = (await connection.db?.collections()) ?? [];
      const rows = await Promise.all(collections.map((one) => one.find({ tenant }).toArray()));
      return JSON.stringify(rows);
    },
    close: () => companyRows.dropDatabase(),
  };
};
export type Stage = Awaited<ReturnType<typeof openStage>>;

import { MongoClient } from 'mongodb';
import type { Logger } from '../../../observe/logger.ts';
import type { MongoSourceDeclaration } from '../declaration.ts';
import type { DataSource } from '../source.ts';
import { answersTo } from './answersTo.ts';
import { rectify, restrict, withdraw } from './changeRows.ts';
import type { MongoContext } from './context.ts';
import { erase, verifyAbsence } from './erase.ts';
import { findBySignIn } from './findBySignIn.ts';
import { findSubjects } from './findSubjects.ts';
import { gatherIdentifiers } from './gatherIdentifiers.ts';
import { keepWithdrawn } from './keepWithdrawn.ts';
import { asking } from './mongoErrors.ts';
import { exportRows, findHoldings } from './readRows.ts';

/**
 * A company's MongoDB database as a data source, driven by its declaration in the data map. `client` is used and left
 * open; with `uri` the source opens a client of its own, which `close` ends.
 */
export const createMongoSource = (options: {
  declaration: MongoSourceDeclaration;
  connection: { client: MongoClient } | { uri: string };
  logger: Logger;
}): DataSource & { close(): Promise<void> } => {
  const { declaration, connection, logger } = options;
  const { name } = declaration;
  const client =
    'client' in connection
      ? connection.client
      : new MongoClient(connection.uri, { serverSelectionTimeoutMS: 5_000, appName: 'rightsdesk' });
  const context: MongoContext = {
    name,
    db: client.db(declaration.database, { readPreference: 'primary' }),
    collections: declaration.collections,
    logger,
  };
  return {
    name,
    identity: declaration.collections.some(({ identity, processor }) => identity ?? processor),
    facts: declaration.collections.map(({ facts }) => facts),
    findSubjects: (address) => asking(name, () => findSubjects(context, address)),
    ...(declaration.collections.some(({ identity }) => identity?.signIn !== undefined) && {
      findBySignIn: (sub: string) => asking(name, () => findBySignIn(context, sub)),
    }),
    questions: declaration.collections.flatMap(({ verification }) =>
      verification.map(({ name: fact, ask, as, disputedAs }) => ({
        name: fact,
        ask,
        answer: as === 'first_month' ? ('month' as const) : ('text' as const),
        disputedAs,
      })),
    ),
    answersTo: (subject, question) => asking(name, () => answersTo(context, subject, question)),
    gatherIdentifiers: (known) => asking(name, () => gatherIdentifiers(context, known)),
    find: (subject) => asking(name, () => findHoldings(context, subject)),
    export: (subject) => asking(name, () => exportRows(context, subject)),
    erase: (subject, phase, now) => asking(name, () => erase(context, subject, phase, now)),
    verifyAbsence: (subject, phase, now) => asking(name, () => verifyAbsence(context, subject, phase, now)),
    restrict: (subject, services, stopped, now) =>
      asking(name, () => restrict(context, subject, services, stopped, now)),
    rectify: (subject, change, now) => asking(name, () => rectify(context, subject, change, now)),
    withdraw: (address, service, now) => asking(name, () => withdraw(context, address, service, now)),
    keepWithdrawn: (service, suppressedAmong, now) =>
      asking(name, () => keepWithdrawn(context, service, suppressedAmong, now)),
    close: async () => {
      if ('uri' in connection) await client.close();
    },
  };
};

import { MongoClient } from 'mongodb';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { Logger } from '../../../observe/logger.ts';
import type { MongoSourceDeclaration } from '../declaration.ts';
import type { DataSource } from '../source.ts';
import { selectingKeys, usableKey } from '../subjectKeys.ts';
import { answersTo } from './answersTo.ts';
import { rectify, withdraw } from './changeRows.ts';
import { checkStored, type StoredProblem } from './checkStored.ts';
import type { MongoContext } from './context.ts';
import { erase, verifyAbsence } from './erase.ts';
import { findBySignIn } from './findBySignIn.ts';
import { findSubjects } from './findSubjects.ts';
import { gatherIdentifiers, keyOf } from './gatherIdentifiers.ts';
import { keepWithdrawn } from './keepWithdrawn.ts';
import { asking } from './mongoErrors.ts';
import { exportRows, findHoldings, findUnattributable } from './readRows.ts';
import { restrict } from './restrict.ts';

export interface MongoSource extends DataSource {
  /** What is stored otherwise than the data map says; nothing where all fits. */
  check(): Promise<StoredProblem[]>;
  close(): Promise<void>;
}

/**
 * A company's MongoDB database as a data source, driven by its declaration in the data map. `client` is used and left
 * open; with `uri` the source opens a client of its own, which `close` ends.
 */
export const createMongoSource = (options: {
  declaration: MongoSourceDeclaration;
  connection: { client: MongoClient } | { uri: string };
  logger: Logger;
}): MongoSource => {
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
  /** Asked once, before the first query, and again as long as something does not fit or does not answer. */
  let checked: Promise<void> | undefined;
  const fits = (): Promise<void> => {
    checked ??= asking(name, () => checkStored(context))
      .then((problems) => refuseMisdeclared(name, problems))
      .catch((error: unknown) => {
        checked = undefined;
        throw error;
      });
    return checked;
  };
  const ask = async <Answer>(queries: () => Promise<Answer>): Promise<Answer> => {
    await fits();
    return asking(name, queries);
  };
  /** An unusable key is refused before the first query, the one of the check included. */
  const about = async <Answer>(
    known: SubjectIdentifiers,
    queries: () => Promise<Answer>,
  ): Promise<Answer> => {
    selectingKeys(known, name);
    return ask(queries);
  };
  const at = async <Answer>(address: string, queries: () => Promise<Answer>): Promise<Answer> => {
    usableKey(address, 'address');
    return ask(queries);
  };
  const declares = (what: 'restriction' | 'rectifiable' | 'withdraw'): boolean =>
    declaration.collections.some((collection) => Object.keys(collection[what]).length > 0);
  return {
    name,
    identity: declaration.collections.some(({ identity, processor }) => identity ?? processor),
    facts: declaration.collections.map(({ facts }) => facts),
    check: () => asking(name, () => checkStored(context)),
    findSubjects: (address) => at(address, () => findSubjects(context, address)),
    ...(declaration.collections.some(({ identity }) => identity?.signIn !== undefined) && {
      findBySignIn: (sub: string) => at(sub, () => findBySignIn(context, sub)),
    }),
    keyOf: (subjectId) => keyOf(context, subjectId),
    questions: declaration.collections.flatMap(({ verification }) =>
      verification.map(({ name: fact, ask: sentence, as, disputedAs }) => ({
        name: fact,
        ask: sentence,
        answer: as === 'first_month' ? ('month' as const) : ('text' as const),
        disputedAs,
      })),
    ),
    answersTo: (subject, question) => about(subject, () => answersTo(context, subject, question)),
    gatherIdentifiers: (known) => about(known, () => gatherIdentifiers(context, known)),
    find: (subject) => about(subject, () => findHoldings(context, subject)),
    unattributable: (subject) => about(subject, () => findUnattributable(context, subject)),
    export: (subject) => about(subject, () => exportRows(context, subject)),
    erase: (subject, phase, now) => about(subject, () => erase(context, subject, phase, now)),
    verifyAbsence: (subject, phase, now) => about(subject, () => verifyAbsence(context, subject, phase, now)),
    ...(declares('restriction') && {
      restrict: (subject, order) => about(subject, () => restrict(context, subject, order)),
    }),
    ...(declares('rectifiable') && {
      rectify: (subject, change, now) => about(subject, () => rectify(context, subject, change, now)),
    }),
    ...(declares('withdraw') && {
      withdraw: (address, service, now) => at(address, () => withdraw(context, address, service, now)),
      keepWithdrawn: (service, withdrawnAmong, now) =>
        ask(() => keepWithdrawn(context, service, withdrawnAmong, now)),
    }),
    close: async () => {
      if ('uri' in connection) await client.close();
    },
  };
};

/** A source that is declared wrongly does nothing: half an answer could be the wrong person, or be taken for none. */
const refuseMisdeclared = (name: string, problems: readonly StoredProblem[]): void => {
  const [first, ...more] = problems;
  if (!first) return;
  const others = more.length === 0 ? '' : ` (and ${more.length} more: npm run sources:check lists them)`;
  throw new AppError('source_misdeclared', `Source "${name}": ${first.problem}${others}`, {
    remedy: first.remedy,
  });
};

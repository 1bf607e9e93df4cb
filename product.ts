import mongoose, { type Connection } from 'mongoose';
import type { Config } from './config/config.ts';
import { comparableAddress } from './domain/emailAddress/readMailbox.ts';
import { AppError } from './errors.ts';
import { createMailer } from './integrations/email/createMailer.ts';
import type { Mailer } from './integrations/email/mailer.ts';
import { renderEmail } from './integrations/email/renderEmail.ts';
import { createReadHostToken } from './integrations/hostSite/createReadHostToken.ts';
import { connectSources } from './integrations/sources/connectSources.ts';
import type { DataSource } from './integrations/sources/source.ts';
import { createTicketDesk } from './integrations/zendesk/createTicketDesk.ts';
import type { TicketDesk } from './integrations/zendesk/ticketDesk.ts';
import type { JobContext } from './jobs/context.ts';
import { createComposeEmail } from './jobs/emails/composeEmail.ts';
import { createEmailSender } from './jobs/emails/emailSender.ts';
import { createAuditTrail } from './models/auditTrail/auditTrail.ts';
import { createBudgetRepository } from './models/budget/budget.ts';
import { createConversationRepository } from './models/conversation/repository.ts';
import { createEvidenceRepository } from './models/evidence/evidence.ts';
import { createExportRepository } from './models/exports/exports.ts';
import { createOutboxRepository } from './models/outbox/outbox.ts';
import { createPrivacyRequestRepository } from './models/privacyRequest/repository.ts';
import { createSecurityRows } from './models/securityAudit/rows.ts';
import { createSecurityAudit } from './models/securityAudit/securityAudit.ts';
import { createSuppressionRepository } from './models/suppression/suppression.ts';
import { createVerificationRepository } from './models/verification/verification.ts';
import type { Clock } from './observe/clock.ts';
import type { Logger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import type { Randomness } from './observe/randomness.ts';
import { createRefusals } from './observe/refusals.ts';
import { type RespondAtFixedIntervals, systemFixedIntervals } from './observe/respondAtFixedIntervals.ts';
import { isSecurityEvent } from './observe/securityEvents.ts';
import { createUseCases } from './privacy/createUseCases.ts';
import { createWorkingDays } from './privacy/deadlines/workingDays.ts';
import { createOutbox } from './privacy/emails/createOutbox.ts';
import { createDownloads } from './privacy/exports/downloads.ts';
import { assuranceTable } from './privacy/identity/assuranceTable.ts';
import { createCodes } from './privacy/identity/codes.ts';
import { createIdentity } from './privacy/identity/createIdentity.ts';
import { createCurrentRecord } from './privacy/identity/currentRecord.ts';
import { createFindBySignIn } from './privacy/identity/findBySignIn.ts';
import { createFindSubjects } from './privacy/identity/findSubjects.ts';
import { isSuspicious, type NoteIdentity } from './privacy/identity/identityEvents.ts';
import { createNoteTry } from './privacy/identity/noteTry.ts';
import { createNotMe } from './privacy/identity/notMe.ts';
import { createNotMeLinks } from './privacy/identity/notMeLinks.ts';
import { answerFromPolicy } from './privacy/policy/answerFromPolicy.ts';
import { loadPolicy } from './privacy/policy/loadPolicy.ts';
import type { PolicyLinks } from './privacy/policyLinks.ts';
import { ownRecords } from './privacy/records/ownRecords.ts';
import type { PrivacyContext } from './privacy/requests/context.ts';
import { createDecide } from './privacy/requests/decide.ts';
import { createMandates } from './privacy/requests/mandates.ts';
import type { Endpoints } from './processes/endpoints.ts';
import { createKeyring } from './secrets/keyring.ts';
import { createSealer, createTextSealer } from './secrets/sealing.ts';
import { secretKeyFor } from './secrets/secretKey.ts';

export interface ProductParts {
  config: Config;
  endpoints: Endpoints;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  /** Default: answers about addresses at whole tenths of a second. */
  respondAtFixedIntervals?: RespondAtFixedIntervals;
}

/** Where the connection string names no other database. */
export const DEFAULT_DATABASE = 'rightsdesk';

/** Connects to the store; every write is acknowledged by a majority and on disk. @throws AppError `store_unavailable` */
const connectStore = async (uri: string): Promise<Connection> => {
  const connection = mongoose.createConnection(uri, {
    appName: 'rightsdesk',
    ...(hasDatabase(uri) ? {} : { dbName: DEFAULT_DATABASE }),
    promoteBuffers: true,
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 5_000,
    autoIndex: true,
    bufferCommands: false,
  });
  try {
    return await connection.asPromise();
  } catch (cause) {
    throw new AppError('store_unavailable', 'The store does not answer.', {
      retryable: true,
      remedy: 'To resolve, check MONGODB_URI and that the MongoDB behind it runs.',
      cause,
    });
  }
};

const hasDatabase = (uri: string): boolean => /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);

/**
 * Builds everything that web and worker share, once: clients, repositories, sources and use cases. Nothing runs yet.
 * @throws AppError `store_unavailable`, `data_map_invalid`, `policy_invalid`
 */
export const buildProduct = async ({
  config,
  endpoints,
  clock,
  randomness,
  logger,
  respondAtFixedIntervals = systemFixedIntervals,
}: ProductParts) => {
  mongoose.set('strictQuery', 'throw');
  mongoose.set('sanitizeFilter', false);
  const { tenant, company } = config;
  const policy = loadPolicy(config.policyDir, config.demo ? { siteUrl: demoSiteUrl(config) } : {});
  const keyring = createKeyring(secretKeyFor(config, randomness), config.formerSecretKeys);
  const sealer = createSealer(keyring, randomness);
  const connection = await connectStore(endpoints.mongodbUri);

  const requests = createPrivacyRequestRepository({ connection, tenant, clock, randomness });
  const verifications = createVerificationRepository(connection, tenant);
  const outboxRows = createOutboxRepository(connection, tenant, clock);
  const budgets = createBudgetRepository(connection, clock);
  const suppressions = createSuppressionRepository(connection, tenant, clock);
  const exports = createExportRepository(connection, tenant, clock);
  const evidence = createEvidenceRepository(connection, tenant);
  const trail = createAuditTrail(connection, tenant);
  const metrics = createMetrics();
  const securityAudit = createSecurityAudit({
    rows: createSecurityRows(connection, tenant),
    hashOfNetwork: (address) => keyring.hash('network-hash', address),
    count: (event) => metrics.security.inc({ event }),
    clock,
    logger,
  });
  const conversations = createConversationRepository({
    connection,
    clock,
    randomness,
    tenant,
    codec: createTextSealer(keyring, randomness),
    assistantName: company.assistantName,
  });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));

  const links: PolicyLinks = {
    privacy: (language) => policy.pageUrls[language],
    codePage: (token) => `${config.publicUrl}/code/${token}`,
    exportPage: (token) => `${config.publicUrl}/export/${token}`,
    notMePage: (token) => `${config.publicUrl}/not-me/${token}`,
    mandatePage: (token) => `${config.publicUrl}/mandate/${token}`,
    chat: () => `${config.publicUrl}/chat`,
  };
  const notMeLinks = createNotMeLinks(keyring, tenant);
  const outbox = createOutbox({
    outboxRows,
    sealer,
    keyring,
    clock,
    messageIdDomain: domainOf(company.privacyEmail),
  });
  const codes = createCodes({
    verifications,
    budgets,
    outbox,
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    codePageUrl: links.codePage,
    notMeUrl: (target) => links.notMePage(notMeLinks.tokenFor(target)),
    noteTry: createNoteTry(requests),
  });
  const {
    sources,
    services,
    close: closeSources,
  } = connectSources({
    dataMapFile: config.dataMapFile,
    env: process.env,
    storeClient: connection.getClient(),
    desk: endpoints.desk,
    own: ownRecords({ requests, conversations, codes, keyring, tenant }),
    clock,
    logger,
  });
  const refusals = createRefusals({ metrics, logger, clock, audit: securityAudit.note });
  const note: NoteIdentity = (event, place) => {
    metrics.identity.inc({ event });
    const from = place === undefined ? {} : { conversationId: place };
    if (isSuspicious(event)) refusals.note(event, from);
    // The chat's door notes what became of a sign-in itself: it knows the network.
    else if (isSecurityEvent(event) && !event.startsWith('sign_in_')) securityAudit.note(event, from);
  };
  const identity = createIdentity({
    codes,
    evidence,
    budgets,
    ...(config.hostSignIn && { readHostToken: createReadHostToken({ ...config.hostSignIn, clock }) }),
    findBySignIn: createFindBySignIn(sources, config.hostSignIn !== undefined),
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    note,
  });
  const deadlines = {
    laws: company.laws,
    timeZone: company.timeZone,
    workingDays: createWorkingDays(company.country, company.subdivision),
  };
  const context: PrivacyContext = {
    tenant,
    company,
    requests,
    suppressions,
    codes,
    identity,
    assurance: assuranceTable(company.identity),
    factsAsked: company.identity?.facts ?? 1,
    note,
    outbox,
    findSubjects: createFindSubjects(sources),
    sources,
    keyring,
    sealer,
    clock,
    respondAtFixedIntervals,
    randomness,
    deadlines,
    windowDays: config.windowDays,
    policyVersion: policy.current.version,
    readAddress: comparableAddress,
  };
  const mandates = createMandates(context, links.mandatePage);
  const useCases = createUseCases(
    context,
    ({ question, language }) => answerFromPolicy(policy, question, language),
    mandates,
  );
  const notMe = createNotMe({ context, verifications, exports, links: notMeLinks, logger });
  const downloads = createDownloads({ exports, codes, keyring, sealer, clock });

  const mailer: Mailer = createMailer({ ...endpoints.mail, timeoutMs: 20_000, clock, logger });
  const desk: TicketDesk = createTicketDesk({ ...endpoints.desk, clock, logger, timeoutMs: 10_000 });
  const jobs: JobContext = {
    tenant,
    company,
    requests,
    exports,
    budgets,
    suppressions,
    trail,
    notices: conversations,
    desk,
    decide: createDecide({
      company,
      requests,
      identity,
      currentRecord: createCurrentRecord(sources, context.findSubjects),
      keyring,
      sealer,
      clock,
      tenant,
      note,
    }),
    sources,
    emailSender: createEmailSender({
      outboxRows,
      outbox,
      mailer,
      compose: createComposeEmail({ company, links, clock, renderEmail }),
      budgets,
      sealer,
      keyring,
      clock,
      logger,
    }),
    outbox,
    addressKeys: codes.addressKeys,
    keyring,
    sealer,
    clock,
    randomness,
    logger,
    links,
    notMeLinks,
    windowDays: config.windowDays,
    deadlines,
  };
  return {
    config,
    connection,
    policy,
    links,
    keyring,
    sealer,
    conversations,
    requests,
    trail,
    codes,
    identity,
    metrics,
    refusals,
    securityAudit,
    useCases,
    mandates,
    notMe,
    downloads,
    jobs,
    mailer,
    desk,
    sources: sources as readonly DataSource[],
    services,
    clock,
    randomness,
    logger,
    close: async () => {
      mailer.close();
      await closeSources();
      await securityAudit.close();
      await connection.close();
    },
  };
};

export type Product = Awaited<ReturnType<typeof buildProduct>>;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const demoSiteUrl = (config: Config): string => `http://localhost:${config.localPorts.site}`;

import type { Config, Endpoints } from './config/config.ts';
import { connectSources } from './integrations/sources/connectSources.ts';
import { createOwnership } from './integrations/sources/ownership.ts';
import { createDeskGate } from './integrations/zendesk/gate.ts';
import { connectStore } from './models/connectStore.ts';
import { openModels } from './models/openModels.ts';
import { createSecurityAudit } from './models/securityAudit/securityAudit.ts';
import type { Clock } from './observe/clock.ts';
import { createReport } from './observe/createReport.ts';
import type { Logger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import type { Randomness } from './observe/randomness.ts';
import { createWorkingDays } from './privacy/deadlines/workingDays.ts';
import { createOutbox } from './privacy/emails/createOutbox.ts';
import { createFileLinks } from './privacy/files/fileLinks.ts';
import type { ReportIdentity } from './privacy/identity/identityEvents.ts';
import { createNotMeLinks } from './privacy/identity/notMeLinks.ts';
import { loadPolicy } from './privacy/policy/loadPolicy.ts';
import { createPolicyLinks } from './privacy/policyLinks.ts';
import { ownRecords } from './privacy/records/ownRecords.ts';
import { createKeyring } from './secrets/keyring.ts';
import { createSealer, createTextSealer } from './secrets/sealing.ts';
import { secretKeyFor } from './secrets/secretKey.ts';

export interface ProductParts {
  config: Config;
  endpoints: Endpoints;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  /** Nobody waits for this process's calls to Zendesk: they give way to those of others. Default `false`. */
  background?: boolean;
}

/**
 * What every process of the product stands on: keys, the store with its collections, the sources of the data map, and
 * what operators see. `processes/webProcess.ts` builds the customers' half on it, `processes/workerProcess.ts` the
 * worker's, and each loads its own half only. Nothing runs yet.
 * @throws AppError `store_unavailable`, `data_map_invalid`, `policy_invalid`
 */
export const openProduct = async ({
  config,
  endpoints,
  clock,
  randomness,
  logger,
  background = false,
}: ProductParts) => {
  const { tenant, company } = config;
  const siteUrl = `http://localhost:${config.localPorts.site}`;
  const policy = loadPolicy(config.policyDir, config.demo ? { siteUrl } : {});
  const keyring = createKeyring(secretKeyFor(config, randomness), config.formerSecretKeys);
  const sealer = createSealer(keyring, randomness);

  const connection = await connectStore(endpoints.mongodbUri);
  const models = await openModels({
    connection,
    tenant,
    clock,
    randomness,
    codec: createTextSealer(keyring, randomness),
    assistantName: company.assistantName,
  });
  const { requests, conversations, verifications, evidence, outboxRows, securityRows } = models;

  const metrics = createMetrics();
  const securityAudit = createSecurityAudit({
    rows: securityRows,
    hashOfNetwork: (address) => keyring.hash('network-hash', address),
    clock,
    logger,
  });
  const report = createReport({ metrics, audit: securityAudit.record, logger, clock });
  const reportIdentity: ReportIdentity = (event, conversationId) =>
    report(event, conversationId === undefined ? {} : { conversationId });

  /** Tickets and source are of one account, so one gate lets calls out to both. */
  const desk = { ...endpoints.desk, gate: createDeskGate({ clock, logger }), background };
  const {
    sources,
    services,
    close: closeSources,
  } = connectSources({
    dataMapFile: config.dataMapFile,
    env: process.env,
    storeClient: connection.getClient(),
    desk,
    own: ownRecords({ requests, conversations, verifications, evidence, keyring, tenant }),
    clock,
    logger,
  });

  /** What both halves are built from. */
  const shared = {
    tenant,
    company,
    models,
    sources,
    ownership: createOwnership(sources),
    outbox: createOutbox({
      outboxRows,
      sealer,
      keyring,
      clock,
      messageIdDomain: company.privacyEmail.slice(company.privacyEmail.lastIndexOf('@') + 1),
    }),
    links: createPolicyLinks(config.publicUrl, policy.pageUrls),
    notMeLinks: createNotMeLinks(keyring, tenant),
    fileLinks: createFileLinks(keyring, tenant),
    deadlines: {
      laws: company.laws,
      timeZone: company.timeZone,
      workingDays: createWorkingDays(company.country, company.subdivision),
    },
    windowDays: config.windowDays,
    report: reportIdentity,
    keyring,
    sealer,
    clock,
    randomness,
    logger,
  };
  return {
    config,
    endpoints,
    desk,
    shared,
    policy,
    services,
    connection,
    metrics,
    securityAudit,
    report,
    close: async () => {
      await closeSources();
      await securityAudit.close();
      await connection.close();
    },
  };
};

export type Product = Awaited<ReturnType<typeof openProduct>>;

import { createBot } from '../bot/createBot.ts';
import { loadTopics } from '../bot/understanding/topics/loadTopics.ts';
import type { Config } from '../config/config.ts';
import { comparableAddress } from '../domain/emailAddress/readMailbox.ts';
import { createMailer } from '../integrations/email/createMailer.ts';
import { createReadHostToken } from '../integrations/hostSite/createReadHostToken.ts';
import { createTicketDesk } from '../integrations/zendesk/createTicketDesk.ts';
import { authorityFor } from '../jobs/authorityFor.ts';
import { systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { systemFixedIntervals } from '../observe/respondAtFixedIntervals.ts';
import { createPrivacy, type Privacy } from '../privacy/createPrivacy.ts';
import { createAgentFiles } from '../privacy/files/agentFiles.ts';
import { QUESTION_TOPICS } from '../privacy/policy/clauseTopics.ts';
import { createAskPolicy } from '../privacy/policy/createAskPolicy.ts';
import { openProduct, type Product } from '../product.ts';
import { createWebApp, type WebApp, type WebAppParts } from '../web/createWebApp.ts';
import { endpointsFor } from './endpoints.ts';
import { listen } from './listen.ts';
import { operationsUrl } from './operationsUrl.ts';
import { sidebarPartsFor } from './sidebarParts.ts';

/** The rules as customers meet them. `respondAtFixedIntervals`, default: whole tenths of a second. */
export const privacyFor = (
  { config, shared, policy }: Product,
  respondAtFixedIntervals = systemFixedIntervals,
): Privacy =>
  createPrivacy({
    ...shared,
    ...(config.hostSignIn && {
      readHostToken: createReadHostToken({ ...config.hostSignIn, clock: shared.clock }),
    }),
    respondAtFixedIntervals,
    policyVersion: policy.current.version,
    askPolicy: createAskPolicy(policy, loadTopics('clauses', QUESTION_TOPICS)),
    readAddress: comparableAddress,
  });

/** What the web process stands on, with the rules as customers meet them. */
type CustomersHalf = Product & { privacy: Privacy };

/** The bot over the customers' use cases. */
const botFor = ({ config, shared, services, metrics, report, privacy }: CustomersHalf) => {
  const { company, links, clock, logger } = shared;
  return createBot({
    useCases: privacy.useCases,
    clock,
    logger,
    company,
    privacyUrl: links.privacy,
    authority: (language) => authorityFor(company, language),
    signIn: config.hostSignIn !== undefined,
    services,
    languageModel: config.languageModel,
    countSentence: (sentence) => metrics.said.inc({ sentence }),
    report,
  });
};

/**
 * The desk looks up the agents of the app and hands out their files when a customer fetches one; beside that it and the mail
 * server are only asked whether they answer, for `/readyz`.
 */
const outsideOf = ({ endpoints, desk: account, shared: { clock, logger } }: Product) => {
  const desk = createTicketDesk({ ...account, clock, logger, timeoutMs: 10_000 });
  const mailer = createMailer({ ...endpoints.mail, timeoutMs: 20_000, clock, logger });
  return { desk, checks: { desk: desk.check, mail: mailer.check }, close: mailer.close };
};

/** The customers' half of the product: chat, widget, pages and health, with the agents' app, on servers that do not listen yet. */
export const webAppFor = (product: CustomersHalf, chat: WebAppParts['chat'] = {}): WebApp => {
  const { config, connection, endpoints, metrics, report, shared, privacy } = product;
  const { company, models, links, keyring, clock, randomness, logger } = shared;

  const { desk, checks, close } = outsideOf(product);
  const sidebar = sidebarPartsFor(product, desk);
  const app = createWebApp({
    config,
    company,
    links,
    bot: botFor(product),
    conversations: models.conversations,
    identity: privacy.identity,
    codes: privacy.codes,
    notMe: privacy.notMe,
    mandates: privacy.mandates,
    downloads: privacy.downloads,
    ...(sidebar && { sidebar }),
    agentFiles: createAgentFiles({
      requests: models.requests,
      chats: models.conversations,
      desk,
      budgets: models.budgets,
      fileLinks: shared.fileLinks,
      clock,
      tenant: config.tenant,
    }),
    budgets: models.budgets,
    tokenKey: keyring.key('chat-token'),
    formerTokenKeys: keyring.keys('chat-token').slice(1),
    checkStore: async () => {
      await connection.db?.admin().ping();
    },
    checkOthers: checks,
    countRequests: models.requests.countByState,
    webhook: {
      secret: endpoints.desk.webhookSecret,
      lookAtTicket: async (ticketId) => {
        if (!(await models.requests.wakeTicket(ticketId))) await models.ticketHints.add(ticketId);
      },
    },
    metrics,
    report,
    clock,
    randomness,
    logger,
    chat,
  });
  return {
    ...app,
    close: async () => {
      await app.close();
      close();
    },
  };
};

/** `npm run web`: chat, widget, pages, the agents' app and health. Holds no state: any number of them may run. */
export const startWebProcess = async (config: Config, waitMs: number) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'web' });
  const endpoints = await endpointsFor(config, waitMs);
  const product = await openProduct({
    config,
    endpoints,
    clock: systemClock,
    randomness: secureRandomness,
    logger,
  });
  const app = webAppFor({ ...product, privacy: privacyFor(product) });
  const operations = { ...config.operations, variable: 'OPERATIONS_PORT' };
  const operationsPort = await listen(app.operations, operations);
  const port = await listen(app.server, { host: config.host, port: config.port, variable: 'PORT' });
  logger.info('web is ready', { port });
  return {
    details: { url: config.publicUrl, operations: operationsUrl(config, operationsPort) },
    stop: async () => {
      await app.close();
      await product.close();
    },
  };
};

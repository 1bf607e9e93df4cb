import type { Server } from 'node:http';
import express, { type ErrorRequestHandler, type Request } from 'express';
import helmet from 'helmet';
import type { Bot } from '../bot/bot.ts';
import type { Config } from '../config/config.ts';
import { shipped } from '../config/packageRoot.ts';
import type { Company } from '../domain/company.ts';
import type { ConversationRepository } from '../models/conversation/repository.ts';
import type { Report } from '../observe/createReport.ts';
import { errorFields } from '../observe/logger.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Randomness } from '../observe/randomness.ts';
import type { AgentFiles } from '../privacy/files/agentFiles.ts';
import type { Identity } from '../privacy/identity/createIdentity.ts';
import { createClientHash, createClientNetworkOf } from './clientNetwork.ts';
import { createServer } from './createServer.ts';
import { createWebhookRoute, type WebhookOptions } from './desk/webhookRoute.ts';
import { createDirectLine, type DirectLineOptions } from './directLine/createDirectLine.ts';
import { createOperationsServer } from './operations/createOperationsServer.ts';
import { createHealth, type HealthOptions } from './operations/health.ts';
import { observeHttp } from './operations/observeHttp.ts';
import { createPages, type PagesParts } from './pages/createPages.ts';
import { createSidebar, type SidebarParts } from './sidebar/createSidebar.ts';
import { createWidgetRoutes } from './widget/widgetRoutes.ts';

const NOTHING_AT_ALL = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

export interface WebApp {
  /** What customers reach. */
  server: Server;
  /** What operators alone may reach: metrics, and the details of readiness. */
  operations: Server;
  /** Waits for running turns, closes the sockets, then both servers. */
  close(): Promise<void>;
}

export interface WebAppParts
  extends Omit<PagesParts, 'networkKeyOf'>,
    Omit<HealthOptions, 'metrics' | 'clock'> {
  config: Pick<
    Config,
    'tenant' | 'publicUrl' | 'port' | 'production' | 'trustedProxies' | 'chatSecret' | 'allowedOrigins'
  >;
  company: PagesParts['company'] & Pick<Company, 'assistantName'>;
  bot: Bot;
  conversations: ConversationRepository;
  identity: Pick<Identity, 'signIn' | 'forget'>;
  budgets: DirectLineOptions['budgets'];
  /** The app of the agents; left out where nobody can sign its address. */
  sidebar?: Pick<SidebarParts, 'app' | 'signer' | 'frameOrigins' | 'assetsDir' | 'sessionKeys'>;
  agentFiles: AgentFiles;
  tokenKey: Uint8Array;
  formerTokenKeys: readonly Uint8Array[];
  metrics: Metrics;
  report: Report;
  randomness: Randomness;
  /** What Zendesk's webhook is believed by, and what it wakes. */
  webhook: Pick<WebhookOptions, 'secret' | 'lookAtTicket'>;
  /** Timers and limits, for tests. */
  chat?: Pick<DirectLineOptions, 'later' | 'pause' | 'repeat' | 'limits'>;
}

/** Everything that is reachable over HTTP, on two servers that do not listen yet. */
export const createWebApp = (parts: WebAppParts): WebApp => {
  const { config, company, bot, conversations, identity, links, metrics, report, clock, randomness, logger } =
    parts;
  const ownOrigins = [config.publicUrl, `http://127.0.0.1:${config.port}`, `http://localhost:${config.port}`];
  const clientNetworkOf = createClientNetworkOf(config.trustedProxies);
  const hashOf = createClientHash(parts.tokenKey);
  const networkKeyOf = (request: Request) => hashOf(clientNetworkOf(request).network);
  const directLine = createDirectLine({
    repository: conversations,
    bot,
    clock,
    randomness,
    logger,
    tenant: config.tenant,
    assistantName: company.assistantName,
    tokenKey: parts.tokenKey,
    formerTokenKeys: parts.formerTokenKeys,
    ...(config.chatSecret !== undefined && { chatSecret: config.chatSecret }),
    ownOrigins: config.production ? ownOrigins.slice(0, 1) : ownOrigins,
    allowedOrigins: config.allowedOrigins,
    budgets: parts.budgets,
    report,
    clientNetworkOf,
    beforeResume: identity.forget,
    signIn: async (conversationId, token) => {
      const result = await identity.signIn(conversationId, token);
      if (result.outcome === 'signed_in') await conversations.markSignedIn(conversationId);
      return result;
    },
    agentFile: parts.agentFiles.inChat,
    onForget: identity.forget,
    ...parts.chat,
  });

  const app = express();
  app.disable('x-powered-by');
  app.use(observeHttp(metrics, report, clientNetworkOf));
  app.use(
    helmet({
      // For answers that are no page: each page and the chat's frame state a whole policy of their own.
      contentSecurityPolicy: { useDefaults: false, directives: NOTHING_AT_ALL },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  const { checkStore, checkOthers, countRequests } = parts;
  const health = createHealth({ metrics, clock, checkStore, checkOthers, countRequests });
  app.use(health.customers);
  app.use(createWebhookRoute({ ...parts.webhook, clock, logger }));
  app.use(directLine.router);
  app.use(
    createWidgetRoutes({
      assetsDir: shipped('dist', 'widget'),
      allowedOrigins: config.allowedOrigins,
      privacyUrl: links.privacy,
      companyName: company.name,
      brandColor: company.brandColor,
    }),
  );
  if (parts.sidebar) {
    const { tenant } = config;
    const common = { tenant, budgets: parts.budgets, clock, randomness, logger, report };
    app.use(createSidebar({ ...parts.sidebar, ...common, networkKeyOf }));
  }
  app.use(createPages({ ...parts, networkKeyOf }));
  // Only for what machines ask for (health, files): chat and pages answer their errors in words.
  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    logger.error('a request failed', errorFields(error));
    response.sendStatus(500);
  };
  app.use(onError);

  const server = createServer(app, report);
  directLine.attachUpgrade(server);
  const operations = createOperationsServer(health.operators, logger);
  return {
    server,
    operations,
    close: async () => {
      await directLine.close();
      await Promise.all([server, operations].map(closeNow));
    },
  };
};

const closeNow = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

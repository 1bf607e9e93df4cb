import type { Server } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import type { Bot } from '../bot/bot.ts';
import { shipped } from '../config/packageRoot.ts';
import { errorFields } from '../observe/logger.ts';
import type { Product } from '../product.ts';
import { createServer } from './createServer.ts';
import { createDirectLine, type DirectLineOptions } from './directLine/createDirectLine.ts';
import { createHealthRoutes } from './operations/health.ts';
import { observeHttp } from './operations/observeHttp.ts';
import { createPages } from './pages/createPages.ts';
import { createWidgetRoutes } from './widget/widgetRoutes.ts';

export interface WebApp {
  server: Server;
  /** Ends sockets and open turns, then the server. */
  close(): Promise<void>;
}

export interface WebAppParts {
  bot: Bot;
  /** Timers and limits, for tests. */
  chat?: Pick<DirectLineOptions, 'later' | 'pause' | 'repeat' | 'limits'>;
  spend: DirectLineOptions['spend'];
}

/** Everything that is reachable over HTTP, on a server that does not listen yet. */
export const createWebApp = (product: Product, { bot, spend, chat = {} }: WebAppParts): WebApp => {
  const { config, logger, clock, randomness, metrics, refusals } = product;
  const ownOrigins = [config.publicUrl, `http://127.0.0.1:${config.port}`, `http://localhost:${config.port}`];
  const directLine = createDirectLine({
    repository: product.conversations,
    bot,
    clock,
    randomness,
    logger,
    tenant: config.tenant,
    assistantName: config.company.assistantName,
    tokenKey: product.keyring.key('chat-token'),
    formerTokenKeys: product.keyring.keys('chat-token').slice(1),
    ...(config.chatSecret !== undefined && { chatSecret: config.chatSecret }),
    ownOrigins: config.production ? ownOrigins.slice(0, 1) : ownOrigins,
    allowedOrigins: config.allowedOrigins,
    spend,
    refusals,
    behindProxy: config.production,
    beforeResume: (conversationId) => product.identity.forget(conversationId),
    signIn: async (conversationId, token) => {
      const result = await product.identity.signIn(conversationId, token);
      if (result.outcome === 'signed_in') await product.conversations.markSignedIn(conversationId);
      return result;
    },
    onForget: (conversationId) => product.identity.forget(conversationId),
    ...chat,
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.production ? 1 : false);
  app.use(observeHttp(metrics, refusals));
  app.use(
    helmet({
      // Pages and the chat's frame set a stricter policy of their own.
      contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(
    createHealthRoutes({
      metrics,
      clock,
      checkStore: async () => {
        await product.connection.db?.admin().ping();
      },
      checkOthers: { desk: () => product.desk.check(), mail: () => product.mailer.check() },
      countRequests: () => product.requests.countByState(),
    }),
  );
  app.use(directLine.router);
  app.use(
    createWidgetRoutes({
      assetsDir: shipped('dist', 'widget'),
      allowedOrigins: config.allowedOrigins,
      privacyUrl: product.links.privacy,
      companyName: config.company.name,
      brandColor: config.company.brandColor,
    }),
  );
  app.use(createPages(product));
  // Of what machines ask (health, metrics, files): chat and pages answer their own errors in words.
  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    logger.error('a request failed', errorFields(error));
    response.sendStatus(500);
  };
  app.use(onError);

  const server = createServer(app, refusals);
  directLine.attachUpgrade(server);
  return {
    server,
    close: async () => {
      await directLine.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};

import { createBot } from '../bot/createBot.ts';
import type { Config } from '../config/config.ts';
import { authorityFor } from '../jobs/authorityFor.ts';
import { createBudgetRepository } from '../models/budget/budget.ts';
import { systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { buildProduct, type Product } from '../product.ts';
import { createWebApp, type WebAppParts } from '../web/createWebApp.ts';
import { endpointsFor } from './endpoints.ts';
import { listen } from './listen.ts';

/** The bot over the product's use cases. */
const botFor = ({ config, clock, logger, useCases, links, services, metrics, securityAudit }: Product) =>
  createBot({
    useCases,
    clock,
    logger,
    company: config.company,
    privacyUrl: links.privacy,
    authority: (language) => authorityFor(config.company, language),
    signIn: config.hostSignIn !== undefined,
    services,
    languageModel: config.languageModel,
    countSentence: (sentence) => metrics.said.inc({ sentence }),
    audit: securityAudit.note,
  });

/** The web app with its real bot, not listening yet. */
export const webAppFor = (product: Product, chat: WebAppParts['chat'] = {}) => {
  const budgets = createBudgetRepository(product.connection, product.clock);
  return createWebApp(product, { bot: botFor(product), spend: budgets.spend, chat });
};

/** `npm run web`: chat, widget, pages and health. Holds no state: any number of them may run. */
export const startWebProcess = async (config: Config, waitMs: number) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'web' });
  const endpoints = await endpointsFor(config, waitMs);
  const product = await buildProduct({
    config,
    endpoints,
    clock: systemClock,
    randomness: secureRandomness,
    logger,
  });
  const app = webAppFor(product);
  const port = await listen(app.server, { host: config.host, port: config.port, variable: 'PORT' });
  logger.info('web is ready', { port });
  return {
    details: { url: config.publicUrl },
    stop: async () => {
      await app.close();
      await product.close();
    },
  };
};

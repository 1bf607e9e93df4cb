import { createChatBot } from '../bot/createChatBot.ts';
import { loadUnderstanding } from '../bot/understanding/createUnderstanding.ts';
import { createSecondOpinion } from '../bot/understanding/secondOpinion.ts';
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
import { noteSaid, watchChat } from './watchChat.ts';

/** The bot over the product's use cases. */
export const chatBotFor = (product: Product) => {
  const { clock, logger, config, metrics, securityAudit } = product;
  const { languageModel } = config;
  const chatBot = createChatBot({
    understand: loadUnderstanding(),
    ...(languageModel && { secondOpinion: createSecondOpinion({ ...languageModel, clock, logger }) }),
    useCases: product.useCases,
    clock,
    timeZone: config.company.timeZone,
    signIn: config.hostSignIn !== undefined,
    services: product.services,
    onSaid: (sentence, conversationId) => {
      metrics.said.inc({ sentence });
      noteSaid(sentence, conversationId, securityAudit.note);
    },
    links: {
      privacyUrl: product.links.privacy,
      company: config.company.name,
      contact: config.company.privacyEmail,
      authority: (language) => authorityFor(config.company, language),
    },
  });
  return watchChat(chatBot, securityAudit.note);
};

/** The web app with its real bot, not listening yet. */
export const webAppFor = (product: Product, chat: WebAppParts['chat'] = {}) => {
  const budgets = createBudgetRepository(product.connection, product.clock);
  return createWebApp(product, { chatBot: chatBotFor(product), spend: budgets.spend, chat });
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

import type { Server } from 'node:http';
import express, { type Router } from 'express';
import type { Bot } from '../../bot/bot.ts';
import { createChatChannel } from '../../bot/turns/chatChannel.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import { createConversationFeed, type Repeat } from '../../models/conversation/feed.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Report } from '../../observe/createReport.ts';
import type { Logger } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { AgentFiles } from '../../privacy/files/agentFiles.ts';
import { type ChatLimits, createChatBudgets } from '../chat/chatBudgets.ts';
import { createChatRouter } from '../chat/chatRouter.ts';
import type { SignIn } from '../chat/signInRoute.ts';
import { type ClientNetworkOf, createClientHash } from '../clientNetwork.ts';
import { createErrorHandler } from './answers.ts';
import type { ChatContext } from './context.ts';
import { createDirectLineRouter } from './directLineRouter.ts';
import { createOriginGuard } from './originGuard.ts';
import { createStreamServer } from './streamServer.ts';
import { createChatTokens } from './tokens.ts';

const BODY_LIMIT = 256 * 1_024;
const CHAT_PATHS = ['/chat/token', '/chat/resume', '/chat/sign-in', '/chat/conversation', '/chat/files'];
const DIRECT_LINE = '/v3/directline';

export interface DirectLineOptions {
  repository: ConversationRepository;
  bot: Bot;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  tenant: string;
  /** The assistant's name in the chat. */
  assistantName: string;
  /** 32 bytes; signs the tokens of conversations. */
  tokenKey: Uint8Array;
  /** Earlier keys whose tokens are still accepted. */
  formerTokenKeys?: readonly Uint8Array[];
  /** CHAT_SECRET: lets a host's server ask for tokens bound to its user. Absent: nobody can. */
  chatSecret?: string;
  /** Origins of our own pages, the public one first. Read at each request. */
  ownOrigins: readonly string[];
  /** ALLOWED_ORIGINS: other pages that may talk to the chat themselves. Read at each request. */
  allowedOrigins: readonly string[];
  budgets: Pick<BudgetRepository, 'spend' | 'spendFairly'>;
  report: Report;
  clientNetworkOf: ClientNetworkOf;
  /** Called before a conversation is resumed, so that what it proved before no longer counts. */
  beforeResume: (conversationId: string) => Promise<void>;
  /** Takes a token of the host site. Absent: none is accepted. */
  signIn?: SignIn;
  /** Reads what agents attach to their replies. Absent: there is nothing to read. */
  agentFile?: AgentFiles['inChat'];
  /** Called before a conversation is forgotten. */
  onForget?: (conversationId: string) => Promise<void>;
  /** Defaults: `CHAT_LIMITS`, 100 turns a minute in a conversation. */
  limits?: Partial<ChatLimits> & { turnsPerMinute?: number };
  /** Timers, for tests. */
  later?: (milliseconds: number, run: () => void) => () => void;
  pause?: (milliseconds: number) => Promise<void>;
  repeat?: Repeat;
}

export interface DirectLine {
  /** Serves `/chat/token`, `/chat/resume`, `/chat/sign-in`, `/chat/conversation`, `/chat/files` and `/v3/directline`; to be mounted at the root. */
  router: Router;
  /** Serves the streams on this server. */
  attachUpgrade(server: Server): void;
  /** Starts no more turns, waits for the running ones, then closes the sockets. */
  close(): Promise<void>;
}

/** The chat's way in and out: Direct Line 3.0 over HTTP and WebSocket, with the bot behind it. */
export const createDirectLine = (options: DirectLineOptions): DirectLine => {
  const { repository, clock, randomness, logger, tenant, tokenKey, ownOrigins, later, pause, repeat } =
    options;
  const { budgets, clientNetworkOf } = options;
  const hashOf = createClientHash(tokenKey);
  const feed = createConversationFeed({ repository, logger, ...(repeat && { repeat }) });
  const turnsPerMinute = options.limits?.turnsPerMinute;
  const channel = createChatChannel({
    repository,
    feed,
    bot: options.bot,
    clock,
    randomness,
    logger,
    tenant,
    assistantName: options.assistantName,
    ...(turnsPerMinute !== undefined && { turnsPerMinute }),
    ...(later && { later }),
    ...(pause && { pause }),
  });
  const keys = [tokenKey, ...(options.formerTokenKeys ?? [])];
  const context: ChatContext = {
    repository,
    feed,
    channel,
    tokens: createChatTokens({ keys, clock, randomness, tenant }),
    guard: createOriginGuard({ ownOrigins, allowedOrigins: options.allowedOrigins }),
    clock,
    randomness,
    logger,
    tenant,
    report: options.report,
    clientNetworkOf,
    networkKeyOf: (request) => hashOf(clientNetworkOf(request).network),
    chatSecret: options.chatSecret,
    ownOrigins,
    spend: budgets.spend,
    chatBudgets: createChatBudgets({ budgets, hashOf, tenant, limits: options.limits }),
  };
  const streams = createStreamServer(context);

  const router = express.Router();
  const paths = [...CHAT_PATHS, DIRECT_LINE];
  router.use(paths, context.guard.middleware, express.json({ limit: BODY_LIMIT }));
  router.use(
    '/chat',
    createChatRouter(context, {
      beforeResume: options.beforeResume,
      onForget: options.onForget ?? (async () => {}),
      agentFile: options.agentFile ?? (async () => ({ outcome: 'unknown' })),
      signIn: options.signIn ?? (async () => ({ outcome: 'refused', problem: 'not_configured' })),
    }),
  );
  router.use(DIRECT_LINE, createDirectLineRouter(context));
  router.use(paths, createErrorHandler(logger));

  return {
    router,
    attachUpgrade: streams.attachUpgrade,
    close: async () => {
      await channel.drain();
      await streams.close();
      feed.close();
    },
  };
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Bot } from '../../../bot/bot.ts';
import { createBudgetRepository } from '../../../models/budget/budget.ts';
import { createConversationRepository } from '../../../models/conversation/repository.ts';
import { createReport } from '../../../observe/createReport.ts';
import type { LogFields, Logger } from '../../../observe/logger.ts';
import { createMetrics } from '../../../observe/metrics.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { createClientNetworkOf } from '../../../web/clientNetwork.ts';
import { createDirectLine, type DirectLineOptions } from '../../../web/directLine/createDirectLine.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { freshTenant, type TestConnection } from '../../builders/testConnection.ts';

export const OWN = 'https://privacy.example';
export const SITE = 'https://www.example.com';
export const SECRET = 'a-chat-secret-of-the-host';

/** Says back what it heard, and counts how often it was asked. */
const echo = () => {
  const heard: string[] = [];
  const networks: string[] = [];
  const bot: Bot = {
    open: async ({ conversation }) => {
      networks.push(conversation.network);
      return { memory: {}, outgoing: [{ text: `Hello in ${conversation.language}` }] };
    },
    hear: async ({ conversation, text }) => {
      heard.push(text);
      networks.push(conversation.network);
      return { memory: {}, outgoing: [{ text: `You said: ${text}` }] };
    },
  };
  return { bot, heard, networks };
};

const recordingLogger = (): { logger: Logger; lines: string[] } => {
  const lines: string[] = [];
  const write = (message: string, fields?: LogFields): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, logger: { debug: write, info: write, warn: write, error: write } };
};

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  body: any;
}

/** The chat over real HTTP on a real store; only the bot is an echo. */
export const openChat = async (store: TestConnection, more: Partial<DirectLineOptions> = {}) => {
  const clock = standingClock();
  const tenant = freshTenant();
  const { connection } = store;
  const { bot, heard, networks } = echo();
  const { logger, lines } = recordingLogger();
  const voided: string[] = [];
  const budgets = createBudgetRepository(connection, clock);
  const directLine = createDirectLine({
    repository: createConversationRepository({ connection, clock, randomness: secureRandomness, tenant }),
    bot,
    clock,
    randomness: secureRandomness,
    logger,
    tenant,
    assistantName: 'Assistant',
    tokenKey: Buffer.alloc(32, 7),
    chatSecret: SECRET,
    ownOrigins: [OWN],
    allowedOrigins: [SITE],
    budgets,
    report: createReport({ metrics: createMetrics(), logger, clock, audit: () => {} }),
    beforeResume: async (id) => void voided.push(id),
    later: () => () => {},
    repeat: () => () => {},
    clientNetworkOf: createClientNetworkOf(1),
    ...more,
  });
  const server = createServer(express().use(directLine.router));
  directLine.attachUpgrade(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const call = async (
    method: string,
    path: string,
    options: { token?: string; body?: unknown; raw?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const { token, body, raw, headers } = options;
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answer.startsWith('{') ? JSON.parse(answer) : answer,
    };
  };
  const newToken = async (): Promise<{ conversationId: string; token: string; resumeSecret: string }> =>
    (await call('POST', '/chat/token')).body;
  /** A conversation in which the first words were said. */
  const opened = async () => {
    const issued = await newToken();
    await call('POST', '/v3/directline/conversations', { token: issued.token });
    const path = `/v3/directline/conversations/${issued.conversationId}`;
    const say = (text: unknown, extra: object = {}) =>
      call('POST', `${path}/activities`, { token: issued.token, body: { type: 'message', text, ...extra } });
    const texts = async (): Promise<string[]> =>
      (await call('GET', `${path}/activities`, { token: issued.token })).body.activities.map(
        (one: { text: string }) => one.text,
      );
    return { ...issued, path, say, texts };
  };
  return {
    clock,
    url,
    call,
    newToken,
    opened,
    heard,
    networks,
    lines,
    voided,
    close: async () => {
      await directLine.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
};
export type Chat = Awaited<ReturnType<typeof openChat>>;

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../bot/bot.ts';
import { type ChatChannel, createChatChannel } from '../../../bot/turns/chatChannel.ts';
import { AppError } from '../../../errors.ts';
import {
  type ConversationRepository,
  createConversationRepository,
} from '../../../models/conversation/repository.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('the turn that the bot is told of', () => {
  let store: TestConnection;
  let repository: ConversationRepository;
  let channel: ChatChannel;
  let conversationId: string;
  /** The turns that the bot heard of, in order. */
  let turnIds: string[];
  /** How many commits are lost from now on, as in a crash. */
  let lost: number;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    const { connection } = store;
    const clock = standingClock();
    const shared = { clock, randomness: secureRandomness, tenant: 'main' };
    repository = createConversationRepository({ ...shared, connection });
    conversationId = randomBytes(16).toString('base64url');
    await repository.create({ conversationId, language: 'en', gpc: false, userId: 'dl_a' });
    turnIds = [];
    lost = 0;
    const hear: Bot['hear'] = async ({ conversation }) => {
      turnIds.push(conversation.turnId);
      return { memory: { heard: turnIds.length }, outgoing: [{ text: 'Heard.' }] };
    };
    const commitTurn: ConversationRepository['commitTurn'] = async (turn, result) => {
      if (lost === 0) return repository.commitTurn(turn, result);
      lost -= 1;
      throw new AppError('store_unavailable', 'The process died here.', { retryable: true });
    };
    channel = createChatChannel({
      ...shared,
      repository: { ...repository, commitTurn },
      feed: { tellPassing: () => {} },
      bot: { open: async () => ({ memory: {}, outgoing: [] }), hear },
      logger: silentLogger,
      assistantName: 'Assistant',
      later: () => () => {},
    });
  });

  const say = (clientActivityId?: string) =>
    channel.receive({
      conversationId,
      network: 'here',
      text: 'Please unsubscribe me',
      ...(clientActivityId !== undefined && { clientActivityId }),
    });

  it('is the same when a message comes again after a crash, also when a notice came in between', async () => {
    lost = 1;
    await expect(say('a')).rejects.toMatchObject({ code: 'store_unavailable' });
    await repository.appendNotice(conversationId, { key: 'n', text: 'Done.', from: 'assistant' });
    await say('a');
    expect(turnIds).toHaveLength(2);
    expect(new Set(turnIds).size).toBe(1);
  });

  it('is the same for a client that names no message of its own', async () => {
    lost = 1;
    await expect(say()).rejects.toMatchObject({ code: 'store_unavailable' });
    await say();
    expect(new Set(turnIds).size).toBe(1);
  });

  it('is another one for every message', async () => {
    for (const id of ['a', 'b', undefined, undefined]) await say(id);
    expect(new Set(turnIds).size).toBe(4);
  });
});

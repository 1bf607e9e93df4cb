import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../bot/bot.ts';
import { createRunBot, type TurnFrom } from '../../../bot/turns/runBot.ts';
import { AppError } from '../../../errors.ts';
import { CHAT_ERRORS } from '../../../wording/chatErrors/chatErrors.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const turn: TurnFrom = {
  network: 'here',
  head: {
    conversationId: 'c1',
    language: 'de',
    gpc: true,
    userId: 'dl_a',
    opened: true,
    signedIn: false,
    seq: 3,
  },
  state: undefined,
  leaseToken: 1,
  recentFrom: 1,
  rate: { since: NOW, count: 1 },
};
const counting: Bot = {
  open: async ({ conversation }) => ({ memory: {}, outgoing: [{ text: `Hello ${conversation.language}` }] }),
  hear: async ({ memory, text }) => {
    const count = Number(memory['count'] ?? 0) + 1;
    return { memory: { count }, outgoing: [{ text: `${count}: ${text}` }] };
  },
};

const run = (bot: Bot) => {
  const { logger, lines } = recordingLogger();
  const runBot = createRunBot({
    repository: { activitiesSince: async () => undefined },
    bot,
    clock: { now: () => NOW },
    logger,
    tenant: 'demo',
    assistantName: 'Mia',
  });
  return { runBot, lines };
};
const failing = (error: unknown) => run({ ...counting, hear: () => Promise.reject(error) });

describe('the bot within a turn', () => {
  it('opens in the language of the conversation, in answer to nothing', async () => {
    const { drafts } = await run(counting).runBot.open(turn);
    expect(drafts).toEqual([
      { activity: expect.objectContaining({ text: 'Hello de', locale: 'de' }), repliesToFirst: false },
    ]);
  });

  it('gets back the memory that its last turn left', async () => {
    const { runBot } = run(counting);
    const first = await runBot.answer(turn, 'a');
    const second = await runBot.answer({ ...turn, state: first.state }, 'b');
    expect(second.drafts.map(({ activity }) => activity.text)).toEqual(['2: b']);
    expect(second.drafts[0]?.repliesToFirst).toBe(true);
  });

  it('apologises for a fault of its own in the language of the chat, and changes no memory', async () => {
    const { runBot, lines } = failing(new Error('a fault'));
    const { drafts, state } = await runBot.answer(turn, 'a');
    expect(drafts.map(({ activity }) => activity.text)).toEqual([CHAT_ERRORS.de.sorry]);
    expect(state).toBeUndefined();
    expect(lines).toHaveLength(1);
  });

  it('lets the customer try again where the store did not answer', async () => {
    const away = new AppError('store_unavailable', 'away', { retryable: true });
    await expect(failing(away).runBot.answer(turn, 'a')).rejects.toBe(away);
  });
});

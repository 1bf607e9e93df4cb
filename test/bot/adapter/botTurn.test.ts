import { describe, expect, it } from 'vitest';
import { incomingActivity } from '../../../bot/adapter/activities.ts';
import { createBotTurn } from '../../../bot/adapter/botTurn.ts';
import { InProcessAuthentication, OWN_SERVICE_URL } from '../../../bot/adapter/inProcessAuthentication.ts';
import { AppError } from '../../../errors.ts';

const incoming = (text: string) =>
  incomingActivity({
    type: 'message',
    id: 'c|0000001',
    conversationId: 'c',
    user: { id: 'dl_a', name: '' },
    assistantName: 'Mia',
    text,
    locale: 'en',
    at: new Date('2026-03-02T09:00:00Z'),
  });

describe('a turn through botbuilder', () => {
  it('gives the bot its memory back and keeps what it answers', async () => {
    const turn = createBotTurn();
    const count = (memory: Record<string, unknown>) =>
      Promise.resolve({
        memory: { n: Number(memory.n ?? 0) + 1 },
        outgoing: [{ text: `turn ${Number(memory.n ?? 0) + 1}` }, { text: 'and more' }],
      });
    const first = await turn(incoming('a'), undefined, count);
    const second = await turn(incoming('b'), first.state, count);
    expect(second.sent.map(({ text }) => text)).toEqual(['turn 2', 'and more']);
    expect(Object.keys(second.state ?? {})).toEqual(['directline/conversations/c/']);
  });

  it('throws what the bot threw, with its code', async () => {
    const failing = createBotTurn()(incoming('a'), undefined, () =>
      Promise.reject(new AppError('store_unavailable', 'away', { retryable: true })),
    );
    await expect(failing).rejects.toMatchObject({ code: 'store_unavailable', retryable: true });
  });

  it('keeps turns of different conversations apart while they run side by side', async () => {
    const turn = createBotTurn();
    const say = (text: string) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return { memory: {}, outgoing: [{ text }] };
    };
    const results = await Promise.all(
      ['a', 'b', 'c'].map((text) => turn(incoming(text), undefined, say(text))),
    );
    expect(results.map(({ sent }) => sent.map(({ text }) => text))).toEqual([['a'], ['b'], ['c']]);
  });

  it('never answers to an address that somebody else names', async () => {
    const authentication = new InProcessAuthentication();
    const { authenticated } = authentication.beginTurn();
    await expect(authenticated.connectorFactory?.create('https://evil.example')).rejects.toThrow(
      /only answer/,
    );
    await expect(authenticated.connectorFactory?.create(OWN_SERVICE_URL)).resolves.toBeDefined();
  });
});

import { expect, it } from 'vitest';
import { readTranscript } from '../../../bot/turns/readTranscript.ts';
import type { ConversationHead, LogEntry } from '../../../models/conversation/conversation.ts';

const at = new Date('2026-03-02T09:00:00Z');
const line = (seq: number, role: 'user' | 'bot', text?: string): LogEntry => ({
  seq,
  at,
  activity: {
    type: text === undefined ? 'event' : 'message',
    from: { id: 'x', role },
    ...(text && { text }),
  },
});
const LOG = [line(1, 'bot', 'Hello'), line(2, 'user', 'Hi'), line(3, 'bot'), line(4, 'bot', 'Bye')];

it('reads the chat page by page and leaves out what is no message', async () => {
  const head = { seq: 4 } as ConversationHead;
  const activitiesSince = async (_id: string, watermark: number) => ({
    head,
    entries: LOG.filter(({ seq }) => seq > watermark).slice(0, 2),
  });
  expect(await readTranscript({ activitiesSince }, 'c1')).toEqual([
    { from: 'assistant', text: 'Hello', at },
    { from: 'customer', text: 'Hi', at },
    { from: 'assistant', text: 'Bye', at },
  ]);
});

it('is empty where the conversation is gone', async () => {
  expect(await readTranscript({ activitiesSince: async () => undefined }, 'c1')).toEqual([]);
});

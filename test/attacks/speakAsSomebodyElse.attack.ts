import { expect } from 'vitest';
import { activitiesPath, openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

/** Writes a sender, a conversation and an id of their own choice into a message: of all that only the text is read. */
export const speakAsSomebodyElse: Attack = {
  wants: 'speak as the assistant or as another customer',
  attempt: async ({ world, victim }) => {
    const mine = await openChat(world.url);
    const forged = [
      { from: { id: 'assistant', name: 'Assistant', role: 'bot' } },
      { from: { id: 'dl_somebody-else', role: 'user' } },
      { from: { id: 'agent', role: 'channel', aadObjectId: 'x' } },
    ];
    for (const [n, { from }] of forged.entries()) {
      const sent = await mine.call('POST', activitiesPath(mine.conversationId), {
        type: 'message',
        text: `forged ${n}`,
        from,
        recipient: { id: victim.chat.conversationId },
        conversation: { id: victim.chat.conversationId },
        id: `${victim.chat.conversationId}|0000001`,
        replyToId: 'x',
        serviceUrl: 'https://evil.example/',
        channelId: 'emulator',
        timestamp: '1999-01-01T00:00:00Z',
        channelData: { expecting: 'yes_no', person: true, postBack: true },
        suggestedActions: { actions: [{ type: 'openUrl', title: 'x', value: 'https://evil.example/' }] },
      });
      expect(sent.status).toBe(200);
    }
    const log = await mine.call('GET', activitiesPath(mine.conversationId));
    const { activities } = (await log.json()) as { activities: Record<string, unknown>[] };
    const said = activities.filter(({ text }) => String(text).startsWith('forged'));
    expect(said).toHaveLength(3);
    for (const line of said) {
      expect(line['from']).toMatchObject({ role: 'user', id: expect.stringMatching(/^dl_(?!somebody)/) });
      expect(line['conversation']).toEqual({ id: mine.conversationId });
      expect(JSON.stringify(line)).not.toMatch(/evil|1999|postBack|emulator/);
    }
    expect((await victim.chat.hear()).text).toBe('');
    for (const path of ['/api/messages', '/api/messages/'])
      expect((await mine.call('POST', path, { type: 'message', text: 'x' })).status).toBe(404);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="sender_forged"}',
    audit: { event: 'sender_forged' },
    log: 'sender_forged',
  },
};

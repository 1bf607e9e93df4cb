import { expect } from 'vitest';
import WebSocket from 'ws';
import { activitiesPath, openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });

/** Has a good token, and asks with it for the conversation of somebody else. */
export const readForeignConversation: Attack = {
  wants: 'read and write in the conversation of somebody else',
  attempt: async ({ world, victim }) => {
    const theirs = victim.chat.conversationId;
    const mine = await openChat(world.url);
    const words = { type: 'message', text: 'yes' };
    const tries: [string, string, unknown?][] = [
      ['GET', activitiesPath(theirs)],
      ['POST', activitiesPath(theirs), words],
      ['GET', `/v3/directline/conversations/${theirs}`],
      ['POST', `/v3/directline/conversations/${theirs}/upload`, {}],
      ['GET', `${activitiesPath(mine.conversationId)}/../../${theirs}/activities`],
      ['GET', `${activitiesPath(mine.conversationId)}/..%2f..%2f${theirs}%2factivities`],
    ];
    for (const [method, path, body] of tries) {
      const answer = await mine.call(method, path, body);
      expect([400, 403, 404], `${method} ${path}`).toContain(answer.status);
      expect(await answer.text()).not.toContain(victim.address);
    }
    const own = await mine.call('GET', `/v3/directline/conversations/${mine.conversationId}`);
    const { streamUrl } = (await own.json()) as { streamUrl: string };
    const stream = new URL(streamUrl);
    const socketUrl = `${world.url.replace('http', 'ws')}${stream.pathname}${stream.search}`;
    expect(await statusOf(socketUrl.replace(mine.conversationId, theirs))).toBe(403);
    const resumed = await mine.call('POST', '/chat/resume', {
      conversationId: theirs,
      resumeSecret: 'A'.repeat(22),
    });
    expect(resumed.status).toBe(404);
    expect((await victim.chat.hear()).text).toBe('');
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="token_invalid"}',
    audit: { event: 'token_invalid' },
    log: 'token_invalid',
  },
};

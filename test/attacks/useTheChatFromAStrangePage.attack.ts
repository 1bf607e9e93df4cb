import { expect } from 'vitest';
import WebSocket from 'ws';
import { activitiesPath, openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const STRANGE = [
  'https://evil.example',
  'null',
  'https://plumelac.example.evil.example',
  'http://localhost:1',
];

const statusOf = (url: string, origin: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, { origin });
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });

/** A page of theirs, open in the victim's browser, calls the chat: neither answered, nor readable, nor framed. */
export const useTheChatFromAStrangePage: Attack = {
  wants: 'use the chat from a page that may not embed it',
  attempt: async ({ world, victim: { chat } }) => {
    for (const origin of STRANGE) {
      const headers = { origin };
      for (const [method, path, body] of [
        ['POST', '/chat/token', {}],
        ['POST', '/chat/resume', {}],
        ['OPTIONS', '/v3/directline/conversations'],
        ['GET', activitiesPath(chat.conversationId)],
        ['POST', activitiesPath(chat.conversationId), { type: 'message', text: 'yes' }],
        ['DELETE', '/chat/conversation'],
      ] as const) {
        const answer = await chat.call(method, path, body, headers);
        expect(answer.status, `${method} ${path} from ${origin}`).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    const hidden = await chat.call('GET', activitiesPath(chat.conversationId), undefined, {
      'sec-fetch-site': 'cross-site',
    });
    expect(hidden.status).toBe(403);

    const mine = await openChat(world.url);
    for (const origin of STRANGE) {
      const granted = await mine.call('GET', `/v3/directline/conversations/${mine.conversationId}`);
      const stream = new URL(((await granted.json()) as { streamUrl: string }).streamUrl);
      const url = `${world.url.replace('http', 'ws')}${stream.pathname}${stream.search}`;
      expect(await statusOf(url, origin), origin).toBe(403);
    }
    const named = await fetch(`${world.url}/chat?host=https://evil.example`);
    expect(named.headers.get('content-security-policy')).not.toContain('evil');
    const frame = await fetch(`${world.url}/chat`, { headers: { origin: 'https://evil.example' } });
    expect(frame.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'(?!.*evil)/);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="origin_refused"}',
    audit: { event: 'origin_refused' },
    log: 'origin_refused',
  },
};

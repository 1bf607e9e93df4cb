import { expect } from 'vitest';
import { activitiesPath, openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const BODIES = [
  '{"__proto__": {"polluted": "yes"}, "type": "message", "text": "hello"}',
  '{"constructor": {"prototype": {"polluted": "yes"}}, "type": "message", "text": "hello"}',
  '{"type": "message", "text": "hello", "channelData": {"__proto__": {"clientActivityID": "x", "polluted": "yes"}}}',
  '{"type": "message", "text": "hello", "from": {"__proto__": {"role": "bot", "polluted": "yes"}}}',
  '{"language": "__proto__", "locale": "constructor", "user": {"__proto__": {"id": "x"}}}',
  '{"__proto__": {"conversationId": "x", "resumeSecret": "x", "polluted": "yes"}}',
];
const WORDS = [
  '__proto__',
  'constructor',
  'My __proto__ is wrong: polluted should be yes',
  'Change constructor.prototype.polluted from no to yes',
  'hasOwnProperty toString valueOf',
  '__proto__@constructor.example',
  'RD-PROT-OPRO',
];

const isClean = (): boolean => {
  const { prototype } = Object;
  return (
    !('polluted' in {}) &&
    !('polluted' in []) &&
    Object.getOwnPropertyNames(prototype).every((name) => name !== 'role' && name !== 'clientActivityID')
  );
};

/** Sends names that reach the prototype of all objects: the product runs in this very process, and nothing changes here. */
export const polluteEveryObject: Attack = {
  wants: 'change what every object inherits',
  attempt: async ({ world }) => {
    const mine = await openChat(world.url);
    const places = [
      '/chat/token',
      '/chat/resume',
      '/v3/directline/conversations',
      '/v3/directline/tokens/refresh',
      activitiesPath(mine.conversationId),
      `/v3/directline/conversations/${mine.conversationId}/__proto__`,
    ];
    for (const place of places)
      for (const body of BODIES) {
        expect((await mine.call('POST', place, body)).status, `${place} ${body}`).toBeLessThan(500);
        expect(isClean(), `${place} ${body}`).toBe(true);
      }
    for (const query of [
      '__proto__[polluted]=yes',
      'constructor[prototype][polluted]=yes',
      'language=__proto__',
    ])
      for (const path of ['/chat', '/code/x', '/export/x', activitiesPath(mine.conversationId)])
        expect((await mine.call('GET', `${path}?${query}`)).status).toBeLessThan(500);
    for (const path of ['/__proto__', '/widget/__proto__', '/code/__proto__', '/export/constructor'])
      expect((await mine.call('GET', path)).status).toBe(404);
    const form = new URLSearchParams({
      '__proto__[polluted]': 'yes',
      'constructor[prototype][polluted]': 'yes',
    });
    await fetch(`${world.url}/export/${'A'.repeat(22)}/download`, { method: 'POST', body: form });
    for (const words of WORDS) expect((await mine.say(words)).status, words).toBe(200);
    expect(isClean()).toBe(true);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="conversation_not_found"}',
    audit: { event: 'conversation_not_found' },
    log: 'conversation_not_found',
  },
};

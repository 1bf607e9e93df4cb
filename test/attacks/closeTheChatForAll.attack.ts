import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { webAppFor } from '../../processes/webProcess.ts';
import { CHAT_ERRORS } from '../../wording/chatErrors/chatErrors.ts';
import { openChat } from '../builders/chat.ts';
import type { World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const ADDRESSES = Array.from({ length: 15 }, (_, n) => `${20 + n}.1.1.1`);
const CHATS = 12;
/** A fifth of what customers meet, so that fifteen addresses are enough to spend it all. */
const OVERALL = { limit: 120, kept: 60, firstUses: 4, windowMs: MINUTE };

/** A second web process on the same store, whose limits are not those of tests. */
const openFrontDoor = async ({ product }: World) => {
  const app = webAppFor(product, {
    later: () => () => {},
    repeat: () => () => {},
    limits: { overall: OVERALL },
  });
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close: app.close };
};

/**
 * Opens more chats from fifteen addresses than there are for everybody in a minute. Those are told to wait; everybody else still finds a chat,
 * takes up the one they had, or goes on in it.
 */
export const closeTheChatForAll: Attack = {
  wants: 'open so many chats that nobody else finds one',
  attempt: async ({ world }) => {
    const door = await openFrontDoor(world);
    const post = (path: string, from: string, body: object = {}) =>
      fetch(door.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: JSON.stringify(body),
      });
    try {
      const home = '203.0.113.9';
      const kept = (await (await post('/chat/token', home)).json()) as object;
      const talking = await openChat(door.url, { from: home });

      const flood = await Promise.all(
        ADDRESSES.map(async (from) => {
          const statuses: number[] = [];
          for (let n = 0; n < CHATS; n += 1) statuses.push((await post('/chat/token', from)).status);
          return statuses;
        }),
      );
      expect(new Set(flood.flat())).toEqual(new Set([200, 429]));
      const again = await post('/chat/token', ADDRESSES[0] as string);
      expect(again.status).toBe(429);
      expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(((await again.json()) as { error: { message: string } }).error.message).toBe(
        CHAT_ERRORS.en.manyChats,
      );

      for (const from of [home, '198.51.100.1', '2001:db8:9::1'])
        expect((await post('/chat/token', from)).status).toBe(200);
      expect((await post('/chat/resume', home, kept)).status).toBe(200);
      expect((await talking.say('hello')).status).toBe(200);
    } finally {
      await door.close();
    }
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="rate_limited"}',
    audit: { event: 'rate_limited' },
    log: 'rate_limited',
  },
};

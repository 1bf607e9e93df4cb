import http from 'node:http';
import { expect } from 'vitest';
import { openChat } from '../builders/chat.ts';
import { persona } from '../builders/openWorld.ts';
import { sharedTexts } from '../builders/sharedFolder.ts';
import type { Attack } from './attack.ts';

const targets = sharedTexts('open-redirect.txt') ?? ['//evil.example'];

/** Sends the path as it stands: `fetch` would tidy it first. */
const get = (url: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = http.get({ hostname, port, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => {
        body += data.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
      );
    });
    request.on('error', reject);
  });

const PARAMETERS = ['url', 'next', 'returnTo', 'redirect', 'language', 'host', 'color'];
const FOREIGN = /google\.com|evil\.example|whitelisteddomain/;

/** Wraps a foreign address into links that begin with ours, and a foreign host into what we write: nobody is sent there. */
export const sendCustomersElsewhere: Attack = {
  wants: 'send customers elsewhere by a link that begins with our address',
  attempt: async ({ world }) => {
    for (const target of targets) {
      const path = `/${target}`.replaceAll(/[^\x21-\x7e]/g, encodeURIComponent).replace(/^\/\/+/, '/');
      const asked = await get(world.url, path);
      expect(asked.location, path).toBeUndefined();
      expect(asked.body, path).not.toMatch(FOREIGN);
    }
    for (const [n, target] of targets.entries()) {
      const parameter = PARAMETERS[n % PARAMETERS.length];
      const path = `/chat?${parameter}=${encodeURIComponent(target)}`;
      const asked = await get(world.url, path);
      expect(asked.location, path).toBeUndefined();
      expect(asked.body, path).not.toMatch(FOREIGN);
    }
    for (const target of targets) {
      const after = await get(world.desk.url, `/sign-in?to=${encodeURIComponent(target)}`);
      expect(after.location ?? '/', target).toMatch(/^\/(?![/\\])/);
      expect(after.body, target).not.toMatch(/value="(?:https?:)?[/\\]{2}/);
    }
    const mine = await openChat(world.url);
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    for (const path of ['/chat', '/code/x', '/export/x', '/widget.js'])
      expect((await get(world.url, path, forged)).body).not.toContain('evil.example');
    const bearer = { authorization: `Bearer ${mine.token}`, ...forged };
    const granted = await get(world.url, `/v3/directline/conversations/${mine.conversationId}`, bearer);
    expect(JSON.parse(granted.body).streamUrl).not.toContain('evil.example');

    const earlier = (await world.mails.all()).length;
    await mine.say('I want a copy of my data');
    await mine.say(persona('mallory').address);
    await world.worker.settle();
    for (const { Text } of (await world.mails.all()).slice(earlier))
      for (const [link] of Text.matchAll(/https?:\/\/\S+/g)) expect(link).not.toContain('evil');
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="redirect_ignored"}',
    audit: { event: 'redirect_ignored' },
    log: 'redirect_ignored',
  },
};

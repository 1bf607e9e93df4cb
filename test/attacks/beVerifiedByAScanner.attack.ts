import { expect } from 'vitest';
import { codeIn } from '../builders/mailbox.ts';
import type { Attack } from './attack.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'] as const;

/** Begins a request for the victim and waits for the victim's mail scanner to open every link: nothing is verified. */
export const beVerifiedByAScanner: Attack = {
  wants: "be verified by the scanner that opens the links in the victim's mail",
  attempt: async ({ world, victim }) => {
    const mail = (await world.mails.to(victim.address)).at(-1);
    const links = [...(mail?.Text ?? '').matchAll(/https?:\/\/[^\s/]+(\/[^\s]+)/g)].map(([, path]) => path);
    const page = links.find((path) => path?.startsWith('/code/'));
    expect(page).toBeDefined();
    const before = await world.product.connection.collection('privacyRequests').countDocuments({});
    for (const method of METHODS)
      for (const path of [page, `${page}/`, `${page}?utm_source=mail`]) {
        const answer = await fetch(`${world.url}${path}`, { method, redirect: 'manual' });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    const waiting = await victim.chat.say('1234');
    expect(waiting.expecting).toBe('code');
    const text = await (await fetch(`${world.url}${page}`)).text();
    expect(codeIn({ ...mail!, Text: text.replaceAll(/<[^>]+>/g, '') })).toBe(victim.code());
    expect(await world.product.connection.collection('privacyRequests').countDocuments({})).toBe(before);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="method_refused"}',
    audit: { event: 'method_refused' },
    log: 'method_refused',
  },
};

import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../openDesk.ts';
import { browse, fileTicket, PEOPLE } from './browser.ts';

const APP = 'http://localhost:3000';

describe('an app that is installed in the desk', () => {
  it('stands beside each ticket, opened by an address that the desk has signed for whoever looks', async () => {
    const desk = await openDesk({ appUrl: () => APP });
    const { id } = fileTicket(desk);
    const { html, headers } = await (await browse(desk, 'agent')).get(`/tickets/${id}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-src ${APP};`);
    expect(policy).toContain(`form-action 'self' ${APP};`);
    expect(html).toContain(`action="${APP}/sidebar?origin=${encodeURIComponent(desk.url)}&amp;app_guid=`);
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const keys = createRemoteJWKSet(new URL(`${desk.url}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: new URL(desk.url).host,
      audience: `${desk.url}/api/v2/apps/installations/1.json`,
      currentDate: desk.clock.now(),
    });
    const agent = desk.store.users.where('email', PEOPLE.agent)[0]?.id;
    expect(payload.sub).toBe(`${desk.url}/api/v2/users/${agent}.json`);
    expect(html).toContain('&quot;location&quot;:&quot;ticket_sidebar&quot;');
    expect(html).toContain(`&quot;ticket.id&quot;:${id}`);
  });

  it('has a page of its own in the navigation, and each address is another', async () => {
    const desk = await openDesk({ appUrl: () => APP });
    const browser = await browse(desk, 'administrator');
    const tokens = [];
    for (let time = 0; time < 2; time += 1) {
      const { html } = await browser.get('/privacy');
      expect(html).toContain('&quot;location&quot;:&quot;nav_bar&quot;');
      tokens.push(/name="token" value="([^"]+)"/.exec(html)?.[1]);
    }
    expect(new Set(tokens).size).toBe(2);
  });

  it('is nowhere where none is installed, and the pages frame nothing', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    const { html, headers } = await browser.get(`/tickets/${id}`);
    expect(html).not.toContain('<iframe');
    expect(html).not.toContain('/privacy');
    expect(headers.get('content-security-policy')).toContain("frame-src 'none'");
  });
});

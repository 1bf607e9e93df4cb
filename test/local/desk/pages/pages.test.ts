import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../observe/clock.ts';
import { openDesk } from '../openDesk.ts';
import { browse, controlOf, fileTicket, heldIn, PEOPLE, type Role } from './browser.ts';

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
const PRIVACY = {
  'Privacy reference': 'RD-2222-223A',
  'Privacy request': 'erasure',
  'Privacy state': 'awaiting_decision',
  'Privacy deadline': '2026-03-09',
};

describe('signing in', () => {
  it('is offered as four people with what each may do', async () => {
    const desk = await openDesk();
    const { html, headers } = await (await browse(desk)).get('/tickets');
    for (const name of ['Nora Lindt', 'Marco Bianchi', 'Sophie Keller', 'Anna Frei'])
      expect(html).toContain(name);
    for (const role of ['Light agent', 'Agent', 'Privacy officer', 'Administrator'])
      expect(html).toContain(role);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('name="to" value="/tickets"');
  });

  it('leads to where one wanted to go, and never to another site', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const user = String(desk.store.users.where('email', PEOPLE.agent)[0]?.id);
    const browser = await browse(desk);
    expect((await browser.submit('/sign-in', { user, to: `/tickets/${id}` })).html).toContain(`#${id}`);
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await fetch(`${desk.url}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ user, to }),
      });
      expect(answer.headers.get('location')).toBe('/tickets');
    }
  });

  it('is not possible as a customer, as nobody, or with a forged or old cookie', async () => {
    const desk = await openDesk();
    const signInPage = 'Who is working today?';
    expect((await (await browse(desk)).submit('/sign-in', { user: '1' })).html).toContain(signInPage);
    const id = desk.store.users.where('email', PEOPLE.administrator)[0]?.id;
    const forged = { cookie: `local_desk_session=${id}.9999999999999.${'A'.repeat(43)}` };
    expect(await (await fetch(`${desk.url}/tickets`, { headers: forged })).text()).toContain(signInPage);
    const browser = await browse(desk, 'agent');
    desk.clock.advance(12 * HOUR - 1);
    expect((await browser.get('/tickets')).html).toContain('Marco Bianchi');
    desk.clock.advance(1);
    expect((await browser.get('/tickets')).html).toContain(signInPage);
  });

  it('ends with signing out, and the cookie is out of reach of scripts', async () => {
    const desk = await openDesk();
    const browser = await browse(desk, 'agent');
    const out = await browser.submit('/sign-out', {});
    expect(out.html).toContain('Who is working today?');
    const user = String(desk.store.users.where('email', PEOPLE.agent)[0]?.id);
    const answer = await fetch(`${desk.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ user }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });
});

describe('what each of the four may do', () => {
  const decide = async (role: Role): Promise<[number, string | null]> => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, { fields: PRIVACY });
    const browser = await browse(desk, role);
    const answer = await browser.submit(`/tickets/${id}/submit`, {
      shown: JSON.stringify({ [controlOf(desk, 'Privacy decision')]: '' }),
      [controlOf(desk, 'Privacy decision')]: 'approve',
    });
    return [answer.status, heldIn(desk, id, 'Privacy decision')];
  };

  it.each<[Role, number, string | null]>([
    ['light agent', 403, null],
    ['agent', 200, 'approve'],
    ['privacy officer', 200, 'approve'],
    ['administrator', 200, 'approve'],
  ])('the decision of a %s: %i', async (role, status, held) => {
    expect(await decide(role)).toEqual([status, held]);
  });

  it('light agents see no way to change a ticket, and have none', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, { fields: PRIVACY });
    const other = fileTicket(desk);
    const browser = await browse(desk, 'light agent');
    const { html } = await browser.get(`/tickets/${id}`);
    for (const way of ['Public reply</label>', 'Submit as', 'Macros', '/merge', '/delete'])
      expect(html).not.toContain(way);
    expect(html.match(/<select/g)?.length).toBe(html.match(/<select[^>]* disabled/g)?.length);
    const shown = JSON.stringify({ tags: '', priority: '' });
    for (const [act, fields] of [
      ['submit', { status: 'solved' }],
      ['submit', { mode: 'reply', text: 'Dear customer' }],
      ['submit', { shown, tags: 'mine' }],
      ['merge', { number: String(other.id) }],
      ['delete', {}],
    ] as [string, Record<string, string>][])
      expect((await browser.submit(`/tickets/${id}/${act}`, fields)).status, act).toBe(403);
    expect(desk.store.tickets.get(id)).toMatchObject({ status: 'new', deleted: null });
    expect((await browser.submit(`/tickets/${id}/submit`, { text: 'seen' })).status).toBe(200);
    expect(desk.store.comments.where('ticket_id', id).at(-1)).toMatchObject({ body: 'seen', public: false });
  });

  it('nobody acts without being signed in, nor from a page of another origin', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const nobody = await browse(desk);
    const agent = await browse(desk, 'agent');
    const acts = ['submit', 'macro', 'merge', 'delete'];
    for (const act of acts) await nobody.submit(`/tickets/${id}/${act}`, { text: 'x' });
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      for (const act of acts)
        expect((await agent.submit(`/tickets/${id}/${act}`, { text: 'x' }, headers)).status).toBe(403);
    expect(desk.store.comments.where('ticket_id', id)).toHaveLength(1);
    expect(desk.store.tickets.get(id)?.deleted).toBeNull();
  });
});

describe('what is not there', () => {
  it('is a page that says so', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    const paths = ['/tickets/999', '/tickets/abc', '/people/7', '/nothing', '/tickets/999/merge'];
    for (const path of [...paths, `/tickets/${id}/nothing`, `/tickets/${id}/merge/3`])
      expect(await browser.get(path), path).toMatchObject({
        status: 404,
        html: expect.stringContaining('There is nothing here'),
      });
  });
});

describe('hostile text', () => {
  it('is shown as text on every page', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, {
      subject: HOSTILE,
      body: `${HOSTILE} javascript:alert(3)`,
      fields: { 'Privacy reference': HOSTILE },
    });
    const { store } = desk;
    const ada = store.users.get(store.tickets.get(id)?.requester_id ?? 0);
    if (ada) store.users.put({ ...ada, name: HOSTILE, notes: HOSTILE });
    const browser = await browse(desk, 'administrator');
    const draft = await browser.submit(`/tickets/${id}/submit`, {
      mode: 'reply',
      status: HOSTILE,
      text: HOSTILE,
      shown: JSON.stringify({ tags: '' }),
      tags: HOSTILE,
    });
    const pages = [draft];
    const query = encodeURIComponent(HOSTILE);
    for (const path of [
      `/tickets?q=${query}`,
      '/tickets',
      `/tickets/${id}`,
      `/tickets/${id}/merge`,
      `/tickets/${id}/delete`,
      '/people',
      `/people/${ada?.id}`,
      `/people?q=${query}`,
    ])
      pages.push(await browser.get(path));
    for (const { html } of pages) {
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<script>alert');
      expect(html).not.toMatch(/(href|src)="javascript:/);
    }
  });

  it('links addresses of pages and nothing else', async () => {
    const desk = await openDesk();
    const body = 'See https://example.org/a?b=1&c="x" and javascript:alert(1) or data:text/html,x';
    const { id } = fileTicket(desk, { body });
    const { html } = await (await browse(desk, 'agent')).get(`/tickets/${id}`);
    const links = [...html.matchAll(/<a href="([^"]*)" rel="noreferrer noopener">/g)].map(([, href]) => href);
    expect(links).toEqual(['https://example.org/a?b=1&amp;c=']);
  });
});

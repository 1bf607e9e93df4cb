import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../observe/clock.ts';
import { openDesk } from '../openDesk.ts';
import { browse, fieldIn, fileTicket, PEOPLE, type Role } from './browser.ts';

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

describe('the list of tickets', () => {
  it('shows what is open, what waits for a decision, and everything', async () => {
    const desk = await openDesk();
    fileTicket(desk, { subject: 'Decide me', fields: PRIVACY });
    fileTicket(desk, { subject: 'Just open' });
    const browser = await browse(desk, 'agent');
    const open = (await browser.get('/tickets')).html;
    expect(open).toContain('Decide me');
    expect(open).toContain('Just open');
    expect(open).toContain('7 days left');
    const decide = (await browser.get('/tickets?view=decide')).html;
    expect(decide).toContain('Decide me');
    expect(decide).not.toContain('Just open');
  });

  it('finds by reference, and says when nothing matches', async () => {
    const desk = await openDesk();
    fileTicket(desk, { subject: 'Decide me', fields: PRIVACY });
    const browser = await browse(desk, 'agent');
    expect((await browser.get('/tickets?view=all&q=rd-2222')).html).toContain('Decide me');
    expect((await browser.get('/tickets?view=all&q=nothing')).html).toContain(
      'No ticket matches this search.',
    );
  });

  it('comes in pages of fifty', async () => {
    const desk = await openDesk();
    for (let n = 0; n < 51; n += 1) fileTicket(desk, { subject: `Ticket number ${n}.` });
    const browser = await browse(desk, 'agent');
    expect((await browser.get('/tickets')).html).toContain('Page 1 of 2');
    expect((await browser.get('/tickets?page=2')).html).toContain('Ticket number 0.');
    for (const page of ['0', '-3', 'x', '1e99', '99'])
      expect((await browser.get(`/tickets?page=${page}`)).status).toBe(200);
  });
});

describe('a ticket', () => {
  it('is answered in public by an agent, who then has it', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    const form = fieldIn((await browser.get(`/tickets/${id}`)).html, 'form');
    const after = await browser.submit(`/tickets/${id}/comment`, {
      form,
      act: 'reply',
      text: 'We are on it.\r\nBye',
    });
    expect(after.html).toContain('Your reply is public.');
    expect(desk.store.comments.where('ticket_id', id).at(-1)).toMatchObject({
      body: 'We are on it.\nBye',
      public: true,
      via: 'web',
    });
    const marco = desk.store.users.where('email', PEOPLE.agent)[0]?.id;
    expect(desk.store.tickets.get(id)).toMatchObject({ assignee_id: marco, status: 'open' });
    expect(after.html).toMatch(/Marco Bianchi.*wrote in public/s);
  });

  it('takes a form once, however often it was sent', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    const form = fieldIn((await browser.get(`/tickets/${id}`)).html, 'form');
    for (let n = 0; n < 3; n += 1)
      await browser.submit(`/tickets/${id}/comment`, { form, act: 'note', text: 'once' });
    expect(desk.store.comments.where('ticket_id', id)).toHaveLength(2);
  });

  it('is solved with one press', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    expect((await browser.submit(`/tickets/${id}/comment`, { act: 'solve', text: '' })).html).toContain(
      'The ticket is solved.',
    );
    expect(desk.store.tickets.get(id)?.status).toBe('solved');
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'light agent');
    const refused = await browser.submit(`/tickets/${id}/comment`, { act: 'reply', text: 'Dear customer' });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Light agents write internal notes only.');
    expect(refused.html).toContain('>Dear customer</textarea>');
    const empty = await (await browse(desk, 'agent')).submit(`/tickets/${id}/comment`, {
      act: 'note',
      text: ' ',
    });
    expect(empty.html).toContain('Write something first.');
  });

  it('is not changed over the head of somebody who was faster', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const browser = await browse(desk, 'agent');
    const stamp = fieldIn((await browser.get(`/tickets/${id}`)).html, 'stamp');
    desk.clock.advance(MINUTE);
    const change = (tags: string) => browser.submit(`/tickets/${id}/change`, { stamp, status: 'open', tags });
    expect((await change('mine')).status).toBe(200);
    const late = await change('theirs');
    expect(late.status).toBe(409);
    expect(late.html).toContain('Somebody else changed this ticket meanwhile.');
    expect(desk.store.tickets.get(id)?.tags).toEqual(['mine']);
  });

  it('that is not there is a page that says so', async () => {
    const desk = await openDesk();
    const browser = await browse(desk, 'agent');
    for (const path of ['/tickets/999', '/tickets/abc', '/people/7', '/nothing', '/tickets/1/2/3'])
      expect(await browser.get(path)).toMatchObject({
        status: 404,
        html: expect.stringContaining('There is nothing here'),
      });
  });
});

describe('what each of the four may do', () => {
  const decide = async (role: Role): Promise<[number, string | null]> => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, { fields: PRIVACY });
    const browser = await browse(desk, role);
    const answer = await browser.submit(`/tickets/${id}/decide`, { decision: 'approve' });
    const field = desk.store.fields.all().find(({ title }) => title === 'Privacy decision')?.id;
    const held = desk.store.tickets.get(id)?.custom_fields.find((one) => one.id === field)?.value ?? null;
    return [answer.status, held];
  };

  it.each<[Role, number, string | null]>([
    ['light agent', 403, null],
    ['agent', 200, 'approve'],
    ['privacy officer', 200, 'approve'],
    ['administrator', 200, 'approve'],
  ])('the decision of a %s: %i', async (role, status, held) => {
    expect(await decide(role)).toEqual([status, held]);
  });

  it('a field is also set by its tag, as in Zendesk', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, { fields: PRIVACY });
    const browser = await browse(desk, 'agent');
    await browser.submit(`/tickets/${id}/change`, {
      status: 'open',
      tags: 'erasure awaiting_decision approve',
    });
    const field = desk.store.fields.all().find(({ title }) => title === 'Privacy decision')?.id;
    const held = desk.store.tickets.get(id)?.custom_fields.find((one) => one.id === field)?.value;
    expect(held).toBe('approve');
  });

  it('light agents see no way to change a ticket, and have none', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, { fields: PRIVACY });
    const browser = await browse(desk, 'light agent');
    const { html } = await browser.get(`/tickets/${id}`);
    for (const button of ['Public reply', 'Solve</button>', 'Save changes', 'Save decision'])
      expect(html).not.toContain(button);
    for (const [path, fields] of [
      ['change', { status: 'solved', tags: '' }],
      ['comment', { act: 'solve', text: '' }],
    ] as const)
      expect((await browser.submit(`/tickets/${id}/${path}`, fields)).status).toBe(403);
    expect(desk.store.tickets.get(id)?.status).toBe('new');
    expect((await browser.submit(`/tickets/${id}/comment`, { act: 'note', text: 'seen' })).status).toBe(200);
  });

  it('nobody acts without being signed in, nor from a page of another origin', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk);
    const nobody = await browse(desk);
    await nobody.submit(`/tickets/${id}/comment`, { act: 'note', text: 'x' });
    const agent = await browse(desk, 'agent');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await agent.submit(`/tickets/${id}/comment`, { act: 'note', text: 'x' }, headers)).status).toBe(
        403,
      );
    expect(desk.store.comments.where('ticket_id', id)).toHaveLength(1);
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
    const draft = await browser.submit(`/tickets/${id}/change`, { status: HOSTILE, text: HOSTILE });
    const pages = [draft];
    const query = encodeURIComponent(HOSTILE);
    for (const path of [
      `/tickets?view=all&q=${query}`,
      `/tickets/${id}`,
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

import { describe, expect, it } from 'vitest';
import { html } from '../../../../local/desk/pages/html.ts';
import { page } from '../../../../local/desk/pages/layout.ts';
import { MINUTE } from '../../../../observe/clock.ts';
import { openAccount } from '../openAccount.ts';
import { openDesk } from '../openDesk.ts';
import { browse, controlOf, fieldIn, fileTicket, heldIn, PEOPLE, untouched, wordsIn } from './browser.ts';

const opened = async (ticket: Parameters<typeof fileTicket>[1] = {}) => {
  const desk = await openDesk();
  const { id } = fileTicket(desk, ticket);
  const browser = await browse(desk, 'agent');
  const { html } = await browser.get(`/tickets/${id}`);
  return {
    desk,
    id,
    browser,
    html,
    /** Submits the form of the page as it was first shown, with what somebody did to it. */
    submit: (fields: Record<string, string>) =>
      browser.submit(`/tickets/${id}/submit`, { ...untouched(html), ...fields }),
    ticket: () => desk.store.tickets.get(id),
    comments: () => desk.store.comments.where('ticket_id', id),
    userId: (email: string) => desk.store.users.where('email', email)[0]?.id ?? 0,
  };
};

describe('the page of a ticket', () => {
  it('tells public replies and internal notes apart, and says who wrote', async () => {
    const { submit } = await opened({ html: '<p><strong>Why</strong></p>' });
    await submit({ mode: 'reply', text: 'Hello' });
    const { html } = await submit({ form: '', mode: 'note', text: 'Between us' });
    expect(html).toContain('<p><strong>Why</strong></p>');
    const said = [...html.matchAll(/<article class="comment (\w+)"[^>]*aria-label="([^"]*)"/g)];
    expect(said.map(([, kind, label]) => [kind, label])).toEqual([
      ['note', 'Internal note by Rightsdesk'],
      ['reply', 'Public reply by Marco Bianchi'],
      ['note', 'Internal note by Marco Bianchi'],
    ]);
  });

  it('leaves room for apps, in which it puts nothing itself', async () => {
    const { html } = await opened();
    expect(html).toContain('<aside id="apps" aria-label="Apps"></aside>');
  });

  it('names the rules that changed something, and the person who did', async () => {
    const { desk, submit, userId } = await opened({ isPublic: true });
    desk.store.tickets.all().forEach((one) => {
      desk.store.tickets.put({ ...one, requester_id: userId(PEOPLE.administrator) });
    });
    const { html } = await submit({ mode: 'reply', text: 'Hello', status: 'pending' });
    const history = wordsIn(html.slice(html.indexOf('id="history"')));
    expect(history).toMatch(/Marco Bianchi .*wrote in public Status: New Pending/);
    expect(history).toContain('by the trigger “Notify requester and CCs of comment update”');
  });

  it('offers a decision on a privacy request, and all fields on every ticket', async () => {
    const { html, desk } = await opened({ fields: { 'Privacy reference': 'RD-2222-223A' } });
    const decision = controlOf(desk, 'Privacy decision');
    const select = html.slice(html.indexOf(`<select id="${decision}"`));
    for (const option of ['None yet', 'Approve', 'Ask the customer', 'Extend the legal date'])
      expect(select).toContain(`>${option}</option>`);
    for (const title of ['Privacy request', 'Privacy state', 'Privacy deadline'])
      expect(html).toContain(`name="${controlOf(desk, title)}"`);
  });

  it('of a closed ticket can be read and not changed', async () => {
    const { desk, id, browser, ticket } = await opened();
    const now = ticket();
    if (now) desk.store.tickets.put({ ...now, status: 'closed' });
    const { html } = await browser.get(`/tickets/${id}`);
    expect(html).toContain('This ticket is closed.');
    expect(html).not.toContain('<textarea');
    expect(html).not.toContain(`/tickets/${id}/merge`);
    const late = await browser.submit(`/tickets/${id}/submit`, { text: 'x' });
    expect(late.status).toBe(422);
  });
});

describe('submitting a ticket', () => {
  it('answers in public, and whoever answered then has it', async () => {
    const { submit, comments, ticket, userId } = await opened();
    const after = await submit({ mode: 'reply', text: 'We are on it.\r\nBye', status: 'open' });
    expect(after.html).toContain('Your reply is public.');
    expect(comments().at(-1)).toMatchObject({ body: 'We are on it.\nBye', public: true, via: 'web' });
    expect(ticket()).toMatchObject({ assignee_id: userId(PEOPLE.agent), status: 'open' });
  });

  it('writes a note where no public reply was asked for', async () => {
    const { submit, comments } = await opened();
    expect((await submit({ text: 'Between us' })).html).toContain('Your note is saved.');
    expect(comments().at(-1)?.public).toBe(false);
  });

  it.each([
    ['open', 'The changes are saved.'],
    ['pending', 'The changes are saved.'],
    ['solved', 'The ticket is solved.'],
  ])('as %s takes one press', async (status, said) => {
    const { submit, ticket } = await opened();
    expect((await submit({ status })).html).toContain(said);
    expect(ticket()?.status).toBe(status);
  });

  it('saves the reason and the decision together', async () => {
    const { desk, id, submit, comments } = await opened({ fields: { 'Privacy reference': 'RD-2222-223A' } });
    const decision = controlOf(desk, 'Privacy decision');
    const { html } = await submit({ mode: 'reply', text: 'Because.', [decision]: 'refuse' });
    expect(html).toContain('Your decision is saved.');
    expect(heldIn(desk, id, 'Privacy decision')).toBe('refuse');
    const audits = desk.store.audits.where('ticket_id', id);
    expect(audits.at(-1)?.events.map(({ type }) => type)).toContain('Comment');
    expect(audits.at(-1)?.id).toBe(comments().at(-1)?.audit_id);
  });

  it('takes a form once, however often it was sent', async () => {
    const { submit, comments } = await opened();
    for (let n = 0; n < 3; n += 1) await submit({ text: 'once' });
    expect(comments()).toHaveLength(2);
  });

  it('keeps what was typed and uploaded when it is refused, and says why', async () => {
    const { desk, browser, id, html, comments } = await opened();
    const form = new FormData();
    for (const [name, value] of Object.entries(untouched(html))) form.set(name, value);
    form.set('status', 'solved');
    form.set('mode', 'reply');
    form.set('text', 'Dear <b>customer</b>');
    form.set('files', new File(['hello'], 'a "b".txt', { type: 'text/html' }));
    const field = desk.store.fields.all().find(({ title }) => title === 'Privacy deadline');
    if (field) desk.store.fields.put({ ...field, required: true });
    const refused = await browser.send(`/tickets/${id}/submit`, form);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('is required when solving a ticket');
    expect(refused.html).toContain('>Dear &lt;b&gt;customer&lt;/b&gt;</textarea>');
    expect(refused.html).toContain('a &quot;b&quot;.txt');

    const uploads = fieldIn(refused.html, 'uploads');
    const shown = { ...untouched(refused.html), uploads, text: 'Dear customer', mode: 'reply' };
    const sent = await browser.submit(`/tickets/${id}/submit`, shown);
    const [file] = desk.store.attachments.where('comment_id', comments().at(-1)?.id ?? 0);
    expect(file).toMatchObject({ file_name: 'a "b".txt', size: 5 });
    const address = /href="(\/attachments\/token\/[^"]*)"/.exec(sent.html)?.[1] ?? '';
    const content = await browser.get(address);
    expect(content.html).toBe('hello');
    expect(content.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('needs words or a change', async () => {
    const { submit } = await opened();
    const empty = await submit({ text: ' ', mode: 'note' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Write something first.');
  });

  it('leaves alone what somebody else changed meanwhile', async () => {
    const { desk, submit, id, ticket } = await opened();
    const other = await browse(desk, 'administrator');
    const theirs = await other.get(`/tickets/${id}`);
    desk.clock.advance(MINUTE);
    await other.submit(`/tickets/${id}/submit`, {
      ...untouched(theirs.html),
      priority: 'high',
      tags: 'theirs',
    });
    expect((await submit({ priority: '', tags: 'mine', text: 'x' })).status).toBe(200);
    expect(ticket()).toMatchObject({ priority: 'high', tags: ['mine', 'theirs'] });
  });

  it('asks again where two people changed the same field', async () => {
    const { desk, submit, id, ticket, browser } = await opened();
    const other = await browse(desk, 'administrator');
    const theirs = await other.get(`/tickets/${id}`);
    await other.submit(`/tickets/${id}/submit`, { ...untouched(theirs.html), priority: 'high' });
    const late = await submit({ priority: 'low', text: 'My words' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Somebody else changed the same field meanwhile.');
    expect(late.html).toContain('>My words</textarea>');
    expect(ticket()?.priority).toBe('high');
    const again = { ...untouched(late.html), priority: 'low', text: 'My words' };
    expect((await browser.submit(`/tickets/${id}/submit`, again)).status).toBe(200);
    expect(ticket()?.priority).toBe('low');
  });

  it('refuses files that are too large', async () => {
    const { browser, id, comments } = await opened();
    const form = new FormData();
    form.set('text', 'x');
    form.set('files', new File([new Uint8Array(20_000_001)], 'big.bin'));
    const answer = await browser.send(`/tickets/${id}/submit`, form);
    expect(answer.status).toBe(413);
    expect(comments()).toHaveLength(1);
  });
});

describe('a macro', () => {
  const withMacro = async (actions: { field: string; value: string }[]) => {
    const page = await opened();
    const at = '2026-03-02T09:00:00Z';
    page.desk.store.macros.put({
      id: 7,
      title: 'Privacy::Refuse, with the reason',
      description: '',
      position: 1,
      active: true,
      restriction: null,
      actions,
      created_at: at,
      updated_at: at,
    });
    const { html } = await page.browser.get(`/tickets/${page.id}`);
    return { ...page, html };
  };

  it('fills in the reply and the fields, and saves nothing', async () => {
    const { desk, id, html, browser, comments, ticket } = await withMacro([]);
    const decision = controlOf(desk, 'Privacy decision');
    const macro = desk.store.macros.get(7);
    const field = decision.replace('field_', 'custom_fields_');
    const actions = [
      { field, value: 'refuse' },
      { field: 'comment_value', value: 'Dear {{ticket.requester.first_name}}' },
      { field: 'comment_mode_is_public', value: 'true' },
      { field: 'status', value: 'pending' },
    ];
    if (macro) desk.store.macros.put({ ...macro, actions });
    const typed = { ...untouched(html), text: 'Before', tags: 'mine', macro: '7' };
    const filled = await browser.submit(`/tickets/${id}/macro`, typed);
    expect(filled.html).toContain('Nothing is saved until you submit.');
    expect(filled.html).toContain('>Before\n\nDear Rightsdesk</textarea>');
    expect(filled.html).toMatch(/value="reply" checked/);
    expect(filled.html).toContain('<option value="refuse" selected>Refuse</option>');
    expect(filled.html).toMatch(/<button name="status" value="pending" class="primary"/);
    expect(filled.html).toMatch(/name="tags"[^>]*value="mine refuse"/);
    expect(comments()).toHaveLength(1);
    expect(ticket()?.status).toBe('new');
  });

  it('stands in its folder, and is offered to those it is for', async () => {
    const { desk, id, html, browser } = await withMacro([{ field: 'status', value: 'solved' }]);
    expect(wordsIn(html)).toContain('Macros Privacy Refuse, with the reason');
    const macro = desk.store.macros.get(7);
    if (macro) desk.store.macros.put({ ...macro, restriction: { type: 'Group', ids: [1] } });
    expect((await browser.get(`/tickets/${id}`)).html).not.toContain('Refuse, with the reason');
  });
});

describe('moving a ticket out of the way', () => {
  it('by merging closes it and links both', async () => {
    const { desk, id, browser } = await opened({ subject: 'Twice' });
    const other = fileTicket(desk, { subject: 'Once' });
    expect((await browser.get(`/tickets/${id}/merge`)).html).toContain(`#${other.id} Once`);
    const into = await browser.submit(`/tickets/${id}/merge`, { target: String(other.id), number: '' });
    expect(into.html).toContain('The tickets are merged.');
    expect(wordsIn(into.html)).toContain(`Merged from #${id} Twice`);
    expect(desk.store.tickets.get(id)?.status).toBe('closed');
    expect(wordsIn((await browser.get(`/tickets/${id}`)).html)).toContain(`Merged into #${other.id} Once`);
  });

  it.each(['', '999', 'abc'])('by merging into "%s" is refused with a reason', async (number) => {
    const { browser, id, ticket } = await opened();
    const answer = await browser.submit(`/tickets/${id}/merge`, { number });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.html).toContain('There is no such ticket.');
    expect(ticket()?.status).toBe('new');
  });

  it('by deleting is asked about first', async () => {
    const { browser, id, ticket } = await opened();
    expect((await browser.get(`/tickets/${id}/delete`)).html).toContain('Delete this ticket');
    expect(ticket()?.deleted).toBeNull();
    expect((await browser.submit(`/tickets/${id}/delete`, {})).html).toContain('The ticket is deleted.');
    expect((await browser.get(`/tickets/${id}`)).status).toBe(404);
  });

  it('follow-ups name each other', async () => {
    const { desk, file } = await openAccount();
    const source = await file({ subject: 'First', status: 'solved' });
    const row = desk.store.tickets.get(source.id);
    if (row) desk.store.tickets.put({ ...row, status: 'closed' });
    const next = await file({ subject: 'Next', via_followup_source_id: source.id });
    const browser = await browse(desk, 'agent');
    expect(wordsIn((await browser.get(`/tickets/${next.id}`)).html)).toContain(
      `Follows up #${source.id} First`,
    );
    expect(wordsIn((await browser.get(`/tickets/${source.id}`)).html)).toContain(
      `Followed up by #${next.id} Next`,
    );
  });
});

describe('looking again', () => {
  it('costs nothing while nothing has changed', async () => {
    const { browser, id, submit } = await opened();
    for (const path of [`/tickets/${id}`, '/tickets']) {
      const etag = (await browser.get(path)).headers.get('etag') ?? '';
      const same = await browser.get(path, { 'if-none-match': etag });
      expect(same, path).toMatchObject({ status: 304, html: '' });
    }
    const etag = (await browser.get(`/tickets/${id}`)).headers.get('etag') ?? '';
    await submit({ text: 'news' });
    expect((await browser.get(`/tickets/${id}`, { 'if-none-match': etag })).status).toBe(200);
  });

  it('does not take what opens an app for news', () => {
    const etagOf = (token: string, said: string) =>
      page({ title: 'x', body: html`<aside id="apps"><input value="${token}"></aside>${said}` }).headers[
        'etag'
      ];
    expect(etagOf('one', 'same')).toBe(etagOf('two', 'same'));
    expect(etagOf('one', 'other')).not.toBe(etagOf('one', 'same'));
  });
});

import { describe, expect, it } from 'vitest';
import { openDesk } from '../openDesk.ts';
import { browse, fileTicket, PEOPLE, wordsIn } from './browser.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

const due = (day: string, state = 'in_progress') => ({
  'Privacy request': 'erasure',
  'Privacy state': state,
  'Privacy deadline': day,
});

/** Subjects in the order in which the list shows them. */
const listed = (html: string): string[] =>
  [...html.matchAll(/<td class="subject"><a [^>]*>([^<]*)</g)].map(([, subject]) => subject ?? '');
const countOf = (html: string, view: string): number =>
  Number(new RegExp(`<span>${view}</span> <span class="count[^"]*">(\\d+)<`).exec(html)?.[1]);

/** The clock of these tests stands at 2 March 2026. */
const filed = async (): Promise<Desk> => {
  const desk = await openDesk();
  fileTicket(desk, { subject: 'Late', fields: due('2026-03-01') });
  fileTicket(desk, { subject: 'Decide', fields: due('2026-03-30', 'awaiting_decision') });
  fileTicket(desk, { subject: 'Soon', fields: due('2026-03-09') });
  fileTicket(desk, { subject: 'Today', fields: due('2026-03-02') });
  fileTicket(desk, { subject: 'Letter' });
  const done = fileTicket(desk, { subject: 'Done', fields: due('2026-03-03', 'done') });
  desk.store.tickets.put({ ...done, status: 'solved' });
  return desk;
};

describe('the views of a desk', () => {
  it('say what is due, what waits for somebody, what is overdue, open and solved, with counts', async () => {
    const browser = await browse(await filed(), 'agent');
    const open = (await browser.get('/tickets')).html;
    expect(listed(open)).toEqual(['Late', 'Today', 'Soon', 'Decide', 'Letter']);
    const views = { 'Due soon': 2, 'Needs a decision': 1, Overdue: 1, 'All open': 5, 'Recently solved': 1 };
    for (const [view, count] of Object.entries(views)) expect(countOf(open, view), view).toBe(count);
    expect(listed((await browser.get('/tickets?view=soon')).html)).toEqual(['Today', 'Soon']);
    expect(listed((await browser.get('/tickets?view=decide')).html)).toEqual(['Decide']);
    expect(listed((await browser.get('/tickets?view=overdue')).html)).toEqual(['Late']);
    expect(listed((await browser.get('/tickets?view=solved')).html)).toEqual(['Done']);
  });

  it('are those of the account, where it has some', async () => {
    const desk = await filed();
    const { id } = desk.store.views.put({
      id: 77,
      title: 'Privacy: needs a decision',
      description: '',
      position: 1,
      active: true,
      restriction: null,
      conditions: { all: [{ field: 'subject', operator: 'is', value: 'Letter' }], any: [] },
      columns: [],
      sort_by: 'updated',
      sort_order: 'desc',
      created_at: '',
      updated_at: '',
    });
    const browser = await browse(desk, 'agent');
    const { html } = await browser.get(`/tickets?view=${id}`);
    expect(listed(html)).toEqual(['Letter']);
    expect(countOf(html, 'Needs a decision')).toBe(1);
    expect(html).not.toContain('Due soon');
    expect(html).toContain('All open');
  });

  it('show an agent what is assigned to them', async () => {
    const desk = await filed();
    const [ticket] = desk.store.tickets.all();
    const marco = desk.store.users.where('email', PEOPLE.agent)[0]?.id ?? null;
    if (ticket) desk.store.tickets.put({ ...ticket, assignee_id: marco });
    expect(listed((await (await browse(desk, 'agent')).get('/tickets?view=mine')).html)).toEqual(['Late']);
    expect(listed((await (await browse(desk, 'administrator')).get('/tickets?view=mine')).html)).toEqual([]);
  });
});

describe('a list', () => {
  it('says how far off each legal date is', async () => {
    const { html } = await (await browse(await filed(), 'agent')).get('/tickets');
    const words = wordsIn(html);
    for (const said of ['1 day late', 'due today', '7 days left', '28 days left'])
      expect(words).toContain(said);
  });

  it('is sorted as one asks', async () => {
    const desk = await filed();
    const [late, decide] = desk.store.tickets.all();
    if (late && decide) {
      desk.store.tickets.put({ ...late, priority: 'low', updated_at: '2026-03-02T10:00:00Z' });
      desk.store.tickets.put({ ...decide, priority: 'urgent', status: 'pending' });
    }
    const browser = await browse(desk, 'agent');
    const by = async (sort: string) => listed((await browser.get(`/tickets?view=open&sort=${sort}`)).html);
    expect((await by('priority')).slice(0, 2)).toEqual(['Decide', 'Late']);
    expect((await by('updated'))[0]).toBe('Late');
    expect((await by('status')).at(-1)).toBe('Decide');
    expect(await by('nonsense')).toEqual(await by('due'));
  });

  it('is searched by number, reference, name and words, and says when nothing matches', async () => {
    const desk = await openDesk();
    const { id } = fileTicket(desk, {
      subject: 'Erasure',
      body: 'The parcel never came',
      fields: { 'Privacy reference': 'RD-2222-223A' },
    });
    fileTicket(desk, { subject: 'Another' });
    const browser = await browse(desk, 'agent');
    for (const words of [`#${id}`, 'rd-2222', 'PARCEL came', 'rightsdesk erasure'])
      expect(listed((await browser.get(`/tickets?q=${encodeURIComponent(words)}`)).html), words).toEqual([
        'Erasure',
      ]);
    expect((await browser.get('/tickets?q=parcel+went')).html).toContain('No ticket matches this search.');
  });

  it('comes in pages of fifty', async () => {
    const desk = await openDesk();
    for (let n = 0; n < 51; n += 1) fileTicket(desk, { subject: `Ticket number ${n}.` });
    const browser = await browse(desk, 'agent');
    expect((await browser.get('/tickets')).html).toContain('Page 1 of 2');
    expect(listed((await browser.get('/tickets?page=2')).html)).toEqual(['Ticket number 0.']);
    for (const page of ['0', '-3', 'x', '1e99', '99'])
      expect((await browser.get(`/tickets?page=${page}`)).status).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { DAY } from '../../../../observe/clock.ts';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

describe('a macro', () => {
  const opened = async () => {
    const account = await openAccount();
    const decision = await account.fieldId('Privacy decision');
    const { status, body } = await account.api('POST', '/macros', {
      macro: {
        title: 'Approve',
        actions: [
          { field: `custom_fields_${decision}`, value: 'approve' },
          { field: 'status', value: 'open' },
          { field: 'comment_value', value: 'Approved: {{ticket.title}}' },
          { field: 'comment_mode_is_public', value: 'false' },
        ],
      },
    });
    expect(status).toBe(200);
    return { ...account, decision, id: body.macro.id as number };
  };

  it('says what it would change on a ticket, and changes nothing', async () => {
    const { api, file, show, decision, id } = await opened();
    const ticket = await file({ subject: 'Erase me', tags: ['kept'] });
    const { result } = (await api('GET', `/tickets/${ticket.id}/macros/${id}/apply`)).body;
    expect(result.ticket).toEqual({
      id: ticket.id,
      url: expect.stringContaining(`/tickets/${ticket.id}.json`),
      status: 'open',
      tags: ['approve', 'kept'],
      custom_fields: [{ id: decision, value: 'approve' }],
      comment: {
        body: 'Approved: Erase me',
        public: false,
        scoped_body: [['channel:all', 'Approved: Erase me']],
      },
    });
    expect(await show(ticket.id)).toEqual(ticket);
    expect((await api('GET', `/macros/${id}/apply`)).body.result.ticket.status).toBe('open');
  });

  it('is listed, changed and deleted', async () => {
    const { api, id } = await opened();
    const actions = [{ field: 'priority', value: 'high' }];
    await api('PUT', `/macros/${id}`, { macro: { title: 'Hurry', actions, active: false } });
    expect((await api('GET', '/macros')).body.macros).toMatchObject([
      { title: 'Hurry', actions, active: false },
    ]);
    expect((await api('GET', '/macros?active=true')).body.macros).toEqual([]);
    expect((await api('DELETE', `/macros/${id}`)).status).toBe(204);
    expect((await api('GET', `/macros/${id}`)).status).toBe(404);
  });

  it('that sets an option that there is not is refused', async () => {
    const { api, decision } = await opened();
    const actions = [{ field: `custom_fields_${decision}`, value: 'dance' }];
    expect((await api('POST', '/macros', { macro: { title: 'X', actions } })).status).toBe(422);
  });
});

describe('a view', () => {
  const opened = async () => {
    const account = await openAccount();
    const due = await account.fieldId('Privacy deadline');
    const add = (view: Json) => account.api('POST', '/views', { view: { title: 'View', ...view } });
    const open = { field: 'status', operator: 'less_than', value: 'solved' };
    const filed = async (date: string, more: Json = {}): Promise<number> =>
      (await account.file({ custom_fields: [{ id: due, value: date }], ...more })).id;
    return { ...account, due, add, open, filed };
  };

  it('lists the tickets whose date is near, the nearest first, with their columns', async () => {
    const { api, due, add, open, filed, clock } = await opened();
    const near = { field: `custom_fields_${due}`, operator: 'within_next_n_days', value: '7' };
    const output = { columns: ['subject', String(due)], sort_by: String(due), sort_order: 'asc' };
    const { status, body } = await add({ all: [open, near], output });
    expect(status).toBe(200);
    const [late, soon] = [await filed('2026-03-09'), await filed('2026-03-03')];
    await filed('2026-03-10');
    await filed('2026-03-04', { status: 'solved' });
    const { id } = body.view;
    expect((await api('GET', `/views/${id}/tickets`)).body.tickets.map((one: Json) => one.id)).toEqual([
      soon,
      late,
    ]);
    const { rows, columns } = (await api('GET', `/views/${id}/execute`)).body;
    expect(columns).toEqual([
      { id: 'subject', title: 'Subject' },
      { id: due, title: 'Privacy deadline' },
    ]);
    expect(rows[0]).toMatchObject({ subject: 'Hello', [due]: '2026-03-03', ticket: { id: soon } });
    expect((await api('GET', `/views/${id}/count`)).body.view_count.value).toBe(2);
    clock.advance(3 * DAY);
    expect((await api('GET', `/views/${id}/count`)).body.view_count.value).toBe(2);
  });

  it('that narrows nothing down is refused', async () => {
    const { add } = await opened();
    const tagged = { field: 'current_tags', operator: 'includes', value: 'privacy' };
    expect((await add({ all: [tagged] })).status).toBe(422);
    expect((await add({ all: [{ field: 'custom_fields_7', operator: 'is', value: 'x' }] })).status).toBe(422);
  });

  it('is listed, changed and deleted', async () => {
    const { api, add, open } = await opened();
    const { id } = (await add({ all: [open] })).body.view;
    await api('PUT', `/views/${id}`, { view: { title: 'Due soon' } });
    expect((await api('GET', '/views')).body.views).toMatchObject([
      { title: 'Due soon', conditions: { all: [open], any: [] } },
    ]);
    expect((await api('DELETE', `/views/${id}`)).status).toBe(204);
    expect((await api('GET', '/views')).body.views).toEqual([]);
  });
});

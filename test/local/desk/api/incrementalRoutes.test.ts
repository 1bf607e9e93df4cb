import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../observe/clock.ts';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

const opened = async () => {
  const account = await openAccount();
  const { api, clock } = account;
  const start = clock.now().getTime() / SECOND - 60;
  const since = async (query: string): Promise<Json> =>
    (await api('GET', `/incremental/tickets/cursor?${query}`)).body;
  const ids = (page: Json): number[] => page.tickets.map((one: Json) => one.id);
  return { ...account, start, since, ids };
};

describe('the export of changed tickets', () => {
  it('holds nothing of the last minute, and refuses to begin in it', async () => {
    const { api, clock, file, start, since, ids } = await opened();
    const { id } = await file();
    expect(ids(await since(`start_time=${start}`))).toEqual([]);
    clock.advance(MINUTE);
    expect(ids(await since(`start_time=${start}`))).toEqual([id]);
    const late = clock.now().getTime() / SECOND - 59;
    expect((await api('GET', `/incremental/tickets/cursor?start_time=${late}`)).status).toBe(422);
  });

  it('goes on from its cursor: each change once, also several in one second', async () => {
    const { clock, file, change, start, since, ids } = await opened();
    const [one, two, three] = [await file(), await file(), await file()];
    clock.advance(2 * MINUTE);
    const first = await since(`start_time=${start}&per_page=2`);
    expect([ids(first), first.end_of_stream]).toEqual([[one.id, two.id], false]);
    const second = await since(`cursor=${first.after_cursor}`);
    expect([ids(second), second.end_of_stream]).toEqual([[three.id], true]);
    await change(one.id, { priority: 'low' });
    clock.advance(2 * MINUTE);
    const third = await since(`cursor=${second.after_cursor}`);
    expect(ids(third)).toEqual([one.id]);
    expect(ids(await since(`cursor=${third.after_cursor}`))).toEqual([]);
  });

  it('shows a deleted ticket as deleted, and a closed one once the automation has run', async () => {
    const { api, clock, file, start, since } = await opened();
    const [gone, solved] = [await file(), await file({ status: 'solved' })];
    await api('DELETE', `/tickets/${gone.id}`);
    clock.advance(5 * 24 * 60 * MINUTE);
    const { tickets } = await since(`start_time=${start}`);
    const statusOf = (id: number) => tickets.find((one: Json) => one.id === id).status;
    expect([statusOf(gone.id), statusOf(solved.id)]).toEqual(['deleted', 'closed']);
  });
});

describe('the export of events', () => {
  it('tells what each update changed, comments only on request', async () => {
    const { api, clock, file, change, start } = await opened();
    const { id } = await file();
    await change(id, { status: 'open', comment: { body: 'Inside', public: false } });
    clock.advance(2 * MINUTE);
    const events = async (more: string) =>
      (await api('GET', `/incremental/ticket_events?start_time=${start}${more}`)).body.ticket_events;
    const [, second] = await events('');
    expect(second).toMatchObject({ ticket_id: id, event_type: 'Audit' });
    expect(second.child_events[0]).toEqual({
      event_type: 'Comment',
      comment_present: true,
      comment_public: false,
    });
    expect((await events('&include=comment_events'))[1].child_events[0].body).toBe('Inside');
  });
});

describe('the audits of the account', () => {
  it('come newest first, page by page', async () => {
    const { api, file } = await opened();
    const ids = [(await file()).id, (await file()).id, (await file()).id];
    const page = async (query: string) => (await api('GET', `/ticket_audits?page[size]=2${query}`)).body;
    const first = await page('');
    expect(first.audits.map((one: Json) => one.ticket_id)).toEqual([ids[2], ids[1]]);
    const second = await page(`&page[after]=${first.after_cursor}`);
    expect([second.audits.map((one: Json) => one.ticket_id), second.after_cursor]).toEqual([[ids[0]], null]);
  });
});

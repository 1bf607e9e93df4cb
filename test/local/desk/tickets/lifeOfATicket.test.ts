import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../../observe/clock.ts';
import { openAccount } from '../openAccount.ts';

describe('a solved ticket', () => {
  it('is closed after four days, by the automation and not by a person', async () => {
    const { clock, file, change, show, audits } = await openAccount();
    const { id } = await file();
    await change(id, { status: 'solved' });
    clock.advance(4 * DAY - HOUR);
    expect((await show(id)).status).toBe('solved');
    clock.advance(HOUR);
    expect(await show(id)).toMatchObject({ status: 'closed', updated_at: '2026-03-06T09:00:00Z' });
    const rule = { channel: 'rule', source: { rel: 'automation' } };
    expect((await audits(id)).at(-1)).toMatchObject({
      author_id: -1,
      via: rule,
      events: [{ field_name: 'status', value: 'closed', previous_value: 'solved', via: rule }],
    });
  });

  it('that was opened again and solved again counts from the last time', async () => {
    const { clock, file, change, show } = await openAccount();
    const { id } = await file();
    await change(id, { status: 'solved' });
    clock.advance(3 * DAY);
    await change(id, { status: 'open' });
    clock.advance(3 * DAY);
    expect((await show(id)).status).toBe('open');
    await change(id, { status: 'solved' });
    clock.advance(3 * DAY);
    expect((await show(id)).status).toBe('solved');
    clock.advance(DAY);
    expect((await show(id)).status).toBe('closed');
  });
});

describe('a closed ticket', () => {
  it('takes no change, but can be followed up', async () => {
    const { api, file, show } = await openAccount();
    const { id } = await file({ status: 'closed', subject: 'First' });
    expect((await api('PUT', `/tickets/${id}`, { ticket: { priority: 'low' } })).status).toBe(422);
    const next = await file({ via_followup_source_id: id });
    expect(next).toMatchObject({
      status: 'new',
      via: { source: { rel: 'follow_up', from: { ticket_id: id, subject: 'First' } } },
    });
    expect((await show(id)).followup_ids).toEqual([next.id]);
  });

  it('is the only kind that can be: a follow-up of another is a ticket like any', async () => {
    const { file, show } = await openAccount();
    const { id } = await file({ status: 'solved' });
    expect((await file({ via_followup_source_id: id })).via.source.rel).toBeNull();
    expect((await show(id)).followup_ids).toEqual([]);
  });
});

describe('an update', () => {
  it('may give the ticket to another requester, who may be new to the account', async () => {
    const { desk, file, change } = await openAccount();
    const { id } = await file();
    const changed = await change(id, { requester: { name: 'Ada', email: 'ada@example.org' } });
    expect(desk.store.users.get(changed.requester_id)?.email).toBe('ada@example.org');
  });

  it('keeps the metadata it was sent with, which the comment shows as well', async () => {
    const { file, change, comments, audits } = await openAccount();
    const { id } = await file();
    await change(id, { comment: { body: 'A note', public: false }, metadata: { step: 'filed' } });
    expect((await comments(id)).map((one) => one.metadata.custom)).toEqual([{}, { step: 'filed' }]);
    expect((await audits(id)).at(-1)?.metadata.custom).toEqual({ step: 'filed' });
  });

  it('with an outdated stamp is refused with 409', async () => {
    const { api, clock, file, change } = await openAccount();
    const { id, updated_at } = await file();
    const guarded = (stamp: string, priority: string) =>
      api('PUT', `/tickets/${id}`, { ticket: { priority, safe_update: true, updated_stamp: stamp } });
    clock.advance(HOUR);
    await change(id, { tags: ['other'] });
    expect((await guarded(updated_at, 'high')).status).toBe(409);
    const fresh = (await api('GET', `/tickets/${id}`)).body.ticket.updated_at;
    expect((await guarded(fresh, 'high')).body.ticket.priority).toBe('high');
  });
});

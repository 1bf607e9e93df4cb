import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../../observe/clock.ts';
import type { Api, Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

const outcome = async (api: Api, queued: Json): Promise<Json> =>
  (await api('GET', `/job_statuses/${queued.body.job_status.id}`)).body.job_status;

describe('what is done to many tickets', () => {
  it('is one change for all of them, and each says how it went', async () => {
    const { api, file, show } = await openAccount();
    const [one, two] = [await file(), await file({ status: 'closed' })];
    const ids = `${one.id},${two.id},99`;
    const queued = await api('PUT', `/tickets/update_many?ids=${ids}`, { ticket: { priority: 'urgent' } });
    expect(await outcome(api, queued)).toMatchObject({
      status: 'completed',
      total: 3,
      results: [
        { index: 0, id: one.id, success: true, status: 'Updated' },
        { index: 1, id: two.id, success: false, details: 'Status: closed prevents ticket update' },
        { index: 2, id: 99, success: false, error: 'RecordNotFound' },
      ],
    });
    expect([(await show(one.id)).priority, (await show(two.id)).priority]).toEqual(['urgent', null]);
  });

  it('is a change for each, where each is named', async () => {
    const { api, file, show } = await openAccount();
    const [one, two] = [await file(), await file()];
    await api('PUT', '/tickets/update_many', {
      tickets: [
        { id: one.id, priority: 'low' },
        { id: two.id, priority: 'high' },
      ],
    });
    expect([(await show(one.id)).priority, (await show(two.id)).priority]).toEqual(['low', 'high']);
  });

  it('adds tags and takes tags away, and leaves the others', async () => {
    const { api, file, show } = await openAccount();
    const { id } = await file({ tags: ['kept', 'gone'] });
    const ticket = { additional_tags: ['new'], remove_tags: ['gone'] };
    await api('PUT', `/tickets/update_many?ids=${id}`, { ticket });
    expect((await show(id)).tags).toEqual(['kept', 'new']);
  });

  it('deletes them, and later for good', async () => {
    const { desk, api, file } = await openAccount();
    const ids = [(await file()).id, (await file()).id];
    await outcome(api, await api('DELETE', `/tickets/destroy_many?ids=${ids.join(',')}`));
    expect((await api('GET', '/deleted_tickets')).body.deleted_tickets).toHaveLength(2);
    const gone = await outcome(
      api,
      await api('DELETE', `/deleted_tickets/destroy_many?ids=${ids.join(',')}`),
    );
    expect(gone.results.map((one: Json) => one.success)).toEqual([true, true]);
    expect(desk.store.tickets.all()).toEqual([]);
  });

  it('takes deleted ones back', async () => {
    const { api, file, show } = await openAccount();
    const { id } = await file();
    await api('DELETE', `/tickets/${id}`);
    await api('PUT', `/deleted_tickets/${id}/restore`);
    expect((await show(id)).id).toBe(id);
    expect((await api('PUT', `/deleted_tickets/${id}/restore`)).status).toBe(404);
  });
});

describe('deleting many people', () => {
  it('passes those over who still ask something', async () => {
    const { api, file } = await openAccount();
    const asking = (await file({ requester: { name: 'Ada', email: 'ada@example.org' } })).requester_id;
    const quiet = (await api('POST', '/users', { user: { name: 'Bo' } })).body.user.id;
    const queued = await api('DELETE', `/users/destroy_many?ids=${asking},${quiet}`);
    const { results } = await outcome(api, queued);
    expect(results.map((one: Json) => one.success)).toEqual([false, true]);
    expect((await api('GET', `/users/${asking}`)).body.user.active).toBe(true);
    expect((await api('GET', `/users/${quiet}`)).body.user.active).toBe(false);
  });
});

describe('a job', () => {
  it('is queued, works, and is complete after its time', async () => {
    const { api, file, clock, show } = await openAccount({
      delays: { latency: 0, job: 10 * SECOND, compliance: 0 },
    });
    const { id } = await file();
    const queued = await api('PUT', `/tickets/update_many?ids=${id}`, { ticket: { priority: 'low' } });
    expect(queued.body.job_status.status).toBe('queued');
    expect((await outcome(api, queued)).status).toBe('working');
    expect((await show(id)).priority).toBeNull();
    clock.advance(10 * SECOND);
    expect((await outcome(api, queued)).status).toBe('completed');
    expect((await show(id)).priority).toBe('low');
    const { id: job } = queued.body.job_status;
    expect((await api('GET', '/job_statuses')).body.job_statuses.map((one: Json) => one.id)).toEqual([job]);
    expect((await api('GET', `/job_statuses/show_many?ids=${job}`)).body.job_statuses).toHaveLength(1);
  });
});

import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { resetDesk, seedDesk } from '../../../local/desk/seedDesk.ts';
import { startDesk } from '../../../local/desk/startDesk.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { apiOf, type Json, tokenFor } from './apiClient.ts';
import { movableClock, openDesk, temporaryFolder } from './openDesk.ts';

describe('a restart', () => {
  it('keeps tickets, comments, people, tokens, keys and where the numbers stand', async () => {
    const dir = temporaryFolder();
    const first = await openDesk({ dir });
    const token = (await tokenFor(first)).body.access_token;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'k',
    };
    const body = JSON.stringify({
      ticket: { comment: { body: 'kept' }, requester: { name: 'A', email: 'a@example.org' } },
    });
    const create = async (url: string): Promise<Json> =>
      (await fetch(`${url}/api/v2/tickets`, { method: 'POST', headers, body })).json();
    const made = await create(first.url);
    await first.close();

    const second = await openDesk({ dir });
    expect(await create(second.url)).toEqual(made);
    const api = await apiOf(second);
    expect((await api('GET', `/tickets/${made.ticket.id}/comments`)).body.comments).toMatchObject([
      { body: 'kept' },
    ]);
    const next = await api('POST', '/tickets', { ticket: { comment: { body: 'next' } } });
    expect(next.body.ticket.id).toBe(made.ticket.id + 1);
    expect(second.store.users.all().filter(({ staff }) => staff !== null)).toHaveLength(5);
  });

  it('carries out what was due meanwhile', async () => {
    const dir = temporaryFolder();
    const clock = movableClock();
    const delays = { latency: 0, job: 1_000, compliance: 0 };
    const first = await openDesk({ dir, clock, delays });
    const api = await apiOf(first);
    const { id } = (await api('POST', '/tickets', { ticket: { comment: { body: 'x' } } })).body.ticket;
    await api('DELETE', `/tickets/${id}`);
    const job = (await api('DELETE', `/deleted_tickets/${id}`)).body.job_status.id;
    await first.close();
    clock.advance(5_000);
    const second = await apiOf(await openDesk({ dir, clock, delays }));
    expect((await second('GET', `/job_statuses/${job}`)).body.job_status.status).toBe('completed');
  });
});

describe('a stop', () => {
  it('drops the call that was held back, whose client has gone, and leaves the process alive', async () => {
    const desk = await openDesk();
    desk.faults.latency(60_000);
    const given = new AbortController();
    const call = fetch(`${desk.url}/api/v2/tickets`, { signal: given.signal });
    given.abort();
    await expect(call).rejects.toThrow();
    await desk.close();
    expect(() => desk.store.transaction(() => 1)).toThrow('is closed');
  });
});

describe('demo data', () => {
  const data = {
    users: [{ name: 'Ada', email: 'ada@example.org', since: '2024-05-01T10:00:00Z' }],
    tickets: [
      {
        requesterEmail: 'ada@example.org',
        subject: 'Old question',
        comments: [
          { from: 'customer' as const, text: 'Why?', at: '2025-01-01T10:00:00Z' },
          { from: 'agent' as const, text: 'Because.', at: '2025-01-02T10:00:00Z' },
        ],
        status: 'closed' as const,
      },
    ],
  };

  it('is added once, however often the desk starts', async () => {
    const desk = await openDesk();
    seedDesk(desk, data);
    seedDesk(desk, data);
    expect(desk.store.tickets.all()).toMatchObject([{ subject: 'Old question', status: 'closed' }]);
    expect(desk.store.comments.all().map(({ body }) => body)).toEqual(['Why?', 'Because.']);
  });

  it('goes with a reset, and the account works at once', async () => {
    const desk = await openDesk();
    seedDesk(desk, data);
    const former = desk.store.tickets.all()[0]?.id ?? 0;
    desk.faults.latency(5);
    resetDesk(desk);
    expect(desk.store.tickets.all()).toEqual([]);
    expect(desk.faults.state().latency).toBe(0);
    const api = await apiOf(desk);
    const made = await api('POST', '/tickets', { ticket: { comment: { body: 'x' } } });
    expect(made.body.ticket.id).toBeGreaterThan(former);
  });
});

describe('the door', () => {
  it('is open to local names only: a page elsewhere may point its name here', async () => {
    const { url } = await openDesk();
    const { port } = new URL(url);
    const status = await new Promise((resolve) => {
      request({ port, path: '/api/v2/users/me', headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });

  it('says by which variable another port is chosen when its own is taken', async () => {
    const { url } = await openDesk();
    const options = { clock: movableClock(), randomness: secureRandomness, logger: silentLogger };
    const second = startDesk({
      ...options,
      dir: temporaryFolder(),
      host: '127.0.0.1',
      port: Number(new URL(url).port),
    });
    await expect(second).rejects.toMatchObject({
      code: 'port_taken',
      remedy: expect.stringContaining('LOCAL_DESK_PORT'),
    });
  });

  it('takes no body that is larger than any ticket', async () => {
    const { url } = await openDesk();
    const answer = await fetch(`${url}/api/v2/tickets`, { method: 'POST', body: 'x'.repeat(2_000_001) });
    expect(answer.status).toBe(413);
  });
});

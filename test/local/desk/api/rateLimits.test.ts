import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../observe/clock.ts';
import { apiOf } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

describe('the rate limit of the account', () => {
  it('is told with every answer and answers 429 with the seconds to wait', async () => {
    const desk = await openDesk({ limits: { accountPerMinute: 3 } });
    const api = await apiOf(desk);
    const first = await api('GET', '/tickets');
    expect(first.headers.get('x-rate-limit')).toBe('3');
    expect(first.headers.get('x-rate-limit-remaining')).toBe('2');
    desk.clock.advance(20 * SECOND);
    await api('GET', '/tickets');
    expect((await api('GET', '/tickets')).headers.get('x-rate-limit-remaining')).toBe('0');
    const refused = await api('GET', '/tickets');
    expect(refused).toMatchObject({ status: 429, body: { error: 'APIRateLimitExceeded' } });
    expect(refused.headers.get('retry-after')).toBe('40');
    desk.clock.advance(40 * SECOND);
    expect((await api('GET', '/tickets')).status).toBe(200);
  });

  it('is not lengthened by what it refuses', async () => {
    const desk = await openDesk({ limits: { accountPerMinute: 1 } });
    const api = await apiOf(desk);
    await api('GET', '/tickets');
    for (let n = 0; n < 5; n += 1) {
      desk.clock.advance(10 * SECOND);
      expect((await api('GET', '/tickets')).status).toBe(429);
    }
    desk.clock.advance(10 * SECOND);
    expect((await api('GET', '/tickets')).status).toBe(200);
  });
});

describe('limits of single calls', () => {
  const opened = async () => {
    const desk = await openDesk({ limits: {} });
    const api = await apiOf(desk);
    const file = async (body: string): Promise<number> =>
      (await api('POST', '/tickets', { ticket: { comment: { body } } })).body.ticket.id;
    const touch = async (id: number, n: number) =>
      (await api('PUT', `/tickets/${id}`, { ticket: { tags: [`t${n}`] } })).status;
    return { desk, api, file, touch };
  };

  it('one ticket may be updated thirty times in ten minutes by one user', async () => {
    const { desk, file, touch } = await opened();
    const [id, other] = [await file('x'), await file('y')];
    for (let n = 0; n < 30; n += 1) expect(await touch(id, n)).toBe(200);
    expect(await touch(id, 30)).toBe(429);
    expect(await touch(other, 30)).toBe(200);
    desk.clock.advance(10 * MINUTE);
    expect(await touch(id, 31)).toBe(200);
  });

  it('all tickets together may be updated a hundred times in a minute', async () => {
    const { desk, api, file, touch } = await opened();
    const ids = [await file('a'), await file('b'), await file('c'), await file('d')];
    for (let n = 0; n < 100; n += 1) expect(await touch(ids[n % 4] ?? 0, n)).toBe(200);
    const refused = await api('PUT', `/tickets/${ids[0]}/tags`, { tags: ['late'] });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(Number(refused.headers.get('x-rate-limit'))).toBe(2_500);
    expect(refused.headers.has('x-rate-limit-remaining')).toBe(true);
    expect((await api('GET', `/tickets/${ids[0]}`)).status).toBe(200);
    desk.clock.advance(MINUTE);
    expect(await touch(ids[0] ?? 0, 101)).toBe(200);
  });

  it.each<[string, string, number]>([
    ['the list of deleted tickets', '/deleted_tickets', 10],
    ['the list of deleted tickets beyond its hundredth page', '/deleted_tickets?page=101', 5],
    ['the incremental export', '/incremental/tickets/cursor?start_time=1', 10],
  ])('%s may be asked for so many times a minute', async (_name, path, allowed) => {
    const { desk, api } = await opened();
    for (let n = 0; n < allowed; n += 1) expect((await api('GET', path)).status).not.toBe(429);
    expect((await api('GET', path)).status).toBe(429);
    desk.clock.advance(MINUTE);
    expect((await api('GET', path)).status).not.toBe(429);
  });

  it('people may be created or updated five times a minute', async () => {
    const { api } = await opened();
    const write = (n: number) =>
      api('POST', '/users/create_or_update', { user: { name: 'A', email: `a${n}@example.org` } });
    for (let n = 0; n < 5; n += 1) expect((await write(n)).status).toBe(201);
    const refused = await write(6);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });
});

describe('jobs', () => {
  it('may be queued or running thirty at once', async () => {
    const desk = await openDesk({ limits: {}, delays: { latency: 0, job: 20 * SECOND, compliance: 0 } });
    const api = await apiOf(desk);
    const id = (await api('POST', '/tickets', { ticket: { comment: { body: 'x' } } })).body.ticket.id;
    const queue = () => api('PUT', `/tickets/update_many?ids=${id}`, { ticket: { priority: 'low' } });
    for (let n = 0; n < 30; n += 1) expect((await queue()).status).toBe(200);
    desk.clock.advance(5 * SECOND);
    const refused = await queue();
    expect(refused).toMatchObject({ status: 429, body: { error: 'TooManyJobs' } });
    expect(refused.headers.get('retry-after')).toBe('15');
    desk.clock.advance(15 * SECOND);
    expect((await queue()).status).toBe(200);
  });
});

describe('a desk without limits', () => {
  it('always has all of its requests left', async () => {
    const api = await apiOf(await openDesk({ limits: 'wide', plan: 'team' }));
    for (let n = 0; n < 3; n += 1) {
      expect((await api('GET', '/users/me')).headers.get('x-rate-limit-remaining')).toBe('200');
    }
  });
});

describe('the plan', () => {
  it('says how many requests an account may make in a minute', async () => {
    const desk = await openDesk({ limits: {}, plan: 'team' });
    expect((await (await apiOf(desk))('GET', '/users/me')).headers.get('x-rate-limit')).toBe('200');
  });
});

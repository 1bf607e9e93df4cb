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
  it('one ticket may be updated thirty times in ten minutes by one user', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const { id } = (await api('POST', '/tickets', { ticket: { comment: { body: 'x' } } })).body.ticket;
    const other = (await api('POST', '/tickets', { ticket: { comment: { body: 'y' } } })).body.ticket.id;
    const touch = (ticket: number, n: number) =>
      api('PUT', `/tickets/${ticket}`, { ticket: { tags: [`t${n}`] } }).then(({ status }) => status);
    for (let n = 0; n < 30; n += 1) expect(await touch(id, n)).toBe(200);
    expect(await touch(id, 30)).toBe(429);
    expect(await touch(other, 30)).toBe(200);
    desk.clock.advance(10 * MINUTE);
    expect(await touch(id, 31)).toBe(200);
  });

  it('people may be created or updated five times a minute', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const write = (n: number) =>
      api('POST', '/users/create_or_update', { user: { name: 'A', email: `a${n}@example.org` } });
    for (let n = 0; n < 5; n += 1) expect((await write(n)).status).toBe(201);
    const refused = await write(6);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });
});

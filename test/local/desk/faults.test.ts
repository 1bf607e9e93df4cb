import { describe, expect, it } from 'vitest';
import { type Api, apiOf } from './apiClient.ts';
import { openDesk } from './openDesk.ts';

const opened = async () => {
  const desk = await openDesk();
  return { desk, api: await apiOf(desk) };
};
const create = (api: Api) => api('POST', '/tickets', { ticket: { comment: { body: 'x' } } });

describe('a desk that was told to misbehave', () => {
  it('is down: no answer at all, to nobody', async () => {
    const { desk, api } = await opened();
    desk.faults.down(true);
    await expect(create(api)).rejects.toThrow();
    await expect(api('GET', '/tickets')).rejects.toThrow();
    desk.faults.down(false);
    expect((await create(api)).status).toBe(201);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('answers as told so many times, and carries nothing out meanwhile', async () => {
    const { desk, api } = await opened();
    desk.faults.answer(2, 503, 'Wed, 04 Mar 2026 09:00:00 GMT');
    for (let n = 0; n < 2; n += 1) {
      const answer = await create(api);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('Wed, 04 Mar 2026 09:00:00 GMT');
    }
    expect((await create(api)).status).toBe(201);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('takes a change and breaks off before its answer', async () => {
    const { desk, api } = await opened();
    desk.faults.resetAfterAccepting(1);
    expect((await api('GET', '/tickets')).status).toBe(200);
    await expect(create(api)).rejects.toThrow();
    expect(desk.store.tickets.all()).toHaveLength(1);
    expect((await create(api)).status).toBe(201);
  });

  it('answers what cannot be read', async () => {
    const { desk, api } = await opened();
    desk.faults.malformed(1, true);
    expect((await api('GET', '/tickets')).status).toBe(200);
    await expect(create(api)).rejects.toThrow(SyntaxError);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('ends all tokens at once', async () => {
    const { desk, api } = await opened();
    desk.faults.expireTokens();
    expect((await api('GET', '/tickets')).status).toBe(401);
  });

  it('holds its answers back', async () => {
    const { desk, api } = await opened();
    desk.faults.latency(60_000);
    let answered = false;
    const held = api('GET', '/tickets').then(() => {
      answered = true;
    });
    // Its pages are not held back: ten of them, one after the other, come before the answer.
    for (let page = 0; page < 10; page++) await (await fetch(`${desk.url}/tickets`)).text();
    expect(answered).toBe(false);
    await desk.close();
    await expect(held).rejects.toThrow();
  });

  it('shows its pages all the same', async () => {
    const { desk } = await opened();
    desk.faults.down(true);
    expect((await fetch(`${desk.url}/tickets`)).status).toBe(200);
  });
});

describe('the switches over HTTP', () => {
  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/desk/faults`, { method: 'POST', body, headers });

  it('set what they name, leave the rest, and go back with clear', async () => {
    const { desk } = await opened();
    await post(desk.url, '{"latency": 5, "answer": {"times": 1, "status": 429, "retryAfter": "7"}}');
    const state = (await (await fetch(`${desk.url}/desk/faults`)).json()) as object;
    expect(state).toMatchObject({
      down: false,
      latency: 5,
      answer: { times: 1, status: 429, retryAfter: '7' },
    });
    await post(desk.url, '{"deliveries": {"lost": 2, "other": 1}}');
    expect(desk.faults.state().deliveries).toEqual({ lost: 2, doubled: 0, reordered: 0 });
    expect(await (await post(desk.url, '{"clear": true}')).json()).toMatchObject({
      latency: 0,
      answer: { times: 0 },
    });
  });

  it.each(['', 'x', '[]', '{"answer": {"times": 1, "status": 99}}', '{"answer": {"status": "abc"}}'])(
    'are not moved by %s',
    async (body) => {
      const { desk, api } = await opened();
      expect((await post(desk.url, body)).status).toBe(400);
      expect((await api('GET', '/tickets')).status).toBe(200);
    },
  );

  it('are not moved by a page of another origin', async () => {
    const { desk, api } = await opened();
    const headers = { origin: 'https://evil.example' };
    expect((await post(desk.url, '{"down": true}', headers)).status).toBe(403);
    expect((await api('GET', '/tickets')).status).toBe(200);
  });
});

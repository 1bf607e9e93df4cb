import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../observe/clock.ts';
import { apiOf } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const opened = async () => {
  const desk = await openDesk();
  const api = await apiOf(desk, { expires_in: 86_400 });
  const create = (subject: string, key?: string) =>
    api(
      'POST',
      '/tickets',
      { ticket: { subject, comment: { body: 'Hello' } } },
      key ? { 'idempotency-key': key } : {},
    );
  return { desk, create, count: () => desk.store.tickets.all().length };
};

describe('an Idempotency-Key on a creation', () => {
  it('creates once: the same again gets the first answer again', async () => {
    const { create, count } = await opened();
    const [first, second] = [await create('a', 'key-1'), await create('a', 'key-1')];
    expect(first.headers.get('x-idempotency-lookup')).toBe('miss');
    expect(second.headers.get('x-idempotency-lookup')).toBe('hit');
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(count()).toBe(1);
  });

  it('is refused with another body', async () => {
    const { create, count } = await opened();
    await create('a', 'key-1');
    expect(await create('b', 'key-1')).toMatchObject({
      status: 400,
      body: { error: 'IdempotentRequestError' },
    });
    expect(count()).toBe(1);
  });

  it('is forgotten after two hours, and not before', async () => {
    const { desk, create, count } = await opened();
    await create('a', 'key-1');
    desk.clock.advance(2 * HOUR - 1);
    expect((await create('a', 'key-1')).headers.get('x-idempotency-lookup')).toBe('hit');
    desk.clock.advance(1);
    expect((await create('a', 'key-1')).headers.get('x-idempotency-lookup')).toBe('miss');
    expect(count()).toBe(2);
  });

  it('keeps no refusal: the same key may succeed later', async () => {
    const { create } = await opened();
    const desk = await opened();
    expect((await create('a')).headers.get('x-idempotency-lookup')).toBeNull();
    const api = await apiOf(desk.desk);
    const wrong = { ticket: { comment: { body: '' } } };
    expect((await api('POST', '/tickets', wrong, { 'idempotency-key': 'k' })).status).toBe(422);
    const right = { ticket: { comment: { body: 'x' } } };
    expect((await api('POST', '/tickets', right, { 'idempotency-key': 'k' })).status).toBe(201);
  });

  it('without one, the same twice makes two tickets', async () => {
    const { create, count } = await opened();
    await create('a');
    await create('a');
    expect(count()).toBe(2);
  });
});

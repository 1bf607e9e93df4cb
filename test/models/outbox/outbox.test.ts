import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOutboxRepository, type OutboxRepository } from '../../../models/outbox/outbox.ts';
import { HOUR, after as later, MINUTE } from '../../../observe/clock.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import { freshTenant, openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const LEASE = 30_000;

describe('the outbox', () => {
  let store: TestConnection;
  let clock: StandingClock;
  let outbox: OutboxRepository;
  let prefix = '';

  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    clock = standingClock();
    prefix = freshTenant();
    outbox = createOutboxRepository(store.connection, prefix, clock);
  });

  const enqueue = (id: string, more: { messageId?: string; toKey?: string; requestId?: string } = {}) =>
    outbox.enqueue({
      _id: `${prefix}/${id}`,
      template: 'filed',
      messageId: `m-${id}@example.org`,
      dataKey: Buffer.from('key'),
      sealed: Buffer.from('sealed'),
      expiresAt: later(clock.now(), HOUR),
      ...more,
    });
  const row = (id: string) => outbox.find(`${prefix}/${id}`);
  const claimed = async () => {
    const held = await outbox.claimNext(LEASE);
    if (!held) throw new Error('nothing to claim');
    return held;
  };

  it('keeps one row for one key: what is posted again changes nothing', async () => {
    await enqueue('a');
    await Promise.all([1, 2, 3].map(() => enqueue('a', { messageId: 'other' })));
    expect(await row('a')).toMatchObject({
      state: 'due',
      messageId: 'm-a@example.org',
      work: { attempts: 0 },
    });
    expect(await outbox.claimNext(LEASE)).toBeDefined();
    expect(await outbox.claimNext(LEASE)).toBeUndefined();
  });

  it('hands a row to one worker at a time, the longest waiting first', async () => {
    await enqueue('a');
    clock.pass(1);
    await enqueue('b');
    const held = await Promise.all([1, 2, 3, 4].map(() => outbox.claimNext(LEASE)));
    expect(held.flatMap((one) => (one ? [one._id] : [])).sort()).toEqual([`${prefix}/a`, `${prefix}/b`]);
    clock.pass(LEASE);
    expect((await claimed())._id).toBe(`${prefix}/a`);
  });

  it('claims a chosen row only while nobody has it', async () => {
    await enqueue('a');
    const held = await outbox.claim(`${prefix}/a`, LEASE);
    expect(held?.work).toMatchObject({ token: 1, attempts: 1 });
    expect(await outbox.claim(`${prefix}/a`, LEASE)).toBeUndefined();
    clock.pass(LEASE);
    expect((await outbox.claim(`${prefix}/a`, LEASE))?.work).toMatchObject({ token: 2, attempts: 2 });
  });

  it('forgets what a mail said once it is settled, and never gives it out again', async () => {
    await enqueue('a');
    await outbox.settle(await claimed(), 'sent', '250 OK '.repeat(100));
    const settled = await row('a');
    expect(settled).toMatchObject({ state: 'sent', settledAt: clock.now() });
    expect(settled).not.toHaveProperty('sealed');
    expect(settled).not.toHaveProperty('dataKey');
    expect(settled?.response).toHaveLength(200);
    clock.pass(100 * HOUR);
    expect(await outbox.claimNext(LEASE)).toBeUndefined();
    await enqueue('a');
    expect((await row('a'))?.state).toBe('sent');
  });

  it('lets a row wait', async () => {
    await enqueue('a');
    await outbox.postpone(await claimed(), later(clock.now(), MINUTE), '451 later');
    expect(await outbox.claimNext(LEASE)).toBeUndefined();
    clock.pass(MINUTE);
    expect((await claimed()).work.lastError).toBe('451 later');
  });

  it('changes nothing for a worker that lost its lease', async () => {
    await enqueue('a');
    const stale = await claimed();
    clock.pass(LEASE);
    const holder = await claimed();
    await outbox.settle(stale, 'refused', 'late');
    await outbox.postpone(stale, later(clock.now(), HOUR), 'late');
    expect(await row('a')).toMatchObject({ state: 'due', work: holder.work });
    await outbox.settle(holder, 'sent', 'ok');
    expect((await row('a'))?.state).toBe('sent');
  });

  it('is closed to other tenants', async () => {
    await enqueue('a');
    const foreign = createOutboxRepository(store.connection, freshTenant(), clock);
    expect(await foreign.find(`${prefix}/a`)).toBeUndefined();
    expect(await foreign.claimNext(LEASE)).toBeUndefined();
    expect(await foreign.claim(`${prefix}/a`, LEASE)).toBeUndefined();
  });

  it('takes back what was not sent yet, by recipient or by request, also from whoever holds it', async () => {
    await enqueue('anna', { toKey: 'anna', requestId: 'r1' });
    await enqueue('anna-elsewhere', { toKey: 'anna', requestId: 'r2' });
    await enqueue('beat', { toKey: 'beat', requestId: 'r3' });
    const held = await outbox.claim(`${prefix}/anna`, LEASE);
    expect(await outbox.takeBack({ toKeys: ['anna'], exceptRequestId: 'r2' })).toBe(1);
    await outbox.postpone(held!, clock.now(), 'later');
    expect(await row('anna')).toMatchObject({ state: 'void', work: { at: null } });
    expect(await row('anna')).not.toHaveProperty('sealed');
    expect((await row('anna-elsewhere'))?.state).toBe('due');
    expect(await outbox.takeBack({ requestId: 'r3' })).toBe(1);
    expect(await outbox.takeBack({})).toBe(0);
    expect((await row('anna-elsewhere'))?.state).toBe('due');
  });
});

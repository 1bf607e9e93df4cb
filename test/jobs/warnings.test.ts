import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { DAY, HOUR, MINUTE } from '../../observe/clock.ts';
import { ANNA, type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';

const OLD = 'anna@old.example';
const MOVED = { ...ANNA, previousAddress: OLD };
const HOME = 'anna@home.example';

describe('warnings', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  const mailsTo = (address: string): string[] =>
    world.mailer.sent.filter(({ to }) => to === address).map(({ text }) => text);
  const attempt = () => world.file({ state: 'verifying', addressKey: 'key' }, [MOVED]);

  it('reach the address before as soon as something is begun, with a way to stop it, and once', async () => {
    const request = await attempt();
    await world.worker.settle();
    expect(mailsTo(OLD)).toHaveLength(1);
    expect(mailsTo(OLD)[0]).toContain('/not-me/r');
    expect(mailsTo(HOME)).toEqual([]);
    await world.requests.move(request._id, {
      from: 'verifying',
      to: 'filed',
      by: 'customer',
      what: 'filed',
      workAt: world.clock.now(),
    });
    await world.worker.settle();
    expect(mailsTo(OLD)).toHaveLength(1);
  });

  it('do not fill that mailbox, however often somebody types the address', async () => {
    for (let n = 0; n < 9; n += 1) await attempt();
    await world.worker.settle();
    expect(mailsTo(OLD)).toHaveLength(5);
    world.clock.pass(HOUR + MINUTE);
    for (let n = 0; n < 9; n += 1) await attempt();
    await world.worker.settle();
    expect(mailsTo(OLD)).toHaveLength(10);
    world.clock.pass(2 * HOUR);
    await attempt();
    await world.worker.settle();
    expect(mailsTo(OLD)).toHaveLength(10);
  });

  it('come two days before an erasure, to all addresses, and stop it when somebody says no', async () => {
    const windowEndsAt = new Date(world.clock.now().getTime() + 14 * DAY);
    const request = await world.file({ kind: 'erasure', windowEndsAt }, [MOVED]);
    await world.worker.settle();
    const started = world.mailer.sent.length;
    world.clock.pass(11 * DAY);
    await world.worker.settle();
    expect(world.mailer.sent).toHaveLength(started);
    world.clock.pass(DAY);
    await world.worker.settle();
    expect(world.mailer.sent.slice(started).map(({ to }) => to)).toEqual([HOME, OLD]);
    for (const text of [mailsTo(HOME).at(-1), mailsTo(OLD).at(-1)]) expect(text).toContain('/not-me/r');
    expect((await world.now(request)).state).toBe('scheduled');
    expect(world.sources[0]?.calls.filter((call) => call.startsWith('erase'))).toEqual([]);
  });

  it('hold nothing up where the mail server is away just then, and do not come when all is over', async () => {
    const end = new Date(world.clock.now().getTime() + 14 * DAY);
    const request = await world.file({ kind: 'erasure', windowEndsAt: end });
    await world.worker.settle();
    world.clock.pass(12 * DAY);
    const away = () => new AppError('mail_unreachable', 'Away.', { retryable: true, retryAfterMs: 3 * DAY });
    world.mailer.failures.push(away());
    await world.worker.settle();
    const { steps, state } = await world.now(request);
    expect(steps.find(({ name }) => name === 'mail:before_erasure:1')).toBeDefined();
    expect(state).toBe('scheduled');
    const before = world.mailer.sent.length;
    world.clock.setTo(end);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
    world.clock.pass(2 * DAY);
    await world.worker.settle();
    // The end alone: the warning has expired with the window.
    expect(world.mailer.sent).toHaveLength(before + 1);
  });
});

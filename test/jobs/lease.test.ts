import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../jobs/run.ts';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import { type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';

describe('the lease of a request', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  it('is taken by one worker for as long as it lasts, the longest waiting request first', async () => {
    const first = await world.file();
    world.clock.pass(SECOND);
    const second = await world.file();
    const claims = await Promise.all([1, 2, 3].map(() => world.requests.claim(LEASE_MS)));
    expect(
      claims
        .map((claim) => claim?.reference)
        .filter(Boolean)
        .sort(),
    ).toEqual([first.reference, second.reference].sort());
    expect(await world.requests.claim(LEASE_MS)).toBeUndefined();
    world.clock.pass(LEASE_MS);
    expect((await world.requests.claim(LEASE_MS))?.reference).toBe(first.reference);
  });

  it('counts a claim before any work is done', async () => {
    await world.file();
    expect((await world.requests.claim(LEASE_MS))?.work).toMatchObject({ attempts: 1, token: 1 });
    world.clock.pass(LEASE_MS);
    expect((await world.requests.claim(LEASE_MS))?.work).toMatchObject({ attempts: 2, token: 2 });
  });

  it('lost, lets its former holder record and move nothing', async () => {
    await world.file();
    const former = (await world.requests.claim(LEASE_MS))!;
    world.clock.pass(LEASE_MS);
    const holder = (await world.requests.claim(LEASE_MS))!;
    await expect(world.requests.recordStep(former, { name: 'late' }, LEASE_MS)).rejects.toMatchObject({
      code: 'lease_lost',
    });
    const { token } = former.work;
    const late = {
      from: 'filed',
      to: 'in_progress',
      by: 'worker',
      what: 'late',
      workAt: null,
      token,
    } as const;
    expect(await world.requests.move(former._id, late)).toBeUndefined();
    await world.requests.release(former, { at: null });
    await world.requests.renew(former, 60 * MINUTE);
    const now = await world.now(holder);
    expect(now.steps).toEqual([]);
    expect(now.work).toEqual(holder.work);
  });

  it('is taken from its holder by a cancellation', async () => {
    await world.file();
    const holder = (await world.requests.claim(LEASE_MS))!;
    const at = world.clock.now();
    await world.requests.move(holder._id, {
      from: 'filed',
      to: 'cancelled',
      by: 'customer',
      what: 'cancelled',
      workAt: at,
    });
    await expect(world.requests.recordStep(holder, { name: 'late' }, LEASE_MS)).rejects.toMatchObject({
      code: 'lease_lost',
    });
  });

  it('keeps a worker that slept past it from doing anything twice', async () => {
    const request = await world.file();
    let wake = () => {};
    const asleep = new Promise<void>((reached) => {
      world.sources[0]!.before = async () => {
        world.sources[0]!.before = () => {};
        reached();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      };
    });
    const sleeper = world.worker.settle();
    await asleep;
    world.clock.pass(LEASE_MS + SECOND);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
    const before = await world.now(request);
    wake();
    await sleeper;
    expect((await world.now(request)).steps).toEqual(before.steps);
    expect(world.mailer.sent.map(({ messageId }) => messageId)).toHaveLength(2);
    expect(world.logged.map(({ message }) => message)).toContain('request left to its new holder');
  });

  it('lets two workers share the requests, each done once', async () => {
    const requests = await Promise.all([1, 2, 3, 4].map(() => world.file()));
    await Promise.all([world.worker.settle(), world.worker.settle()]);
    for (const request of requests) expect((await world.now(request)).state).toBe('done');
    expect(new Set(world.mailer.sent.map(({ messageId }) => messageId)).size).toBe(world.mailer.sent.length);
    expect(world.sources[0]?.calls.filter((call) => call === 'export')).toHaveLength(4);
    expect(world.desk.tickets).toHaveLength(4);
  });
});

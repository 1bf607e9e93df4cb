import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { growingPause } from '../../jobs/growingPause.ts';
import { LEASE_MS } from '../../jobs/run.ts';
import { MAX_ATTEMPTS } from '../../jobs/workOn.ts';
import { DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';

const refused = () => {
  throw new AppError('source_refused', 'Row 17 cannot be read.', { retryable: true });
};

describe('what fails', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  it('waits one second, then two, then four, and never longer than a quarter of an hour', () => {
    expect([1, 2, 3, 4].map(growingPause)).toEqual([1, 2, 4, 8].map((seconds) => seconds * SECOND));
    expect([10, 11, 50, 5_000].map(growingPause)).toEqual([512 * SECOND, ...Array(3).fill(15 * MINUTE)]);
  });

  it('waits as long as the other side asked', async () => {
    const request = await world.file();
    world.sources[1]!.before = () => {
      throw new AppError('source_unreachable', 'Busy.', { retryable: true, retryAfterMs: 77 * SECOND });
    };
    await world.worker.settle();
    expect((await world.now(request)).work.at).toEqual(new Date(world.clock.now().getTime() + 77 * SECOND));
  });

  it('is taken up at the first step that is not recorded', async () => {
    const request = await world.file({
      kind: 'erasure',
      windowWaivedAt: world.clock.now(),
      windowEndsAt: world.clock.now(),
    });
    const [shop, forum] = world.sources;
    forum!.before = (call) => {
      if (call === 'erase:all_but_contact') refused();
    };
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('in_progress');
    forum!.before = () => {};
    world.clock.pass(MINUTE);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
    expect(shop!.calls.filter((call) => call === 'erase:all_but_contact')).toHaveLength(1);
    // Filed, the warning before the erasure, and its end: each once.
    expect(world.mailer.sent).toHaveLength(3);
  });

  it('again and again is set aside with its reason on the ticket, and the others go on', async () => {
    const poison = await world.file();
    world.sources[0]!.before = refused;
    for (let look = 0; look <= MAX_ATTEMPTS; look += 1) {
      await world.worker.settle();
      world.clock.pass(16 * MINUTE);
    }
    world.sources[0]!.before = () => {};
    const other = await world.file();
    await world.worker.settle();
    expect((await world.now(other)).state).toBe('done');

    const aside = await world.now(poison);
    expect(aside.attention).toMatchObject({ reason: 'attempts_used_up', returnTo: 'in_progress' });
    const ticket = world.desk.tickets.find(({ externalId }) => externalId === poison.reference)!;
    const notes = world.desk.textOf(ticket.id);
    expect(notes).toContain('failed again and again');
    expect(notes).toContain('source_refused: Row 17 cannot be read.');
    expect(world.mailer.sent.at(-3)?.text).toContain(poison.reference);

    world.desk.decide(ticket.id, 'retry');
    await world.worker.listen();
    await world.worker.settle();
    expect((await world.now(poison)).state).toBe('done');
  });

  it('by killing its worker is set aside too, decided when it is claimed', async () => {
    const poison = await world.file();
    for (let kill = 0; kill < MAX_ATTEMPTS; kill += 1) {
      await world.requests.claim(LEASE_MS);
      world.clock.pass(LEASE_MS);
    }
    await world.worker.settle();
    expect((await world.now(poison)).state).toBe('needs_attention');
    expect(world.desk.textOf(world.desk.tickets[0]!.id)).toContain('ended in the middle');
    expect(world.sources[0]?.calls).toEqual([]);
  });

  const manyHours = async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      await world.worker.settle();
      world.clock.pass(60 * MINUTE);
    }
  };

  it('because others are away waits for them and is never set aside', async () => {
    const request = await world.file();
    world.sources[0]!.before = () => {
      throw new AppError('source_unreachable', 'The shop is down.', { retryable: true });
    };
    await manyHours();
    const waiting = await world.now(request);
    expect(waiting.state).toBe('in_progress');
    expect(waiting.work.lastError).toBe('source_unreachable: The shop is down.');
    world.sources[0]!.before = () => {};
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
  });

  it('at the desk holds nothing else up: the right is fulfilled, and the ticket follows by itself', async () => {
    world.desk.down = true;
    const request = await world.file();
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
    expect(world.mailer.sent.at(-1)?.text).toContain('https://');
    await manyHours();
    expect(world.desk.tickets).toEqual([]);
    world.desk.down = false;
    await world.worker.settle();
    expect(world.desk.tickets).toMatchObject([{ externalId: request.reference, status: 'solved' }]);
    expect(world.desk.textOf(world.desk.tickets[0]!.id)).toContain('The export is ready');
  });

  it('to be verified for thirty days ends as refused, told to the address on file, with nothing kept', async () => {
    const [known, unknown] = [
      await world.file({ state: 'verifying' }),
      await world.file({ state: 'verifying' }, []),
    ];
    world.clock.pass(29 * DAY);
    await world.worker.settle();
    expect((await world.now(known)).state).toBe('verifying');
    world.clock.pass(DAY);
    await world.worker.settle();
    for (const request of [known, unknown]) {
      const ended = await world.now(request);
      expect(ended).toMatchObject({ state: 'refused', sealed: {} });
      expect(ended.dataKey).toBeUndefined();
    }
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['anna@home.example']);
    expect(world.desk.tickets).toEqual([]);
  });
});

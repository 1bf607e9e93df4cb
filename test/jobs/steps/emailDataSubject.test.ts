import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewRequest } from '../../../models/privacyRequest/repository.ts';
import { DAY } from '../../../observe/clock.ts';
import { type JobWorld, openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const UNPROVED: NewRequest['evidence'] = [
  { level: 'none', at: new Date('2026-03-02T09:00:00Z'), words: 'No verification needed for this kind' },
];
const PROVED: NewRequest['evidence'] = [
  { level: 'code', at: new Date('2026-03-02T09:00:00Z'), words: 'Code to the address on file' },
];

describe('emails about requests', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openJobs(store);
  });

  const fileMany = async (count: number, change: (n: number) => Partial<NewRequest>) => {
    for (let n = 0; n < count; n += 1) await world.file(change(n));
    await world.worker.settle();
  };

  it('that nobody proved a wish for are three a day to one address, whatever the kinds', async () => {
    const kinds = ['human', 'complaint', 'withdrawal', 'do_not_sell'] as const;
    await fileMany(12, (n) => ({ kind: kinds[n % 4] as NewRequest['kind'], evidence: UNPROVED }));
    expect(world.mailer.sent).toHaveLength(3);
    expect(world.events).toContain('emails_of_address_spent');
    const tickets = await world.context.requests.findTickets(undefined, 50, new Date(0));
    expect(tickets).toHaveLength(12);
  });

  it('of people who proved who they are all go out', async () => {
    await fileMany(6, () => ({ kind: 'restriction', evidence: PROVED }));
    expect(world.mailer.sent).toHaveLength(6);
  });

  it('about requests that nobody verified in thirty days are three a day, however many were begun', async () => {
    await fileMany(10, () => ({ state: 'verifying', workAt: world.clock.now() }));
    expect(world.mailer.sent).toEqual([]);
    world.clock.pass(30 * DAY);
    await world.worker.settle();
    expect(world.mailer.sent).toHaveLength(3);
    const states = await store.connection
      .collection('privacyRequests')
      .distinct('state', { tenant: world.context.tenant });
    expect(states).toEqual(['refused']);
  });

  it('carry the network, so that those of a flood wait behind nobody else’s', async () => {
    const { _id } = await world.file({ kind: 'human', evidence: UNPROVED, network: 'home' });
    await world.worker.settle();
    expect(await world.outboxRows.find(`request/${_id}/filed`)).toMatchObject({
      network: 'home',
      unproved: true,
    });
  });
});

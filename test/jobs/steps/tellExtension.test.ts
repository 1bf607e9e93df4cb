import { afterAll, beforeAll, expect, it } from 'vitest';
import { after, DAY, SECOND } from '../../../observe/clock.ts';
import { openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

let store: TestConnection;
beforeAll(async () => {
  store = await openTestConnection();
});
afterAll(() => store.close());

it('the customer hears once that it takes longer, why and until when, and the ticket shows the new date', async () => {
  const world = await openJobs(store);
  const receivedAt = world.clock.now();
  const dueAt = after(receivedAt, 31 * DAY);
  const clocks = [{ law: 'gdpr' as const, startsAt: receivedAt, dueAt }];
  const request = await world.file({ kind: 'rectification', clocks, dueAt });
  await world.worker.settle();
  const { id } = world.desk.tickets[0]!;
  world.clock.pass(SECOND);
  world.desk.say(id, { text: 'There are forty systems to go through.' });
  world.desk.decide(id, 'extend');
  await world.worker.listen();
  await world.worker.settle();
  const extended = await world.now(request);
  expect(extended.state).toBe('awaiting_decision');
  // Received on 2 March 2026: two further months after 2 April.
  expect(extended.dueAt.toISOString().slice(0, 10)).toBe('2026-06-02');
  const told = world.mailer.sent.filter(({ subject }) => subject.includes('needs more time'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('There are forty systems to go through.');
  expect(told[0]?.text).toContain('2 June 2026');
  expect(world.desk.tickets[0]).toMatchObject({
    subject: 'Rectification · due 2 Jun · English',
    fields: { deadline: '2026-06-02' },
  });

  // Once is what the law allows.
  world.clock.pass(SECOND);
  world.desk.decide(id, 'extend');
  await world.worker.listen();
  await world.worker.settle();
  expect((await world.now(request)).dueAt).toEqual(extended.dueAt);
  expect(world.desk.textOf(id)).toContain('does not fit the request as it is');
  expect(world.mailer.sent.filter(({ subject }) => subject.includes('needs more time'))).toHaveLength(1);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTicketHints } from '../../../models/ticketHints/ticketHints.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { freshTenant, openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

let store: TestConnection;
beforeAll(async () => {
  store = await openTestConnection();
});
afterAll(() => store?.close());

it('hands out each ticket once, however often it was named, the first one first', async () => {
  const clock = standingClock();
  const hints = createTicketHints(store.connection, freshTenant(), clock);
  for (const id of [7, 3, 7, 7]) {
    await hints.add(id);
    clock.pass(1_000);
  }
  expect(await hints.take(10)).toEqual([7, 3]);
  expect(await hints.take(10)).toEqual([]);
});

it('keeps tenants apart and takes no more than asked', async () => {
  const hints = createTicketHints(store.connection, freshTenant(), standingClock());
  const others = createTicketHints(store.connection, freshTenant(), standingClock());
  await hints.add(1);
  await hints.add(2);
  expect(await others.take(10)).toEqual([]);
  expect(await hints.take(1)).toHaveLength(1);
  expect(await hints.take(5)).toHaveLength(1);
});

import { expect } from 'vitest';
import { rowsOf } from './companyRows.ts';
import type { World } from './openWorld.ts';

/** Every mail about the request by Message-ID, with how often it arrived. */
const mailsAbout = async (world: World, reference: string): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const mail of await world.mails.all())
    if (mail.Text.includes(reference)) counts.set(mail.MessageID, (counts.get(mail.MessageID) ?? 0) + 1);
  return counts;
};

/** One ticket, no note twice, `mails` different mails (each of them again at most once for a kill), a whole trail. */
export const expectOnce = async (
  world: World,
  reference: string,
  { mails, kills }: { mails: number; kills: number },
): Promise<void> => {
  expect((await world.request(reference)).state).toBe('done');
  const ticket = world.agents.ticket(reference);
  expect(ticket.status).toBe('solved');
  expect(new Set(ticket.notes).size).toBe(ticket.notes.length);
  const about = await mailsAbout(world, reference);
  expect(about.size).toBe(mails);
  expect([...about.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(mails + kills);
  const trail = await world.product.auditTrail.read(reference);
  expect(trail.map(({ n }) => n)).toEqual(trail.map((_line, index) => index + 1));
  const steps = trail
    .filter(({ from, to, actor }) => actor === 'worker' && !from && !to)
    .map(({ what }) => what);
  expect(new Set(steps).size).toBe(steps.length);
};

/** Nothing of the account is left but what invoices the law keeps, if there are any; the desk has forgotten the person. */
export const expectErased = async (world: World, accountId: string, address: string): Promise<void> => {
  const left = Object.keys(await rowsOf(world.company, accountId));
  expect(left.filter((name) => name !== 'invoices')).toEqual([]);
  expect(
    await world.company.collection('invoices').countDocuments({ accountId, email: { $exists: true } }),
  ).toBe(0);
  expect(world.agents.knows(address)).toBe(false);
};

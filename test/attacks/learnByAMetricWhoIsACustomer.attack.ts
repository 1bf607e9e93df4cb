import { expect } from 'vitest';
import { SECOND } from '../../observe/clock.ts';
import { openChat } from '../builders/chat.ts';
import type { World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

/** The product's own numbers; how long something took is not among them. */
const numbers = async ({ clock, operationsUrl }: World): Promise<Map<string, number>> => {
  // What is kept for some seconds is read anew.
  clock.pass(5 * SECOND);
  const text = await (await fetch(`${operationsUrl}/metrics`)).text();
  const lines = text.split('\n').filter((line) => /^rightsdesk_(?!http_seconds)/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
};

/** By how much which numbers change while somebody asks for the data behind an address and guesses a code. */
const changedBy = async (world: World, address: string) => {
  const before = await numbers(world);
  const mine = await openChat(world.url);
  await mine.say('I want a copy of my data');
  await mine.say(address);
  await mine.say('00000000');
  await world.worker.settle();
  const after = await numbers(world);
  return [...after]
    .map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const)
    .filter(([, change]) => change !== 0);
};

/**
 * Reads the product's numbers beside a question about an address. Customers' port has none; and whoever may read those of
 * the operators sees the same change for an address that is on file as for one that is not.
 */
export const learnByAMetricWhoIsACustomer: Attack = {
  wants: 'learn from a metric whether somebody is a customer',
  attempt: async ({ world, victim }) => {
    for (const path of ['/metrics', '/metrics/', '//metrics'])
      expect((await fetch(world.url + path)).status).toBe(404);
    const readiness = await (await fetch(`${world.url}/readyz`)).text();
    expect(readiness).toBe('{"status":"ok"}');
    const ofNobody = await changedBy(world, 'nobody.at.all@nowhere.example');
    expect(await changedBy(world, victim.address)).toEqual(ofNobody);
    expect(ofNobody.map(([name]) => name)).toContain('rightsdesk_identity_total{event="code_sent"}');
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="metrics_refused"}',
    audit: { event: 'metrics_refused' },
    log: 'metrics_refused',
  },
};

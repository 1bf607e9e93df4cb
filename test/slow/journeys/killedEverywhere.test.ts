import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRequest } from '../../builders/journey.ts';
import { openWorld, type World } from '../../builders/openWorld.ts';
import { openWorkerStarter, type WorkerStarter } from '../../builders/runWorker.ts';
import { ordinaryCustomers } from '../../builders/seedPersonas.ts';
import { expectErased, expectOnce } from '../../builders/whatHolds.ts';

/** The short form takes every ninth write, and fewer kills at random moments. */
const short = process.env['SLOW'] === 'short';
const EVERY = short ? 9 : 1;
const AT_RANDOM = short ? 2 : 10;

const TIMEOUT_MS = 1_800_000;

describe('a worker killed at every write to the store', { timeout: TIMEOUT_MS }, () => {
  let world: World;
  let workers: WorkerStarter;
  let customers: { accountId: string; address: string }[];
  beforeAll(async () => {
    [world, workers] = await Promise.all([openWorld({ others: 48 }), openWorkerStarter()]);
    customers = ordinaryCustomers(world.clock, 48);
  });
  afterAll(async () => {
    workers?.close();
    await world?.close();
  });
  const next = () => {
    const customer = customers.shift();
    if (!customer) throw new Error('the demo company has run out of customers');
    return customer;
  };

  it('loses and doubles nothing of an access', async () => {
    // One customer for all of it: an access leaves them as they were. A new day gives new codes.
    const { address } = next();
    for (let write = 1; ; write += EVERY) {
      world.clock.pass(25 * 3_600_000);
      const { reference } = await fileRequest(world, 'access', address);
      if ((await workers.run(world, { write, when: 'before' })) !== 'killed') break;
      await workers.run(world);
      await expectOnce(world, reference, { mails: 2, kills: 1 });
    }
  });

  it('loses and doubles nothing of an erasure', async () => {
    for (let write = 1; customers.length > AT_RANDOM; write += EVERY) {
      const { accountId, address } = next();
      const { reference } = await fileRequest(world, 'erasure', address, { now: true });
      const outcome = await workers.run(world, { write, when: 'before' });
      await workers.runToTheEnd(world, reference);
      await expectErased(world, accountId, address);
      await expectOnce(world, reference, { mails: 3, kills: 1 });
      if (outcome !== 'killed') return;
    }
  });

  it('loses and doubles nothing at random moments, killed several times', async () => {
    for (let round = 0; round < AT_RANDOM; round += 1) {
      const { accountId, address } = next();
      const { reference } = await fileRequest(world, 'erasure', address, { now: true });
      let kills = 0;
      for (const afterMs of [700, 900, 1_100].map((base) => base + Math.random() * 1_500))
        if ((await workers.run(world, { afterMs })) === 'killed') kills += 1;
      await workers.runToTheEnd(world, reference);
      await expectErased(world, accountId, address);
      await expectOnce(world, reference, { mails: 3, kills });
    }
    expect(customers).toBeDefined();
  });
});

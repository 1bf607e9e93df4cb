import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../builders/companyRows.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';
import { openWorkerStarter, type WorkerStarter } from '../builders/runWorker.ts';
import { expectErased, expectOnce } from '../builders/whatHolds.ts';

const claire = persona('claire').address;
const maya = persona('maya').address;

/** Each run is a process of its own. */
const TIMEOUT_MS = 60_000;

describe('a worker that is killed in the middle of its work', { timeout: TIMEOUT_MS }, () => {
  let world: World;
  let workers: WorkerStarter;
  beforeAll(async () => {
    [world, workers] = await Promise.all([openWorld(), openWorkerStarter()]);
  });
  afterAll(async () => {
    workers?.close();
    await world?.close();
  });

  it('leaves an erasure that the next one completes, with every effect seen once', async () => {
    const { reference } = await fileRequest(world, 'erasure', claire, { now: true });
    const kills = [
      { write: 9, when: 'after' },
      { write: 14, when: 'before' },
      { write: 20, when: 'after' },
    ] as const;
    for (const kill of kills) expect(await workers.run(world, kill)).toBe('killed');
    expect((await world.request(reference)).state).not.toBe('done');
    await workers.runToTheEnd(world, reference);
    await expectErased(world, 'A100234', claire);
    expect(Object.keys(await rowsOf(world.company, 'A100234'))).toEqual(['invoices']);
    await expectOnce(world, reference, { mails: 3, kills: kills.length });
  });

  it('leaves an access that the next one completes, with one export and one link', async () => {
    const { reference } = await fileRequest(world, 'access', maya);
    expect(await workers.run(world, { write: 9, when: 'before' })).toBe('killed');
    await workers.run(world);
    await expectOnce(world, reference, { mails: 2, kills: 1 });
    const links = (await world.mails.to(maya)).map((mail) => /\/export\/[\w-]+/.exec(mail.Text)?.[0]);
    expect(new Set(links.filter(Boolean)).size).toBe(1);
    expect(await world.product.connection.collection('exports').countDocuments({ state: 'ready' })).toBe(1);
  });
});

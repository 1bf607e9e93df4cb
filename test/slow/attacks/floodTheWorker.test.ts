import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorker } from '../../../jobs/worker.ts';
import { HOUR } from '../../../observe/clock.ts';
import type { FileResult } from '../../../privacy/outcomes.ts';
import { openWorld, persona, type World } from '../../builders/openWorld.ts';

const FLOOD = 200;

describe('somebody who wants to delay everybody else by a flood of requests', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2031-03-03T09:00:00Z' });
  });
  afterAll(() => world?.close());

  const file = async (network: string, conversationId: string, address: string): Promise<string> => {
    const filed: FileResult = await world.product.useCases.fileAtOnce({
      conversation: {
        tenant: 'default',
        conversationId,
        network,
        turnId: 'one',
        language: 'en',
        gpc: false,
        signedIn: false,
      },
      kind: 'withdrawal',
      address,
      wish: {},
    });
    if (filed.outcome !== 'filed') throw new Error(`not filed: ${filed.outcome}`);
    return filed.request.reference;
  };
  const stateOf = async (reference: string) => (await world.request(reference)).state;
  const waiting = () =>
    world.product.connection
      .collection('privacyRequests')
      .countDocuments({ network: 'flood', state: { $ne: 'done' } });
  /** Lets a worker run until a request is done: in how many milliseconds. */
  const untilDone = async (reference: string): Promise<number> => {
    const worker = createWorker(world.product.jobs, { idleMs: 5, listenMs: HOUR });
    const begun = performance.now();
    worker.start();
    await expect.poll(() => stateOf(reference), { timeout: 60_000, interval: 5 }).toBe('done');
    const ms = performance.now() - begun;
    await worker.stop();
    return ms;
  };

  it('delays an honest request by little more than the one of the flood that is in hand', async () => {
    const alone = await untilDone(await file('home', 'alone', persona('maya').address));
    for (let n = 0; n < FLOOD; n += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => file('flood', `flood-${n + i}`, `x${n + i}@flood.example`)),
      );
    world.clock.pass(1);
    const beside = await untilDone(await file('home', 'beside', persona('tom').address));
    process.stdout.write(
      `An honest request took ${alone.toFixed(0)} ms alone and ${beside.toFixed(0)} ms beside a flood of ${FLOOD}, of which ${await waiting()} still waited then.\n`,
    );
    expect(await waiting()).toBeGreaterThan(FLOOD - 10);
  });
});

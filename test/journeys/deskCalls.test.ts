import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

describe('calls', () => {
  let world: World;
  let calls: string[] = [];
  beforeAll(async () => {
    world = await openWorld({
      desk: { delays: {latency: 0, job: 1500, compliance: 6000, search: 5000}, onExchange: ({ method, path, query, status }) => void calls.push(`${method} ${path}?${query} ${status}`) },
    });
  });
  afterAll(() => world?.close());
  it('access', async () => {
    const maya = persona('maya');
    await fileRequest(world, 'access', maya.address);
    console.log('chat', calls.length, calls.join('\n'));
    calls = [];
    await world.worker.settle();
    for (let i = 0; i < 5; i++) { world.clock.pass(60_000); await world.worker.listen(); await world.worker.settle(); }
    console.log('work', calls.length, calls.join('\n'));
    calls = [];
  });
  it.each(['henrik', 'claire'])('erasure %s', async (name) => {
    const maya = persona(name);
    const { reference } = await fileRequest(world, 'erasure', maya.address);
    console.log('chat', calls.length, calls.join('\n'));
    calls = [];
    await world.worker.settle();
    for (let i = 0; i < 20; i++) { world.clock.pass(DAY); await world.worker.listen(); await world.worker.settle();
    calls.push('day ' + i)
    if (i > 12 && i < 17) for (let k = 0; k < 50; k++) { world.clock.pass(2000); await world.worker.settle(); }
 }
    console.log((await world.request(reference)).state, 'work', calls.length, calls.join('\n'));
    calls = [];
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../observe/clock.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

describe('calls', () => {
  let world: World;
  let calls: string[] = [];
  beforeAll(async () => {
    world = await openWorld({
      desk: { onExchange: ({ method, path, query, status }) => void calls.push(`${method} ${path}?${query} ${status}`) },
    });
  });
  afterAll(() => world?.close());
  it('access', async () => {
    const maya = persona('maya');
    console.log(world.desk.store.users.where('email', maya.address).length);
    await fileRequest(world, 'access', maya.address);
    console.log('chat', calls.length, calls.join('\n'));
    calls = [];
    await world.worker.settle();
    for (let i = 0; i < 5; i++) { world.clock.pass(60_000); await world.worker.listen(); await world.worker.settle(); }
    console.log('work', calls.length, calls.join('\n'));
    calls = [];
  });
  it('erasure', async () => {
    const maya = persona('jonas');
    console.log(world.desk.store.users.where('email', maya.address).length);
    const { reference } = await fileRequest(world, 'erasure', maya.address);
    console.log('chat', calls.length, calls.join('\n'));
    calls = [];
    await world.worker.settle();
    for (let i = 0; i < 20; i++) { world.clock.pass(DAY); await world.worker.listen(); await world.worker.settle();
    calls.push('day ' + i) }
    console.log((await world.request(reference)).state, 'work', calls.length, calls.join('\n'));
  });
  expect(1).toBe(1);
});

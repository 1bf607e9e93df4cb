import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { askAndProve } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';
import { type StoreGate, storeGate } from '../builders/storeGate.ts';

describe('the store away', () => {
  let world: World;
  let gate: StoreGate;
  beforeEach(async () => {
    world = await openWorld({
      before: async (uri) => {
        gate = await storeGate(uri);
        return gate.uri;
      },
    });
  });
  afterEach(async () => {
    gate.open();
    await world?.close();
    await gate.close();
  });

  it('asks the customer to try again, never says "filed", and files once when it is back', async () => {
    const { chat } = await askAndProve(world, 'access', persona('maya').address);
    gate.shut();
    const refused = await chat.say(chatLabels.en.choices.yes);
    expect(refused.status).toBe(503);
    expect(refused.reference).toBeUndefined();
    expect(refused.text).toMatch(/try again/i);
    const readiness = await fetch(`${world.operationsUrl}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ status: 'unavailable' });

    gate.open();
    const filed = await chat.say(chatLabels.en.choices.yes);
    expect(filed.reference).toBeDefined();
    await world.worker.settle();
    expect((await world.request(filed.reference!)).state).toBe('done');
    expect(await world.product.connection.collection('privacyRequests').countDocuments({})).toBe(1);
  });
});

import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorker } from '../../jobs/worker.ts';
import { webAppFor } from '../../processes/webProcess.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { activitiesPath } from '../builders/chat.ts';
import { askAndProve } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const maya = persona('maya').address;

describe('a restart in the middle', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it('loses neither the conversation nor the request: another process goes on with both', async () => {
    const { chat, shown } = await askAndProve(world, 'access', maya);
    expect(shown.expecting).toBe('yes_no');
    const product = await world.another();
    const app = webAppFor(product);
    await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const headers = { authorization: `Bearer ${chat.token}`, 'content-type': 'application/json' };
    const said = await fetch(`${url}${activitiesPath(chat.conversationId)}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ type: 'message', text: chatLabels.en.choices.yes }),
    });
    expect(said.status).toBe(200);
    // What the second process wrote is there for whoever asks the first.
    const { reference } = await chat.hear();
    expect(reference).toBeDefined();
    await app.close();

    await createWorker(product.jobs, { idleMs: 5, listenMs: 1_000 }).settle();
    expect((await world.request(reference!)).state).toBe('done');
    expect((await world.mails.to(maya)).at(-1)?.Text).toContain('/export/');
  });

  it('ends what runs before it ends itself: a stopped worker leaves nothing half done', async () => {
    const claire = persona('claire').address;
    const { chat } = await askAndProve(world, 'access', claire);
    const worker = createWorker(world.product.jobs, { idleMs: 1, listenMs: 60_000 });
    world.desk.faults.latency(20);
    const { reference } = await chat.say(chatLabels.en.choices.yes);
    worker.start();
    while ((await world.request(reference!)).state === 'filed') await new Promise(setImmediate);
    await worker.stop();
    const stopped = await world.request(reference!);
    expect(stopped.state).toBe('done');
    expect(stopped.work.at).toBeNull();
  });
});

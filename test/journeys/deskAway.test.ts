import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const maya = persona('maya');

describe('while the desk hangs', () => {
  let world: World;
  let asked = 0;
  beforeEach(async () => {
    world = await openWorld({
      desk: {
        onExchange: () => {
          asked += 1;
        },
      },
    });
  });
  afterEach(() => world?.close());

  it.each([
    ['I want a copy of my data', 'Concerns', 'yes'],
    ['Please delete my data', 'Will be erased', chatLabels.en.choices.yes_erase],
  ])('"%s" is answered at once, names what may be there, and is filed', async (wish, label, yes) => {
    const chat = await openChat(world.url);
    await chat.say(wish);
    await chat.say(maya.address);
    await world.worker.settle();
    const code = await world.mails.codeFor(maya.address);
    asked = 0;
    world.desk.faults.latency(60_000);
    const begun = performance.now();
    const shown = await chat.say(code);
    const filed = await chat.say(yes);
    // A call that was waited for would take a minute, or the three seconds after which no source is waited for.
    expect(performance.now() - begun).toBeLessThan(2_500);
    world.desk.faults.clear();
    const titles = 'your profile at our support desk and support requests';
    expect(shown.rows.map((row) => row.label)).toContain(label);
    expect(shown.rows.find((row) => row.label === 'If there are any')?.value.toLowerCase()).toBe(titles);
    expect((await world.request(filed.reference!)).state).toBe('filed');
    expect(asked).toBe(0);
  });
});

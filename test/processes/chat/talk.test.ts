import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation } from '../../../processes/chat/directLine.ts';
import { openLocalCodes } from '../../../processes/chat/localCodes.ts';
import { talk } from '../../../processes/chat/talk.ts';
import { openWorld, persona, type World } from '../../builders/openWorld.ts';

async function* linesOf(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('the chat at the terminal', () => {
  let world: World;
  let running = true;
  let working: Promise<void>;
  beforeAll(async () => {
    world = await openWorld();
    working = work();
  });
  afterAll(async () => {
    running = false;
    await working;
    await world?.close();
  });

  /** The worker at its own pace, as in a process of its own. */
  const work = async (): Promise<void> => {
    while (running) {
      await world.worker.settle();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const PATIENCE_MS = 10_000;

  const talkAs = async (
    address: string | undefined,
    lines: string[],
    patienceMs = PATIENCE_MS,
  ): Promise<string> => {
    const shown: string[] = [];
    const codes = await openLocalCodes(world.inbox.url, patienceMs);
    await talk({
      chat: await openConversation(world.url, 'en'),
      lines: linesOf(lines),
      show: (text) => shown.push(text),
      self: address === undefined ? undefined : { address, codes },
    });
    return shown.join('');
  };

  it('types address and code for whom it speaks, and files', async () => {
    const shown = await talkAs(persona('maya').address, ['See my data', 'yes']);
    expect(shown).toMatch(/> See my data\n.*code of eight digits/s);
    expect(shown).toMatch(/> \d{8}\n.*Shall I have the copy put together\?/s);
    expect(shown).toMatch(/Your request is filed\. Your reference is RD-/);
  });

  it('presses a button by its number, and leaves what is asked to who is at the keyboard', async () => {
    const shown = await talkAs(undefined, ['2', 'forget it']);
    expect(shown).toContain('(2) Delete my data');
    expect(shown).toContain('> Delete my data');
    expect(shown).toMatch(/> forget it\n.*Nothing was filed/s);
  });

  it('says that no code has come where nobody has the address', async () => {
    const shown = await talkAs('stranger@example.org', ['See my data'], 300);
    expect(shown).toContain('(No new code has come to stranger@example.org.)');
  });
});

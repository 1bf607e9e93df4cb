import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { bundleScript } from '../../scripts/bundleScript.ts';
import { openChat } from '../builders/chat.ts';
import type { World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';
import type { GuesserOrders } from './guesserProcess.ts';

const PROCESSES = 3;
const GUESSES = 100;
const TRIES = 5;

/** A process that is ready to guess, and what it learns once it is told to begin. */
const openGuesser = async (file: string, orders: GuesserOrders) => {
  const child: ChildProcess = spawn(process.execPath, [file, JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return async (): Promise<string[]> => {
    child.stdin?.write('go\n');
    const { value } = await lines.next();
    if (child.exitCode === null) await once(child, 'exit');
    return JSON.parse(value ?? '[]') as string[];
  };
};

const tried = async ({ product }: World, place: string): Promise<number[]> => {
  const rows = await product.connection.collection('verifications').find({ place }).toArray();
  return rows.map((row) => row['tries'] as number);
};

/**
 * Begins a request for the victim and guesses a hundred codes at once through three processes, the right one among the
 * last: five are compared. Those five leave the victim the tries of their own code, and most of their hour's.
 */
export const guessACode: Attack = {
  wants: 'guess the code, a hundred times at once over three processes',
  attempt: async ({ world, victim }) => {
    const mine = await openChat(world.url);
    await mine.say('I want a copy of my data');
    await mine.say(victim.address);
    await world.worker.settle();
    const right = await world.mails.codeFor(victim.address);
    const codes = Array.from({ length: GUESSES }, (_, n) =>
      String((Number(right) + n + 1) % 1e8).padStart(8, '0'),
    );
    const script = await bundleScript(path.join(import.meta.dirname, 'guesserProcess.ts'));
    const { dir, endpoints } = world;
    const guessers = await Promise.all(
      Array.from({ length: PROCESSES }, (_, n) =>
        openGuesser(script.file, {
          dir,
          endpoints,
          now: world.clock.now().toISOString(),
          conversationId: mine.conversationId,
          guesses: codes.filter((_code, index) => index % PROCESSES === n),
        }),
      ),
    );
    const outcomes = (await Promise.all(guessers.map((guess) => guess()))).flat();
    script.remove();
    expect(outcomes).toHaveLength(GUESSES);
    expect(outcomes.filter((outcome) => outcome === 'wrong').length).toBeLessThan(TRIES);
    expect(outcomes.filter((outcome) => outcome !== 'wrong' && outcome !== 'spent')).toEqual([]);
    expect(await tried(world, mine.conversationId)).toEqual([TRIES]);
    expect((await mine.say(right)).expecting).not.toBe('yes_no');
    expect(await tried(world, victim.chat.conversationId)).toEqual([0]);
  },
  seen: { metric: 'rightsdesk_identity_total{event="code_spent"}', audit: { event: 'code_spent' } },
};

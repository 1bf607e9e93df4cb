import { expect } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const NETWORKS = ['198.51.100.7', '203.0.113.7', '192.0.2.7', '100.64.7.7', '2001:db8:7::7'];
/** As many as one network gets in an hour, and one more. */
const CHATS = 4;

/**
 * Asks for codes to the victim's address from five networks and types wrong ones, until nothing is left for any of them,
 * and again later, when the victim's code has expired. The victim still gets another one, and it is believed.
 */
export const lockSomebodyOutForADay: Attack = {
  wants: "use up the victim's codes and guesses, so that nobody believes them for a day",
  attempt: async ({ world, victim }) => {
    const spend = async (): Promise<number> => {
      let codes = 0;
      for (const from of NETWORKS)
        for (let n = 0; n < CHATS; n += 1) {
          const mine = await openChat(world.url, { from });
          await mine.say('I want a copy of my data');
          if ((await mine.say(victim.address)).expecting !== 'code') continue;
          codes += 1;
          for (let guess = 0; guess < 5; guess += 1) await mine.say(`0000000${guess}`);
        }
      return codes;
    };
    const first = await spend();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(NETWORKS.length * CHATS);
    // By now the victim's code has expired: they will need another one.
    world.clock.pass(15 * MINUTE);
    expect(await spend()).toBe(0);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="codes_of_address_spent"}',
    audit: { event: 'codes_of_address_spent' },
    log: 'codes_of_address_spent',
  },
};

import { expect } from 'vitest';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import type { Attack } from './attack.ts';

/** A mail that lay open on a desk: neither a late try nor clocks that are set back bring its code to life again. */
export const useACodeThatHasExpired: Attack = {
  wants: 'use a code after its ten minutes',
  attempt: async ({ world, victim: { chat, code } }) => {
    const late = code();
    world.clock.pass(10 * MINUTE + SECOND);
    expect((await chat.say(late)).expecting).not.toBe('yes_no');
    world.clock.pass(-5 * MINUTE);
    expect((await chat.say(late)).expecting).not.toBe('yes_no');
    world.clock.pass(5 * MINUTE);
  },
  seen: { metric: 'rightsdesk_identity_total{event="code_expired"}', audit: { event: 'code_expired' } },
};

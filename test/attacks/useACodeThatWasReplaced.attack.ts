import { expect } from 'vitest';
import { SECOND } from '../../observe/clock.ts';
import type { Attack } from './attack.ts';

/** Sits at the victim's screen with the first of two mails: only the newest code of a conversation is good. */
export const useACodeThatWasReplaced: Attack = {
  wants: 'use a code after a newer one was sent',
  attempt: async ({ world, victim: { chat, code, askAgain } }) => {
    const first = code();
    world.clock.pass(61 * SECOND);
    await askAgain();
    expect(code()).not.toBe(first);
    expect((await chat.say(first)).expecting).toBe('code');
  },
  seen: { metric: 'rightsdesk_identity_total{event="code_wrong"}', audit: { event: 'code_wrong' } },
};

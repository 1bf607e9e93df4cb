import { expect } from 'vitest';
import { openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

/** Read over the victim's shoulder: a code is good in the conversation alone that asked for it. */
export const useAnotherCustomersCode: Attack = {
  wants: "use another customer's code in a conversation of their own",
  attempt: async ({ world, victim }) => {
    const stolen = victim.code();
    const mine = await openChat(world.url);
    await mine.say('Please delete my data');
    await mine.say(victim.address);
    expect((await mine.say(stolen)).expecting).toBe('code');
    const status = await openChat(world.url);
    await status.say('What is the status of my request?');
    await status.say(victim.address);
    expect((await status.say(stolen)).expecting).toBe('code');
    const unasked = await openChat(world.url);
    expect((await unasked.say(stolen)).text).not.toContain('RD-');
    await world.worker.settle();
  },
  seen: { metric: 'rightsdesk_identity_total{event="code_wrong"}', audit: { event: 'code_wrong' } },
};

import { expect } from 'vitest';
import { openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

/** What nobody has to prove anything for, and what somebody answers by email. */
const WISHES = [
  'I want to talk to a person, please',
  'Please unsubscribe me from your newsletter',
  'I want to make a complaint',
  'Do not sell my data',
];
const CHATS = 24;
const A_DAY = 3;

/**
 * Names the victim's address in one chat after another, from as many networks, with wishes that need no proof. Three emails
 * a day come of it. What the victim asks for themselves is answered as if nothing had happened.
 */
export const bombAMailbox: Attack = {
  wants: "fill the victim's mailbox with emails that nobody asked for",
  attempt: async ({ world, victim }) => {
    const known = (await world.mails.to(victim.address)).length;
    for (let n = 0; n < CHATS; n += 1) {
      const mine = await openChat(world.url, { from: `198.51.${n}.1` });
      const asked = await mine.say(WISHES[n % WISHES.length] as string);
      const answered = asked.reference === undefined ? await mine.say(victim.address) : asked;
      if (n % 6 === 0) await world.worker.settle();
      expect(answered.status).toBe(200);
    }
    await world.worker.settle();
    const sent = (await world.mails.to(victim.address)).slice(known);
    expect(sent).toHaveLength(A_DAY);
    for (const { Text } of sent) expect(Text).not.toMatch(/\d{4}[ \u00a0]\d{4}/);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="emails_of_address_spent"}',
    audit: { event: 'emails_of_address_spent' },
    log: 'emails_of_address_spent',
  },
};

import { expect } from 'vitest';
import { mailboxOf } from '../../domain/emailAddress/readMailbox.ts';
import { openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

/** One address that a careless program reads as two, or as a header, a route, a command. */
const smuggled = (victim: string): string[] => [
  `${victim}, evil@evil.example`,
  `${victim};evil@evil.example`,
  `${victim} evil@evil.example`,
  `${victim}\r\nBcc: evil@evil.example`,
  `${victim}\nCc: evil@evil.example\n\nhello`,
  `${victim}%0d%0aBcc:evil@evil.example`,
  `${victim}\u2028Bcc: evil@evil.example`,
  `${victim}\0evil@evil.example`,
  `"${victim}" <evil@evil.example>`,
  `evil@evil.example <${victim}>`,
  `friends: ${victim}, evil@evil.example;`,
  `${victim}(evil@evil.example)`,
  `"${victim} evil"@evil.example`,
  `@evil.example:${victim}`,
  `${victim.replace('@', '%')}@evil.example`,
  `${victim.replace('@', '!')}@evil.example`,
  `evil.example!${victim}`,
  `${victim}@evil.example`,
  `evil@evil.example@${victim.split('@')[1]}`,
  `evil@[127.0.0.1]`,
  `-oQ/tmp/x@evil.example`,
  `|/bin/sh@evil.example`,
];

const WISHES = ['I want a copy of my data', 'Please unsubscribe me from your newsletter'];

/**
 * Types an address that also names their own. Each is asked for again, or read as one address: a code goes to the victim
 * alone, and no mail ever names two.
 */
export const receiveSomebodyElsesMail: Attack = {
  wants: "receive the victim's mails too, by a second recipient in the address",
  attempt: async ({ world, victim }) => {
    const known = (await world.mails.all()).length;
    for (const [n, address] of smuggled(victim.address).entries()) {
      expect(mailboxOf(address), address).toBeUndefined();
      const mine = await openChat(world.url);
      await mine.say(WISHES[n % WISHES.length] as string);
      expect((await mine.say(address)).status).toBe(200);
    }
    await world.worker.settle();
    const sent = (await world.mails.all()).slice(known);
    for (const mail of sent) {
      const to = [...mail.To, ...mail.Cc, ...mail.Bcc].map(({ Address }) => Address);
      expect(to).toHaveLength(1);
      if (to[0] !== victim.address) expect(mail.Text).not.toMatch(/\d{4}[ \u00a0]?\d{4}/);
    }
  },
  seen: {
    metric: 'rightsdesk_security_events_total{event="address_list"}',
    audit: { event: 'address_list' },
  },
};

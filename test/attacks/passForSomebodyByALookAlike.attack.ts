import { expect } from 'vitest';
import { type Chat, openChat } from '../builders/chat.ts';
import { codeIn } from '../builders/mailbox.ts';
import type { World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

/** Mailboxes that may belong to the attacker and look like the victim's: none of them is the one on file. */
const lookAlikes = (victim: string): string[] => {
  const [local = '', domain = ''] = victim.split('@');
  return [
    `${local}+privacy@${domain}`,
    `${local.replace('.', '')}@${domain}`,
    `${local.replace('.', '-')}@${domain}`,
    `${local}.@${domain}`,
    `${local}@mail.${domain}`,
    `${local}@${domain}.co`,
    `${local}@${domain.replace('.example', '-example.com')}`,
    `${local.replace('a', '\u0430')}@${domain}`,
    `${local.replace('o', '\u03bf')}@${domain}`,
    `${local}@${domain.replace('a', '\u0430')}`,
    `${local}@${domain.replace('i', '\u0131')}`,
    `${local.replace('a', '\u00e1')}@${domain}`,
    `${local}@xn--${domain}`,
    `_${local}@${domain}`,
  ];
};

/** The same mailbox, spelt otherwise: whatever goes out goes to the address on file. */
const spellings = (victim: string): string[] => [
  victim.toUpperCase(),
  ` ${victim} `,
  `${victim}.`,
  victim.replace('@', '\uff20'),
  victim.replace('m', '\uff4d'),
  victim.replace('.', '\u200b.'),
];

const ask = async (world: World, address: string): Promise<Chat> => {
  const chat = await openChat(world.url);
  await chat.say('I want a copy of my data');
  await chat.say(address);
  return chat;
};

/** An account of their own under an address that readers take for the victim's. */
const register = async ({ company }: World, like: string): Promise<string> => {
  const address = like.replace('@', '+x@');
  const model = await company.collection('accounts').findOne({ emailLower: like });
  await company.collection('accounts').insertOne({
    ...model,
    _id: 'look-alike' as never,
    email: address,
    emailLower: address,
    firstName: 'Evil',
  });
  return address;
};

export const passForSomebodyByALookAlike: Attack = {
  wants: "pass for the victim with an address that looks like the victim's",
  attempt: async ({ world, victim }) => {
    const earlier = (await world.mails.all()).length;
    for (const like of lookAlikes(victim.address)) {
      const mine = await ask(world, like);
      expect((await mine.say(victim.code())).expecting, like).not.toBe('yes_no');
    }
    await world.worker.settle();
    for (const mail of (await world.mails.all()).slice(earlier)) {
      expect(mail.To.map(({ Address }) => Address)).not.toContain(victim.address);
      expect(codeIn(mail)).toBeUndefined();
    }
    for (const spelt of spellings(victim.address)) await ask(world, spelt);
    await world.worker.settle();
    for (const mail of (await world.mails.all()).slice(earlier))
      if (codeIn(mail)) expect(mail.To.map(({ Address }) => Address)).toEqual([victim.address]);

    const own = await register(world, victim.address);
    const mine = await ask(world, own);
    await world.worker.settle();
    const shown = await mine.say(await world.mails.codeFor(own));
    expect(shown.text).not.toContain(victim.address);
    const filed = await mine.say('yes');
    await world.worker.settle();
    expect((await world.mails.to(victim.address)).at(-1)?.Text).not.toContain(filed.reference);
    await world.company.collection('accounts').deleteOne({ _id: 'look-alike' as never });
  },
  seen: {
    metric: 'rightsdesk_security_events_total{event="address_look_alike"}',
    audit: { event: 'address_look_alike' },
  },
};

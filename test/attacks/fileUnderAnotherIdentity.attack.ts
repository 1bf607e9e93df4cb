import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const { yes_erase, yes_erase_now } = chatLabels.en.choices;

/** Proves their own address, is shown their own scope, names the victim, and then says yes: nothing is filed for anybody. */
export const fileUnderAnotherIdentity: Attack = {
  wants: 'change the identity between confirmation and filing',
  attempt: async ({ world, victim }) => {
    const filed = () =>
      world.product.connection.collection('privacyRequests').countDocuments({ filedAt: { $exists: true } });
    const before = await filed();
    const { chat, shown } = await askAndProve(world, 'erasure', persona('mallory').address);
    expect(shown.expecting).toBe('yes_no');
    const named = await chat.say(`No, my other address: ${victim.address}`);
    expect(named.expecting, named.text).toBe('code');
    for (const yes of [yes_erase, yes_erase_now, 'yes']) {
      const answer = await chat.say(yes);
      expect(answer.reference, answer.text).toBeUndefined();
      expect(answer.expecting).not.toBe('yes_no');
    }
    await world.worker.settle();
    expect(await filed()).toBe(before);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="identity_changed"}',
    audit: { event: 'identity_changed' },
    log: 'identity_changed',
  },
};

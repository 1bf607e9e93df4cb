import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

/**
 * Knows the reference of somebody's erasure. In a chat of their own it is worth nothing; and at the screen of that customer, from
 * the moment on in which another address is named there.
 */
export const goOnAtSomebodyElsesScreen: Attack = {
  wants: 'hear of a request, and cancel it, in a chat that somebody else has left open',
  attempt: async ({ world }) => {
    const { address } = persona('tom');
    const { chat } = await askAndProve(world, 'erasure', address);
    const { reference = '' } = await chat.say(chatLabels.en.choices.yes_erase);
    await world.worker.settle();

    const own = await openChat(world.url);
    expect((await own.say(`cancel ${reference}`)).text).not.toContain('Shall I cancel');
    await own.say(persona('mallory').address);

    await chat.say(`What is the status of the requests of ${persona('mallory').address}?`);
    await chat.say('forget it');
    for (const line of ['How is my request doing?', 'is it done?', `cancel ${reference}`, 'yes']) {
      const { text } = await chat.say(line);
      expect(text).not.toContain('Shall I cancel');
      expect(text).not.toContain('We no longer use your data');
    }
    const found = await world.product.connection.collection('privacyRequests').findOne({ reference });
    expect(found?.['state']).toBe('scheduled');
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="identity_changed"}',
    audit: { event: 'identity_changed' },
    log: 'identity_changed',
  },
};

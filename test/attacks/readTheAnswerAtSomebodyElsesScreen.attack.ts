import { expect } from 'vitest';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const SECRET = 'Dear Tom, your invoice of May is still open.';

/**
 * Sits down at a screen where somebody has just asked for something, and says to be another person. What an agent answers goes
 * to the owner's mailbox; the chat does not even say that there is an answer.
 */
export const readTheAnswerAtSomebodyElsesScreen: Attack = {
  wants: 'read the answer of an agent in a chat that somebody else has left open',
  attempt: async ({ world }) => {
    const { address } = persona('tom');
    const { chat } = await askAndProve(world, 'erasure', address);
    const { reference } = await chat.say(chatLabels.en.choices.yes_erase);
    await world.worker.settle();

    const conversation: ConversationFacts = {
      tenant: world.product.config.tenant,
      conversationId: chat.conversationId,
      network: 'here',
      turnId: 'one',
      language: 'en',
      gpc: false,
    };
    const named = { conversation, address: persona('mallory').address, purpose: 'status' } as const;
    expect((await world.product.useCases.beginVerification(named)).outcome).toBe('code_sent');
    world.agents.act(reference as string, { reply: SECRET });
    await world.worker.listen();
    await world.worker.settle();
    const heard = await chat.hear();
    expect(heard.text).not.toContain('invoice');
    expect(heard.text).not.toContain(reference);
    expect((await world.mails.to(address)).at(-1)?.Text).toContain(SECRET);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="identity_changed"}',
    audit: { event: 'identity_changed' },
    log: 'identity_changed',
  },
};

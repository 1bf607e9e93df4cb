import { expect } from 'vitest';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { readReference } from '../../secrets/reference.ts';
import { openChat } from '../builders/chat.ts';
import { persona, type World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const wish = { kind: 'erasure', wish: {} } as const;

/** One conversation in which their own address has been proved and its scope shown. */
const shownInTab = async ({ product, worker, mails }: World, conversation: ConversationFacts) => {
  const { address } = persona('mallory');
  const { useCases } = product;
  const begun = await useCases.beginRequest({ conversation, address, ...wish });
  await worker.settle();
  await useCases.checkCode({ conversation, code: await mails.codeFor(address) });
  const requestId = (begun as { requestId: string }).requestId;
  const shown = await useCases.prepareConfirmation({ conversation, requestId, waiveWindow: false });
  expect(shown.outcome).toBe('ready');
  return { conversation, requestId, nonce: (shown as { nonce: string }).nonce };
};

/**
 * Two tabs of one conversation: one says yes for their own address while the other names the victim's. Below the chat,
 * where nothing puts the two in a row, whatever comes first: the victim's request is never filed.
 */
export const useTwoIdentitiesAtOnce: Attack = {
  wants: 'prove one identity in one tab and name another in the second',
  attempt: async ({ world, victim }) => {
    const { conversationId } = await openChat(world.url);
    const conversation: ConversationFacts = {
      tenant: world.product.config.tenant,
      conversationId,
      network: 'here',
      turnId: 'one',
      language: 'en',
      gpc: false,
    };
    const first = await shownInTab(world, conversation);
    const { useCases } = world.product;
    const [filed, named] = await Promise.all([
      useCases.confirmAndFile(first),
      useCases.beginRequest({ conversation, address: victim.address, ...wish }),
    ]);
    expect(named.outcome).toBe('code_sent');
    const requestId = (named as { requestId: string }).requestId;
    for (const nonce of [first.nonce, '', 'x']) {
      const taken = await useCases.confirmAndFile({ conversation, requestId, nonce });
      expect(['verification_needed', 'not_confirmed']).toContain(taken.outcome);
    }
    const shown = await useCases.prepareConfirmation({ conversation, requestId, waiveWindow: true });
    expect(shown.outcome).toBe('verification_needed');
    expect((await useCases.listRequests({ conversation })).outcome).toBe('verification_needed');
    expect((await world.product.requests.find(requestId))?.state).toBe('verifying');
    if (filed.outcome === 'filed') expect(readReference(filed.request.reference)).toBeDefined();
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="identity_changed"}',
    audit: { event: 'identity_changed' },
    log: 'identity_changed',
  },
};

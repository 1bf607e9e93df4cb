import { resolvedBy } from '../../../domain/attention.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Agent } from '../../identity/mayDecide.ts';
import type { DecideParts, DecideResult } from './decision.ts';

/** Lets the customer show once more who they are; the tries at their facts come back. */
export const askAgain = async (
  { requests, identity, clock }: DecideParts,
  request: PrivacyRequest,
  agent: Agent,
): Promise<DecideResult> => {
  const { attention, addressKey } = request;
  if (request.state !== 'needs_attention' || !attention || !resolvedBy(attention.reason).askAgain)
    return { outcome: 'not_waiting' };
  if (addressKey !== undefined) await identity.restoreFactsTries(addressKey);
  const noted = await requests.amend(request._id, {
    state: 'needs_attention',
    set: { attention: { ...attention, askedAt: clock.now() } },
    unset: ['approvals'],
    workAt: clock.now(),
    audit: { actor: 'agent', actorId: agent.id, what: 'asked_again' },
  });
  return noted ? { outcome: 'asked_again' } : { outcome: 'not_waiting' };
};

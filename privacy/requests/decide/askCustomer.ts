import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { openField, sealFor } from '../../records/sealedFields.ts';
import type { AgentDecision, CarryOut, DecideParts } from './decision.ts';
import { actOf, doneIf } from './record.ts';

type Amendment = Parameters<DecideParts['requests']['amend']>[1];

/** A change that moves nothing: the request stays in its state, and the worker looks at it. */
export const amendBy = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  agentId: string,
  what: string,
  change: Pick<Amendment, 'set' | 'seal' | 'unset'>,
): Promise<PrivacyRequest | undefined> =>
  requests.amend(request._id, {
    state: request.state,
    workAt: clock.now(),
    audit: { actor: 'agent', actorId: agentId, what },
    ...change,
  });

/**
 * The public reply has gone to the customer already, unless it was written in the app: then the worker sends it. The request
 * waits for their answer, and its clock runs on.
 */
export const askCustomer: CarryOut = async (parts, request, decision, agent) =>
  doneIf(
    await amendBy(parts, request, agent.id, 'asked_the_customer', {
      set: { question: { at: parts.clock.now(), by: agent.id }, ...actOf(decision) },
      ...toBeSent(parts, request, decision),
    }),
  );

const toBeSent = (
  { sealer }: DecideParts,
  request: PrivacyRequest,
  { inApp, words = '', key = '' }: AgentDecision,
): Pick<Amendment, 'seal'> => {
  if (!inApp || !request.dataKey) return {};
  const before = openField(sealer, request, 'replies') ?? [];
  const replies = [...before, { key, agentName: inApp.agentName, text: words }];
  return { seal: { replies: sealFor(sealer, request, 'replies', replies) } };
};

/** The customer may show once more who they are. */
export const askAgain: CarryOut = async (parts, request, decision, agent) => {
  const { attention, addressKey } = request;
  if (!attention) return doneIf(undefined);
  if (addressKey !== undefined) await parts.identity.restoreFactsTries(addressKey);
  const asked = await amendBy(parts, request, agent.id, 'asked_again', {
    set: { attention: { ...attention, askedAt: parts.clock.now() }, ...actOf(decision, 'asked_again') },
    unset: ['approvals'],
  });
  return asked ? { outcome: 'asked_again' } : doneIf(undefined);
};

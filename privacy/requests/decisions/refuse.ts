import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Agent } from '../../identity/mayDecide.ts';
import { sealFor } from '../../records/sealedFields.ts';
import type { DecideParts, DecideResult } from './decision.ts';
import { decided, moved } from './goOn.ts';

/** The email that the worker sends names the reason, the supervisory authority and the court. */
export const refuse = async (
  { requests, sealer, clock }: DecideParts,
  request: PrivacyRequest,
  words: string | undefined,
  agent: Agent,
): Promise<DecideResult> => {
  if (words === undefined || words.trim() === '') return { outcome: 'not_allowed', why: 'no_reason' };
  // By the table of transitions, only what awaits a decision can be refused.
  const waiting =
    request.state === 'awaiting_decision' ||
    (await requests.move(request._id, {
      from: 'needs_attention',
      to: 'awaiting_decision',
      by: 'agent',
      actorId: agent.id,
      what: 'decision_needed',
      workAt: null,
    }));
  if (!waiting) return { outcome: 'not_waiting' };
  return moved(
    await requests.move(request._id, {
      from: 'awaiting_decision',
      to: 'refused',
      by: 'agent',
      actorId: agent.id,
      what: 'refused',
      workAt: clock.now(),
      set: { decision: decided('refuse', agent, clock.now()) },
      seal: { refusal: sealFor(sealer, request, 'refusal', words) },
    }),
  );
};

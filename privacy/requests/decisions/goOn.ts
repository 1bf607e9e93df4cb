import type { Decision, PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Move } from '../../../models/privacyRequest/repository.ts';
import type { Agent } from '../../identity/mayDecide.ts';
import type { DecideParts, DecideResult } from './decision.ts';

export const decided = (outcome: Decision['outcome'], agent: Agent, at: Date): Decision => ({
  outcome,
  by: agent.id,
  at,
});

export const moved = (request: PrivacyRequest | undefined): DecideResult =>
  request ? { outcome: 'done', request } : { outcome: 'not_waiting' };

/** Lets the request go on; one that was set aside returns to the state it came from. */
export const goOn = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  outcome: 'approve' | 'handled' | 'retry',
  agent: Agent,
  more: Pick<Move, 'set' | 'seal' | 'evidence' | 'detail'>,
): Promise<DecideResult> => {
  const aside = request.state === 'needs_attention';
  const back = aside && outcome !== 'handled' ? (request.attention?.returnTo ?? 'filed') : 'filed';
  const { set, ...rest } = more;
  return moved(
    await requests.move(request._id, {
      from: request.state,
      to: back,
      by: 'agent',
      actorId: agent.id,
      what: `decided_${outcome}`,
      workAt: clock.now(),
      set: { ...set, decision: decided(outcome, agent, clock.now()) },
      unset: ['attention', 'approvals'],
      ...rest,
    }),
  );
};

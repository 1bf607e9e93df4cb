import type { Decision, PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Agent } from '../../identity/mayDecide.ts';
import type { AgentDecision, CarryOut, Changes, DecideParts, DecideResult, Overtaken } from './decision.ts';
import { actOf, doneIf, withNote } from './record.ts';

/** Lets the request go on; one that was set aside returns to the state it came from. */
export const goOn = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  decision: AgentDecision & { outcome: Decision['outcome'] },
  agent: Agent,
  { set, unset = [], ...more }: Changes = {},
): Promise<DecideResult | Overtaken> => {
  const { outcome } = decision;
  const aside = request.state === 'needs_attention';
  const back = aside && outcome !== 'handled' ? (request.attention?.returnTo ?? 'filed') : 'filed';
  return doneIf(
    await requests.move(request._id, {
      from: request.state,
      to: back,
      by: 'agent',
      actorId: agent.id,
      what: `decided_${outcome}`,
      workAt: clock.now(),
      set: { ...set, ...actOf(decision), decision: { outcome, by: agent.id, at: clock.now() } },
      unset: ['attention', 'approvals', 'question', ...unset],
      ...more,
    }),
  );
};

/** Done by hand: the request ends and the customer is told. */
export const handled: CarryOut = (parts, request, decision, agent) =>
  goOn(parts, request, { ...decision, outcome: 'handled' }, agent, withNote(parts, request, decision));

/** What failed is tried once more. */
export const retry: CarryOut = (parts, request, decision, agent) =>
  goOn(parts, request, { ...decision, outcome: 'retry' }, agent);

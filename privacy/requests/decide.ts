import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { type Agent, isAgent, mayDecide } from '../identity/mayDecide.ts';
import { choicesFor, type DecisionName } from './choices.ts';
import { approve } from './decide/approve.ts';
import { askAgain, askCustomer } from './decide/askCustomer.ts';
import { cancel } from './decide/cancel.ts';
import type { AgentDecision, CarryOut, Decide, DecideParts, DecideResult } from './decide/decision.ts';
import { extend } from './decide/extend.ts';
import { handled, retry } from './decide/goOn.ts';
import { hold, liftHold } from './decide/hold.ts';
import { refuse } from './decide/refuse.ts';

export type { AgentDecision, Decide, DecideParts, DecideResult } from './decide/decision.ts';

const CARRY_OUT: Record<DecisionName, CarryOut> = {
  approve,
  refuse,
  ask_customer: askCustomer,
  ask_again: askAgain,
  extend,
  hold,
  lift_hold: liftHold,
  handled,
  retry,
  cancel,
};

/** Why a decision cannot be carried out, as far as that can be told before; nothing where it can. */
export const objectionTo = (
  { clock, company }: Pick<DecideParts, 'clock' | 'company'>,
  request: PrivacyRequest,
  decision: AgentDecision,
  agent: Agent,
): Exclude<DecideResult, { outcome: 'done' }> | undefined => {
  const choice = choicesFor(request, clock.now()).find((one) => one.decision === decision.outcome);
  if (!choice) return notOffered(request, clock.now());
  if (!(choice.deciders ? mayDecide(agent, company.identity) : isAgent(agent)))
    return { outcome: 'not_allowed', why: 'role' };
  if (choice.needs !== undefined && !decision.words?.trim())
    return { outcome: 'not_allowed', why: choice.needs === 'public_reply' ? 'no_reply' : 'no_note' };
  return undefined;
};

const notOffered = (request: PrivacyRequest, now: Date) => ({
  outcome: 'not_offered' as const,
  offered: choicesFor(request, now).map((one) => one.decision),
});

/** @see Decide */
export const createDecide =
  (parts: DecideParts): Decide =>
  async (request, decision, agent): Promise<DecideResult> => {
    const { decided } = request;
    if (decision.key !== undefined && decided?.key === decision.key && decided.result !== 'begun')
      return decided.result === 'done' ? { outcome: 'done', request } : { outcome: decided.result };
    const objection = objectionTo(parts, request, decision, agent);
    if (objection?.outcome === 'not_allowed' && objection.why === 'role') parts.report('decision_refused');
    const result = objection ?? (await CARRY_OUT[decision.outcome](parts, request, decision, agent));
    if (result.outcome !== 'overtaken') return result;
    return notOffered((await parts.requests.find(String(request._id))) ?? request, parts.clock.now());
  };

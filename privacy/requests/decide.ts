import { isAgent, mayDecide } from '../identity/mayDecide.ts';
import { choicesFor, type DecisionName } from './choices.ts';
import { approve } from './decide/approve.ts';
import { askAgain, askCustomer } from './decide/askCustomer.ts';
import { cancel } from './decide/cancel.ts';
import type { CarryOut, Decide, DecideParts, DecideResult } from './decide/decision.ts';
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

/** @see Decide */
export const createDecide =
  (parts: DecideParts): Decide =>
  async (request, decision, agent): Promise<DecideResult> => {
    const { decided } = request;
    if (decision.key !== undefined && decided?.key === decision.key && decided.result !== 'begun')
      return decided.result === 'done' ? { outcome: 'done', request } : { outcome: decided.result };
    const choices = choicesFor(request, parts.clock.now());
    const choice = choices.find((one) => one.decision === decision.outcome);
    if (!choice) return { outcome: 'not_offered', offered: choices.map((one) => one.decision) };
    if (!(choice.deciders ? mayDecide(agent, parts.company.identity) : isAgent(agent))) {
      parts.report('decision_refused');
      return { outcome: 'not_allowed', why: 'role' };
    }
    if (choice.needs !== undefined && !decision.words?.trim())
      return { outcome: 'not_allowed', why: choice.needs === 'public_reply' ? 'no_reply' : 'no_note' };
    return CARRY_OUT[decision.outcome](parts, request, decision, agent);
  };

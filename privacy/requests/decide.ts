import { resolvedBy } from '../../domain/attention.ts';
import { isAgent, mayDecide } from '../identity/mayDecide.ts';
import { approve } from './decisions/approve.ts';
import { askAgain } from './decisions/askAgain.ts';
import type { Decide, DecideParts } from './decisions/decision.ts';
import { goOn } from './decisions/goOn.ts';
import { refuse } from './decisions/refuse.ts';

export const createDecide =
  (parts: DecideParts): Decide =>
  async (request, decision, agent) => {
    const { state } = request;
    if (state !== 'awaiting_decision' && state !== 'needs_attention') return { outcome: 'not_waiting' };
    const byHand = decision.outcome === 'handled' || decision.outcome === 'retry';
    const allowed = byHand ? isAgent(agent) : mayDecide(agent, parts.company.identity);
    if (!allowed) {
      parts.report('decision_refused');
      return { outcome: 'not_allowed', why: 'role' };
    }
    if (decision.outcome === 'retry' && !(request.attention && resolvedBy(request.attention.reason).retry))
      return { outcome: 'not_waiting' };
    if (decision.outcome === 'ask_again') return askAgain(parts, request, agent);
    if (decision.outcome === 'refuse') return refuse(parts, request, decision.words, agent);
    // Also in `awaiting_decision`, where a refusal may have been interrupted between its two moves: what needs two
    // still does.
    if (decision.outcome === 'approve' && request.attention)
      return approve(parts, request, decision.candidate, agent);
    return goOn(parts, request, decision.outcome, agent, {});
  };

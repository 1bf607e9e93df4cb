import type { TicketDecision, TicketEvent } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { SECOND } from '../../observe/clock.ts';
import { agentOf } from '../../privacy/agents/agentOf.ts';
import { type Answer, answerTo } from '../../privacy/agents/answers.ts';
import type { AgentDecision } from '../../privacy/requests/decide.ts';
import { changesSince, decisionFacts } from '../../privacy/requests/decisionFacts.ts';
import type { JobContext } from '../context.ts';
import { wordsFor } from './decisionWords.ts';
import type { HeardTicket } from './heardTicket.ts';
import { addLines } from './lines.ts';

/** The last choice that somebody made and that still stands, or that they solved what was waiting for them. */
interface Choice {
  event: TicketEvent;
  decision: TicketDecision | { unknown: string };
}

/**
 * Carries out what an agent decided on the ticket, and answers on it, whatever comes of it. Only the last choice counts, and only
 * while it stands in the field: whoever corrects themselves is not taken at their first word.
 */
export const hearDecision = async (
  request: PrivacyRequest,
  ticket: HeardTicket,
  events: readonly TicketEvent[],
  context: JobContext,
): Promise<PrivacyRequest> => {
  const choice = choiceOn(request, ticket, events);
  if (!choice) return request;
  const answer = await decideBy(choice, request, ticket, events, context);
  const now = (await context.requests.find(String(request._id))) ?? request;
  // The decision has moved the request on; whoever looks after its ticket still holds that.
  const held = { ...now, desk: { ...now.desk, token: request.desk?.token } } as PrivacyRequest;
  const text = answerTo(answer);
  if (text === undefined) return held;
  return addLines(held, [{ marker: `answer:${choice.event.audit}`, text }], context);
};

const choiceOn = (
  request: PrivacyRequest,
  ticket: HeardTicket,
  events: readonly TicketEvent[],
): Choice | undefined => {
  const chosen = events.findLast(({ act, as }) => 'decision' in act && as !== 'us');
  if (chosen && 'decision' in chosen.act && stands(chosen.act.decision, ticket))
    return { event: chosen, decision: chosen.act.decision };
  const solved = events.findLast(({ act, as }) => 'status' in act && act.status === 'solved' && as !== 'us');
  const waits = request.state === 'awaiting_decision' || request.state === 'needs_attention';
  const isSolved = ticket.status === 'solved' || ticket.status === 'closed';
  return solved && waits && isSolved ? { event: solved, decision: 'handled' } : undefined;
};

const stands = (decision: Choice['decision'], { fields }: HeardTicket): boolean =>
  typeof decision === 'string' ? fields.decision === decision : true;

const decideBy = async (
  { event, decision }: Choice,
  request: PrivacyRequest,
  ticket: HeardTicket,
  events: readonly TicketEvent[],
  context: JobContext,
): Promise<Answer> => {
  if (typeof decision !== 'string') return { outcome: 'unknown_choice', choice: decision.unknown };
  if (event.as !== 'person') return { outcome: 'by_rule' };
  const person = await context.desk.readPerson(event.by);
  if (!person) return { outcome: 'not_allowed', why: 'role' };
  const key = String(event.audit);
  const changed = whatChanged(request, event, context);
  if (changed.length > 0 && request.decided?.key !== key) return { outcome: 'stale', changed };
  const words = await wordsFor(decision, request, ticket, events, context);
  return context.decide(request, { ...decisionFrom(decision), ...words, key }, agentOf(person));
};

/** What the agent could not know when they decided. The desk writes whole seconds. */
const whatChanged = (request: PrivacyRequest, { at }: TicketEvent, { sealer }: JobContext): string[] => {
  const facts = request.ticket?.facts;
  const now = decisionFacts(request, sealer);
  const since = Math.floor((facts?.since.getTime() ?? 0) / SECOND) * SECOND;
  if (at.getTime() < since) return ['the ticket showed something else when it was chosen'];
  return changesSince(facts, now);
};

const decisionFrom = (decision: TicketDecision): AgentDecision => {
  const [, candidate] = /^approve_(\d)$/.exec(decision) ?? [];
  return candidate === undefined
    ? { outcome: decision as Exclude<TicketDecision, `approve_${number}`> }
    : { outcome: 'approve', candidate: Number(candidate) };
};

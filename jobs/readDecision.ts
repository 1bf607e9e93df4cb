import type { DeskTicket, TicketDecision } from '../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import type { Agent } from '../privacy/identity/mayDecide.ts';
import type { AgentDecision, DecideResult } from '../privacy/requests/decisions/decision.ts';
import type { JobContext } from './context.ts';
import { agentOf } from './desk/agentOf.ts';
import { refusalWords } from './desk/refusalWords.ts';

type OnTicket = { decision: TicketDecision } | { status: 'solved' };

/**
 * What an agent decided on the ticket, if anything: by the decision field, or by solving a ticket that was waiting for
 * them.
 */
const decisionOn = (request: PrivacyRequest, ticket: DeskTicket): OnTicket | undefined => {
  if (ticket.fields.decision) return { decision: ticket.fields.decision };
  const solved = ticket.status === 'solved' || ticket.status === 'closed';
  const theirs = request.state === 'awaiting_decision' || request.state === 'needs_attention';
  // A ticket that did not show yet that it waits for an agent was solved for some other reason.
  const shown = request.ticket?.syncedState === request.state;
  return solved && theirs && shown ? { status: 'solved' } : undefined;
};

const decisionFrom = (found: OnTicket): AgentDecision => {
  if ('status' in found) return { outcome: 'handled' };
  const [, candidate] = /^approve_(\d)$/.exec(found.decision) ?? [];
  return candidate === undefined
    ? { outcome: found.decision as Exclude<TicketDecision, `approve_${number}`> }
    : { outcome: 'approve', candidate: Number(candidate) };
};

/**
 * Hands a decision on the ticket to `decide`, and writes the answer on the ticket. Who decided is read from the ticket's
 * history, and what they may decide from Zendesk's own record of them.
 */
export const readDecision = async (
  request: PrivacyRequest,
  ticket: DeskTicket,
  context: JobContext,
): Promise<void> => {
  const found = decisionOn(request, ticket);
  if (!found) return;
  const { desk, decide } = context;
  const agent = await whoDecided(ticket, found, context);
  const result: DecideResult = agent
    ? await decide(request, await withWords(decisionFrom(found), request, ticket, context), agent)
    : { outcome: 'not_allowed', why: 'role' };
  const answer = ANSWERS[result.outcome === 'not_allowed' ? result.why : result.outcome];
  if (answer !== undefined) {
    const marker = `decision:${result.outcome}:${request.version}:${agent?.id ?? ''}`;
    await desk.addNote(ticket.id, { marker, text: answer });
  }
  if ('decision' in found) await desk.updateTicket(ticket.id, { fields: { decision: null } });
  // Solved by somebody who may not decide: it still waits.
  else if (result.outcome === 'not_allowed') await desk.updateTicket(ticket.id, { status: 'open' });
};

/** A refusal carries its reason. */
const withWords = async (
  decision: AgentDecision,
  request: PrivacyRequest,
  ticket: DeskTicket,
  context: JobContext,
): Promise<AgentDecision> => {
  if (decision.outcome !== 'refuse') return decision;
  const words = await refusalWords(request, ticket, context);
  return { outcome: 'refuse', ...(words !== undefined && { words }) };
};

const whoDecided = async (
  ticket: DeskTicket,
  found: OnTicket,
  { desk }: JobContext,
): Promise<Agent | undefined> => {
  const change = await desk.lastChange(ticket.id, found);
  const agent = change && (await desk.readPerson(change.by));
  return agent && agentOf(agent);
};

/** What we write on the ticket when a decision did not move the request at once. */
const ANSWERS: Partial<Record<string, string>> = {
  role: 'This decision was not acted upon: by the desk’s own record whoever made it may not decide on privacy requests.',
  same_person:
    'Two different people must agree, and the first of them was you. Somebody else with the right to decide has to choose the same.',
  which_person:
    'More than one person is possible, so "approve" cannot say who is meant: choose "approve 1", "approve 2" or "approve 3" by the list above. Or do it by hand and choose "handled", or refuse.',
  address_still_lost:
    'The customer says that they lost the address on record. Make sure who they are, correct the address in your own system, and then choose "approve" again: until then the answer would go to the lost mailbox. Or refuse.',
  no_reason:
    'Nothing was refused: a refusal needs a reason that the customer can read. Write it as a public reply, then choose "refuse" again. It must come from somebody who may decide, and be written after the request came to you.',
  not_waiting: 'Nothing was done: this choice does not fit what the request waits for.',
  second_needed:
    'Noted as the first of two: a second person with the right to decide has to choose the same before anything happens.',
  asked_again:
    'The customer is asked once more to show in the chat who they are; the request waits here meanwhile.',
};

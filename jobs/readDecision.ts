import type { DeskTicket } from '../integrations/zendesk/ticketDesk.ts';
import type { Decision, PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import { openField } from '../privacy/requests/sealedFields.ts';
import type { JobContext } from './context.ts';

/** What an agent decided on the ticket, if anything: the field, or having solved what was theirs to do by hand. */
const decisionOn = (request: PrivacyRequest, ticket: DeskTicket): Decision['outcome'] | undefined => {
  if (ticket.fields.decision) return ticket.fields.decision;
  const solved = ticket.status === 'solved' || ticket.status === 'closed';
  const theirs = request.state === 'awaiting_decision' || request.state === 'needs_attention';
  // A ticket that does not show yet that it waits for somebody was solved for another reason.
  const shown = request.ticket?.syncedState === request.state;
  return solved && theirs && shown ? 'handled' : undefined;
};

/** Moves a request by what an agent decided. A decision on a request that waits for none is noted, never acted upon. */
export const readDecision = async (
  request: PrivacyRequest,
  ticket: DeskTicket,
  context: JobContext,
): Promise<void> => {
  const outcome = decisionOn(request, ticket);
  if (!outcome) return;
  const { requests, clock, desk } = context;
  const by = `ticket:${ticket.id}`;
  const set = { decision: { outcome, by, at: clock.now() } };
  const common = { by: 'agent', what: `decided_${outcome}`, workAt: clock.now() } as const;
  if (request.state === 'awaiting_decision') {
    if (outcome === 'refuse') await refuse(request, ticket, context);
    else await requests.move(request._id, { ...common, from: 'awaiting_decision', to: 'filed', set });
  } else if (request.state === 'needs_attention') {
    await leaveAttention(request, ticket, outcome, context);
  }
  if (ticket.fields.decision) await desk.updateTicket(ticket.id, { fields: { decision: null } });
};

const leaveAttention = async (
  request: PrivacyRequest,
  ticket: DeskTicket,
  outcome: Decision['outcome'],
  context: JobContext,
): Promise<void> => {
  const { requests, clock, desk, sealer } = context;
  const returnTo = request.attention?.returnTo ?? 'filed';
  const undecided =
    (openField(sealer, request, 'subjects') ?? []).length !== 1 && request.kind !== 'withdrawal';
  if (outcome === 'approve' && undecided) {
    await desk.addNote(ticket.id, {
      marker: `cannot_approve:${request.version}`,
      text: 'More than one person is possible, so "approve" cannot say who is meant. Do it by hand and choose "handled", or refuse.',
    });
    return;
  }
  if (outcome === 'refuse') {
    // The table knows a refusal only of what waits for a decision.
    const back = await requests.move(request._id, {
      from: 'needs_attention',
      to: 'awaiting_decision',
      by: 'agent',
      what: 'decision_needed',
      workAt: null,
    });
    if (back) await refuse(back, ticket, context);
    return;
  }
  await requests.move(request._id, {
    from: 'needs_attention',
    to: outcome === 'handled' ? 'filed' : returnTo,
    by: 'agent',
    what: `decided_${outcome}`,
    workAt: clock.now(),
    set: { decision: { outcome, by: `ticket:${ticket.id}`, at: clock.now() } },
    unset: ['attention'],
  });
};

/** A refusal names its reason, the supervisory authority and the court; the reason is the agent's last public reply. */
const refuse = async (request: PrivacyRequest, ticket: DeskTicket, context: JobContext): Promise<void> => {
  const { requests, clock } = context;
  await requests.move(request._id, {
    from: 'awaiting_decision',
    to: 'refused',
    by: 'agent',
    what: 'refused',
    workAt: clock.now(),
    set: { decision: { outcome: 'refuse', by: `ticket:${ticket.id}`, at: clock.now() } },
  });
};

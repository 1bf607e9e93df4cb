import type { AppRow } from '../../domain/agentApp.ts';
import type { AttentionReason } from '../../domain/attention.ts';
import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { shortDay } from '../deadlines/civilTime.ts';
import { dueDate } from './dueDate.ts';
import { KIND_TITLES, STATE_TITLES } from './titles.ts';

/** Why it waits, in a few words; the whole sentence stands in the request. */
const SHORT: Record<AttentionReason, string> = {
  ambiguous_identity: 'More than one account',
  address_changed_lately: 'Address changed lately',
  facts_not_known: 'Facts not known',
  no_account: 'No account',
  agent_required: 'Company rule',
  person_not_established: 'Person not established',
  attempts_used_up: 'Work failed again and again',
  legal_hold: 'Legal hold',
  address_lost: 'Address lost',
  not_me: '"It was not me"',
};

/** A request as one line of a list. Names nobody. */
export const boardRow = (request: PrivacyRequest, now: Date, timeZone: string): AppRow => {
  const { _id, reference, kind, state, receivedAt, ticket } = request;
  const waits = waitsFor(request, timeZone);
  return {
    id: String(_id),
    reference,
    kind,
    kindTitle: KIND_TITLES[kind],
    state,
    stateTitle: request.question && !isFinished(state) ? 'Waits for the customer' : STATE_TITLES[state],
    due: dueDate(request, request.dueAt, now, timeZone),
    received: shortDay(receivedAt, timeZone),
    ...(waits !== undefined && { waits }),
    ...(ticket && { ticket: ticket.id }),
  };
};

const waitsFor = (request: PrivacyRequest, timeZone: string): string | undefined => {
  const { state, attention, question, hold, windowEndsAt, approvals = [] } = request;
  if (isFinished(state)) return undefined;
  if (question) return 'For the customer’s answer';
  if (approvals.length > 0) return 'For a second person';
  if (state === 'needs_attention') return SHORT[attention?.reason ?? 'person_not_established'];
  if (state === 'awaiting_decision') return 'To be done by hand';
  if (hold) return 'Legal hold';
  if (state === 'scheduled' && windowEndsAt) return `Until ${shortDay(windowEndsAt, timeZone)}`;
  return undefined;
};

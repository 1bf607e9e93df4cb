import type { Language } from '../../domain/language.ts';
import { isFinished } from '../../domain/states.ts';
import type { TicketFields, TicketPriority } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { KIND_TITLES } from '../../privacy/agents/titles.ts';
import { isoDay, shortDay } from '../../privacy/deadlines/civilTime.ts';
import type { Note } from './note.ts';
import type { TicketFacts } from './ticketFacts.ts';
import { notesFor } from './ticketNotes.ts';

/** What the ticket of a request shall be. */
export interface TicketView {
  subject: string;
  fields: TicketFields;
  status: 'open' | 'pending' | 'solved';
  priority: TicketPriority;
  tags: readonly string[];
  /** All notes, those that stand there already included. */
  notes: readonly Note[];
  /** When the priority rises by itself. */
  changesAt?: Date;
}

const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  it: 'Italian',
  es: 'Spanish',
};

/**
 * The ticket as a view of the request, and of nothing else. Nothing for a request that nobody has filed: abandoned attempts
 * flood no queue.
 */
export const ticketView = (facts: TicketFacts): TicketView | undefined => {
  const { request, timeZone, now } = facts;
  if (!isShown(request)) return undefined;
  const urgency = urgencyOf(request, now);
  return {
    subject: [
      KIND_TITLES[request.kind],
      ...(isFinished(request.state) ? [] : [`due ${shortDay(request.dueAt, timeZone)}`]),
      LANGUAGE_NAMES[request.language],
    ].join(' · '),
    fields: {
      reference: request.reference,
      kind: request.kind,
      state: request.state,
      deadline: isoDay(request.dueAt, timeZone),
      decision: null,
    },
    status: statusOf(request),
    priority: urgency.priority,
    tags: ['privacy', `privacy_${request.kind}`],
    notes: notesFor(facts),
    ...(urgency.until && { changesAt: urgency.until }),
  };
};

/**
 * Filed, or left to an agent before that; one that ended before either never had a ticket. A ticket that was lost is
 * made again only while somebody needs it. One that may have been made is looked for, whatever has happened since: it says
 * who somebody is.
 */
const isShown = (request: PrivacyRequest): boolean => {
  const { state, filedAt, ticket, desk } = request;
  if (ticket || desk?.writing) return true;
  if ((desk?.former ?? []).length > 0) return !isFinished(state) || isLeftOver(request);
  return state !== 'verifying' && (filedAt !== undefined || state === 'needs_attention');
};

/** An agent has something to look at, although the request itself has ended. */
export const isLeftOver = ({ state, byHand = [] }: PrivacyRequest): boolean =>
  state === 'done' && byHand.length > 0;

const statusOf = (request: PrivacyRequest): TicketView['status'] => {
  if (request.state === 'awaiting_decision' || request.state === 'needs_attention')
    return request.question ? 'pending' : 'open';
  if (isLeftOver(request)) return 'open';
  return isFinished(request.state) ? 'solved' : 'pending';
};

const RISES = [
  { before: 2 * DAY, priority: 'urgent' },
  { before: 7 * DAY, priority: 'high' },
] as const satisfies { before: number; priority: TicketPriority }[];

/** By the time that is left; a complaint, or what waits for a decision on who it is, is never below high. */
const urgencyOf = (
  { state, kind, dueAt }: PrivacyRequest,
  now: Date,
): { priority: TicketPriority; until?: Date } => {
  if (isFinished(state)) return { priority: 'normal' };
  const least = state === 'needs_attention' || kind === 'complaint' ? 'high' : 'normal';
  const reached = RISES.find(({ before }) => after(dueAt, -before) <= now);
  const next = RISES.map(({ before }) => after(dueAt, -before))
    .filter((at) => at > now)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return { priority: reached?.priority ?? least, ...(next && { until: next }) };
};

import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { findPeople, findUnclearPeople, recordedAndDeleted } from './people.ts';
import { numbersIn, type Person, type ProfileRules, requireKey, ZENDESK_KEYS } from './profile.ts';
import type { Reads } from './reads.ts';
import { copiedTickets, isOurs, requestedTickets } from './tickets.ts';

export interface ZendeskContext {
  client: ZendeskClient;
  /** For finding: what was read for the same request a moment ago may serve again. */
  reads: Reads;
  rules: ProfileRules;
  /** Whether tickets on which the person is in copy are theirs too. */
  copied: boolean;
}

export interface Found {
  people: Person[];
  /** By the person who opened them. */
  tickets: { ticket: WireTicket; personId: number }[];
  /** Tickets of others on which they are in copy, where that counts. */
  copies: WireTicket[];
}

export const peopleOf = async (
  { reads, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<Person[]> => {
  requireKey(subject, rules);
  return findPeople(reads, subject, rules);
};

/** Everything of a person that a search finds now. */
export const findAll = async (context: ZendeskContext, subject: SubjectIdentifiers): Promise<Found> => {
  const { reads, copied } = context;
  const people = await peopleOf(context, subject);
  const tickets: Found['tickets'] = [];
  for (const { id } of people)
    for (const ticket of await requestedTickets(reads, id)) tickets.push({ ticket, personId: id });
  const userIds = people.map(({ id }) => id);
  return { people, tickets, copies: copied ? await copiedTickets(reads, userIds) : [] };
};

/**
 * What an agent has to look at: profiles that nobody's key and no verified address of theirs alone gives to anybody, with
 * their tickets; tickets that were theirs when the request was filed and have another requester now; and tickets of others
 * in which they wrote, which stay with those others.
 */
export const findUnclear = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<{ profiles: number; tickets: number }> => {
  const { reads, rules } = context;
  const { people, tickets: theirs, copies } = await findAll(context, subject);
  const own = people.map(({ id }) => id);
  const unclear = await findUnclearPeople(reads, subject, rules);
  const tickets = new Set<number>();
  for (const { id } of unclear)
    for (const ticket of await requestedTickets(reads, id)) tickets.add(ticket.id);
  const erased = await recordedAndDeleted(reads, subject, rules);
  const stillTheirs = new Set(theirs.map(({ ticket }) => ticket.id));
  const others = numbersIn(subject, ZENDESK_KEYS.ticket, rules.source).filter((id) => !stillTheirs.has(id));
  for (const ticket of others.length > 0 ? await reads.tickets(others) : [])
    if (!isOurs(ticket) && ![...own, ...erased].includes(ticket.requester_id ?? 0)) tickets.add(ticket.id);
  for (const ticket of copies) {
    const { comments } = await reads.conversation(ticket.id);
    if (comments.some(({ author_id }) => own.includes(author_id))) tickets.add(ticket.id);
  }
  return { profiles: unclear.length, tickets: tickets.size };
};

import type { WireTicket } from '../../zendesk/wire.ts';
import type { Reads } from './reads.ts';

/** As the references of requests are written. */
const REFERENCE = /^RD-[2-9A-Z]{4}-[2-9A-Z]{4}$/;

/**
 * Whether this product has filed the ticket: its `external_id` is the reference of a request. Such a ticket is the record of
 * what was done, nobody's data, whomever an agent has set as requester. Tags do not count: anybody may change them.
 */
export const isOurs = ({ external_id }: WireTicket): boolean =>
  typeof external_id === 'string' && REFERENCE.test(external_id);

/** The tickets that somebody has opened, in any status, without those that we have filed. */
export const requestedTickets = async (reads: Reads, userId: number): Promise<WireTicket[]> =>
  (await reads.requested(userId)).filter((ticket) => !isOurs(ticket));

/** Tickets that we have filed and an agent has given to somebody: while they are open, Zendesk does not delete the profile. */
export const openTicketsOfOurs = async (reads: Reads, userId: number): Promise<WireTicket[]> =>
  (await reads.requested(userId)).filter((ticket) => isOurs(ticket) && ticket.status !== 'closed');

/** The tickets of others on which one of these users is in copy. */
export const copiedTickets = async (reads: Reads, userIds: readonly number[]): Promise<WireTicket[]> => {
  const found = new Map<number, WireTicket>();
  for (const id of userIds)
    for (const ticket of await reads.copied(id))
      if (!isOurs(ticket) && !userIds.includes(ticket.requester_id ?? 0)) found.set(ticket.id, ticket);
  return [...found.values()];
};

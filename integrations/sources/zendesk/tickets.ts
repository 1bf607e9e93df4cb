import type { WireComment, WireTicket, WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';

export const chunksOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** As the references of requests are written. */
const REFERENCE = /^RD-[2-9A-Z]{4}-[2-9A-Z]{4}$/;

/**
 * Whether this product has filed the ticket: its `external_id` is the reference of a request. Such a ticket is the record of
 * what was done, nobody's data, whomever an agent has set as requester. Tags do not count: anybody may change them.
 */
export const isOurs = ({ external_id }: WireTicket): boolean =>
  typeof external_id === 'string' && REFERENCE.test(external_id);

const ticketsOfUser = async (
  client: ZendeskClient,
  userId: number,
  which: 'requested' | 'ccd',
): Promise<WireTicket[]> =>
  (await orMissing(client.list<WireTicket>(['users', userId, 'tickets', which], 'tickets'))) ?? [];

/** The tickets that somebody has opened, in any status, without those that we have filed. */
export const requestedTickets = async (client: ZendeskClient, userId: number): Promise<WireTicket[]> =>
  (await ticketsOfUser(client, userId, 'requested')).filter((ticket) => !isOurs(ticket));

/** Tickets that we have filed and an agent has given to somebody: while they are open, Zendesk does not delete the profile. */
export const ticketsOfOurs = async (client: ZendeskClient, userId: number): Promise<WireTicket[]> =>
  (await ticketsOfUser(client, userId, 'requested')).filter(isOurs);

/** The tickets of others on which one of these users is in copy. */
export const copiedTickets = async (
  client: ZendeskClient,
  userIds: readonly number[],
): Promise<WireTicket[]> => {
  const found = new Map<number, WireTicket>();
  for (const id of userIds)
    for (const ticket of await ticketsOfUser(client, id, 'ccd'))
      if (!isOurs(ticket) && !userIds.includes(ticket.requester_id ?? 0)) found.set(ticket.id, ticket);
  return [...found.values()];
};

/** Those of the tickets that are there, deleted ones not counted. */
export const liveTickets = async (client: ZendeskClient, ids: number[]): Promise<WireTicket[]> => {
  const found: WireTicket[] = [];
  for (const some of chunksOf(ids, 100)) {
    found.push(
      ...(await client.list<WireTicket>(['tickets', 'show_many', { ids: some.join(',') }], 'tickets')),
    );
  }
  return found;
};

export const commentsOf = async (client: ZendeskClient, ticketId: number): Promise<WireComment[]> =>
  (await orMissing(client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments'))) ?? [];

/** Which of the users are members of staff. */
export const staffAmong = async (client: ZendeskClient, ids: number[]): Promise<Set<number>> => {
  const staff = new Set<number>();
  for (const some of chunksOf([...new Set(ids)], 100)) {
    const users = await client.list<WireUser>(['users', 'show_many', { ids: some.join(',') }], 'users');
    for (const user of users) {
      if (typeof user.id === 'number' && user.role !== 'end-user') staff.add(user.id);
    }
  }
  return staff;
};

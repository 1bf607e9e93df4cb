import type { WireComment, WireDeletedTicket, WireTicket, WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';

export const chunksOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** The tickets that somebody has opened, in any status. */
export const requestedTickets = async (client: ZendeskClient, userId: number): Promise<WireTicket[]> =>
  (await orMissing(client.list<WireTicket>(['users', userId, 'tickets', 'requested'], 'tickets'))) ?? [];

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

/** Those of the tickets that are deleted but can still be restored. */
export const restorableTickets = async (client: ZendeskClient, ids: number[]): Promise<number[]> => {
  if (ids.length === 0) return [];
  const query = { sort_by: 'deleted_at', sort_order: 'desc' };
  const rows = await client.list<WireDeletedTicket>(['deleted_tickets', query], 'deleted_tickets', 20);
  return rows.map((row) => row.id).filter((id) => ids.includes(id));
};

export const commentsOf = async (client: ZendeskClient, ticketId: number): Promise<WireComment[]> =>
  (await orMissing(client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments'))) ?? [];

export const textOf = (comment: WireComment): string => comment.plain_body ?? comment.body ?? '';

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

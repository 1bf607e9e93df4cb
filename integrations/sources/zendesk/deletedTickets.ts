import type { WireDeletedTicket, WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';

/** How far back the list of deleted tickets is read, newest first: 20 pages of 100. */
const PAGES = 20;

/** Those of the tickets that are deleted but can still be restored. Zendesk no longer says whose they were. */
export const restorableTickets = async (
  client: ZendeskClient,
  ids: number[],
): Promise<WireDeletedTicket[]> => {
  if (ids.length === 0) return [];
  const query = { sort_by: 'deleted_at', sort_order: 'desc' };
  const rows = await client.list<WireDeletedTicket>(['deleted_tickets', query], 'deleted_tickets', PAGES);
  return rows.filter(({ id }) => ids.includes(id));
};

/** The same, by who has deleted them: we, after a look at the requester, or somebody else. */
export const restorableByWhom = async (
  client: ZendeskClient,
  ids: number[],
): Promise<{ ours: number[]; others: number[] }> => {
  const rows = await restorableTickets(client, ids);
  if (rows.length === 0) return { ours: [], others: [] };
  const self = (await client.get<{ user?: WireUser }>(['users', 'me'])).user?.id;
  const byUs = (row: WireDeletedTicket): boolean => typeof self === 'number' && row.actor?.id === self;
  return {
    ours: rows.filter(byUs).map(({ id }) => id),
    others: rows.filter((row) => !byUs(row)).map(({ id }) => id),
  };
};

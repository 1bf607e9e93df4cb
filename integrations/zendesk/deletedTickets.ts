import type { Clock } from '../../observe/clock.ts';
import type { DeskTicket } from './ticketDesk.ts';
import type { WireDeletedTicket } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/** How far back the list of deleted tickets is read, newest first: 20 pages of 100. */
const PAGES = 20;

const moment = (text: string | undefined, otherwise: Date): Date => {
  const compact = text?.replace(/^(\d{4})(\d{2})(\d{2})T/, '$1-$2-$3T');
  const at = new Date(compact ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? otherwise : at;
};

/** Which of these tickets lie among the deleted ones: Zendesk shows a deleted ticket nowhere else. */
export const findDeletedTickets = async (
  client: ZendeskClient,
  ids: number[],
  clock: Clock,
): Promise<DeskTicket[]> => {
  const query = { sort_by: 'deleted_at', sort_order: 'desc' };
  const rows = await client.list<WireDeletedTicket>(['deleted_tickets', query], 'deleted_tickets', PAGES);
  return rows
    .filter((row) => ids.includes(row.id))
    .map((row) => ({
      id: row.id,
      externalId: undefined,
      status: 'deleted',
      updatedAt: moment(row.deleted_at, clock.now()),
      fields: {},
    }));
};

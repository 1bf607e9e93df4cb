import type { Work } from '../store/workRows.ts';

/** What each kind of job is called in its status. */
export const WORK_TITLES: Record<Work, string> = {
  destroy_tickets: 'Ticket permanent deletion',
  delete_tickets: 'Bulk Delete Tickets',
  update_tickets: 'Bulk Update Tickets',
  merge_tickets: 'Ticket merge',
  delete_users: 'Bulk Delete Users',
  erase_user: 'User permanent deletion',
};

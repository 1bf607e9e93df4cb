import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import { type PrivacyFacts, privacyFactsOf } from './ticketFacts.ts';

export interface ListedTicket {
  ticket: TicketRow;
  facts: PrivacyFacts;
  requester: string;
  assignee: string;
}

/** All tickets but the deleted ones, with what a line of a list shows. */
export const listTickets = (store: DeskStore): ListedTicket[] => {
  const facts = privacyFactsOf(store);
  const names = new Map(store.users.all().map((user) => [user.id, user.name]));
  const live = store.tickets.all().filter((ticket) => !ticket.deleted);
  return live.map((ticket) => ({
    ticket,
    facts: facts(ticket),
    requester: names.get(ticket.requester_id) ?? '',
    assignee: names.get(ticket.assignee_id ?? 0) ?? '',
  }));
};

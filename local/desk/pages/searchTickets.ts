import type { DeskStore } from '../store/deskStore.ts';
import type { ListedTicket } from './listTickets.ts';

/** The tickets in which every word of a search stands: number, reference, subject, people, tags or what was written. */
export const searchTickets = (store: DeskStore, all: ListedTicket[], search: string): ListedTicket[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const written = new Map<number, string>();
  for (const one of store.comments.all())
    written.set(one.ticket_id, `${written.get(one.ticket_id) ?? ''}\n${one.body}`);
  return all.filter(({ ticket, facts, requester, assignee }) => {
    const text = [
      `#${ticket.id}`,
      facts.reference,
      ticket.subject,
      requester,
      store.users.get(ticket.requester_id)?.email,
      assignee,
      ticket.tags.join(' '),
      written.get(ticket.id),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

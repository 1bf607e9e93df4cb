import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';

interface Link {
  how: string;
  id: number;
}

/** Which tickets hang together with this one. */
const linksOf = (store: DeskStore, ticket: TicketRow): Link[] => {
  const isMerged = ticket.tags.includes('closed_by_merge');
  const merges = store.comments.where('ticket_id', ticket.id).flatMap(({ via, via_source }): Link[] => {
    const id = Number(via_source?.from['ticket_id']);
    return via === 'merge' && id > 0 ? [{ how: isMerged ? 'Merged into' : 'Merged from', id }] : [];
  });
  const { followup_source_id: followed, followup_ids: followers } = ticket;
  return [
    ...(followed === null ? [] : [{ how: 'Follows up', id: followed }]),
    ...followers.map((id) => ({ how: 'Followed up by', id })),
    ...merges,
  ];
};

const shown = (store: DeskStore, { how, id }: Link): Html => {
  const other = store.tickets.get(id);
  return html`<li>${how} ${
    other && !other.deleted
      ? html`<a href="/tickets/${id}">#${id} ${other.subject}</a>`
      : html`#${id}, which was deleted`
  }</li>`;
};

export const linkedPanel = (store: DeskStore, ticket: TicketRow): Html => {
  const links = linksOf(store, ticket);
  return html`<section class="panel linked" id="linked" aria-label="Linked tickets" data-live>${
    links.length > 0 && html`<h2>Linked tickets</h2><ul>${links.map((link) => shown(store, link))}</ul>`
  }</section>`;
};

import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { statusBadge } from './marks.ts';
import { privacyFactsOf } from './ticketFacts.ts';
import { avatar } from './words.ts';

const SHOWN = 5;

/** Who asked, how to reach them, and what else they asked. */
export const requesterPanel = (store: DeskStore, ticket: TicketRow): Html => {
  const person = store.users.get(ticket.requester_id);
  const copied = ticket.collaborator_ids.flatMap((id) => store.users.get(id) ?? []);
  const others = store.tickets
    .where('requester_id', ticket.requester_id)
    .filter((one) => !one.deleted && one.id !== ticket.id)
    .reverse();
  const standsForOthers =
    privacyFactsOf(store)(ticket).reference !== null && person?.email === null && person.phone === null;
  return html`<section class="panel requester" id="requester" aria-labelledby="requester-title" data-live>
<h2 id="requester-title">Requester</h2>
<p class="person-line">${avatar(ticket.requester_id, person?.name ?? '?')}<a href="/people/${ticket.requester_id}">${person?.name ?? 'Deleted person'}</a></p>
${standsForOthers && html`<p class="hint">Files every privacy request. Who the customer is stands in the notes.</p>`}
${
  person &&
  !standsForOthers &&
  html`<dl>${person.email && html`<dt>Email</dt><dd>${person.email}</dd>`}${person.phone && html`<dt>Phone</dt><dd>${person.phone}</dd>`}${
    person.external_id && html`<dt>External id</dt><dd><code>${person.external_id}</code></dd>`
  }${person.tags.length > 0 && html`<dt>Tags</dt><dd>${person.tags.map((tag) => html`<span class="tag">${tag}</span> `)}</dd>`}</dl>`
}
${copied.length > 0 && html`<p class="copied">In copy: ${copied.map((one, index) => html`${index > 0 && ', '}<a href="/people/${one.id}">${one.name}</a>`)}</p>`}
${
  !standsForOthers &&
  others.length > 0 &&
  html`<h3>Other tickets</h3><ul class="ticket-links">${others
    .slice(0, SHOWN)
    .map(
      (one) => html`<li>${statusBadge(one.status)}<a href="/tickets/${one.id}">${one.subject}</a></li>`,
    )}</ul>${others.length > SHOWN && html`<p><a href="/people/${ticket.requester_id}">All ${others.length}</a></p>`}`
}
</section>`;
};

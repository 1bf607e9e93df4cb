import { notFound } from '../api/apiError.ts';
import type { WebAnswer } from '../http.ts';
import type { UserRow } from '../store/rows.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { statusBadge } from './marks.ts';
import type { PageParts } from './pageParts.ts';
import { roleOf } from './peoplePage.ts';
import { avatar, moment } from './words.ts';

const STANDINGS = {
  active: '',
  deleted: 'This person was deleted. Their profile is erased for good in a second step.',
  erased: 'This person was erased for good. Only the number is left.',
};

export const personPage = (parts: PageParts, user: UserRow, id: number): WebAnswer => {
  const person = parts.store.users.get(id);
  if (!person) throw notFound();
  const identities = parts.store.identities.where('user_id', id);
  const tickets = parts.store.tickets
    .where('requester_id', id)
    .filter((ticket) => !ticket.deleted)
    .reverse();
  return page({
    title: person.name,
    section: 'people',
    user,
    appUrl: parts.appUrl,
    body: html`<p class="back"><a href="/people">All people</a></p>
<header class="person-head">${avatar(person.id, person.name)}<div><h1>${person.name}</h1><p class="muted">${roleOf(person)}, since ${moment(person.created_at)}</p></div></header>
${person.standing !== 'active' && html`<p class="outcome failed">${STANDINGS[person.standing]}</p>`}
<div class="profile">
<section class="panel"><h2>Profile</h2><dl>
${identities.map((one) => html`<dt>${one.type === 'email' ? 'Email' : 'Phone'}</dt><dd>${one.value}${one.primary && html` <small>primary</small>`}</dd>`)}
<dt>Number</dt><dd><code>${person.id}</code></dd>
${person.external_id && html`<dt>External id</dt><dd><code>${person.external_id}</code></dd>`}
${person.tags.length > 0 && html`<dt>Tags</dt><dd>${person.tags.map((tag) => html`<span class="tag">${tag}</span> `)}</dd>`}
${person.notes && html`<dt>Notes</dt><dd>${person.notes}</dd>`}
</dl></section>
<section class="panel wide"><h2>Tickets</h2>${
      tickets.length === 0
        ? html`<p class="muted">None.</p>`
        : html`<ul class="ticket-links">${tickets.map(
            (ticket) =>
              html`<li>${statusBadge(ticket.status)}<a href="/tickets/${ticket.id}">${ticket.subject}</a>${moment(ticket.updated_at)}</li>`,
          )}</ul>`
    }</section>
</div>`,
  });
};

import type { WebAnswer } from '../http.ts';
import { ROLE_TITLES } from '../staff.ts';
import type { UserRow } from '../store/rows.ts';
import { findUsers } from '../users/findUsers.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import type { PageParts } from './pageParts.ts';
import { avatar } from './words.ts';

const SHOWN = 100;

export const roleOf = (user: UserRow): string => (user.staff ? ROLE_TITLES[user.staff] : 'Customer');

const row = (user: UserRow, tickets: number): Html =>
  html`<tr><td class="subject"><a href="/people/${user.id}">${avatar(user.id, user.name)}<span>${user.name}</span></a></td>
<td>${user.email ?? html`<span class="muted">no address</span>`}</td><td>${roleOf(user)}</td><td>${tickets === 0 ? '' : tickets}</td></tr>`;

export const peoplePage = (parts: PageParts, user: UserRow, query: URLSearchParams): WebAnswer => {
  const search = (query.get('q') ?? '').trim().slice(0, 200);
  const found = findUsers(parts.store, { query: search });
  const shown = found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, SHOWN);
  const counts = new Map<number, number>();
  for (const { requester_id, deleted } of parts.store.tickets.all()) {
    if (!deleted) counts.set(requester_id, (counts.get(requester_id) ?? 0) + 1);
  }
  return page({
    title: 'People',
    section: 'people',
    user,
    appUrl: parts.appUrl,
    body: html`<div class="bar"><h1>People</h1>
<form class="search" role="search" action="/people"><label class="hidden" for="q">Search people</label><input id="q" name="q" type="search" value="${search}" placeholder="Search name or address" maxlength="200"></form></div>
${
  shown.length === 0
    ? html`<div class="empty"><p>Nobody matches this search.</p></div>`
    : html`<table class="people"><thead><tr><th>Name</th><th>Address</th><th>Role</th><th>Tickets</th></tr></thead><tbody>${shown.map(
        (one) => row(one, counts.get(one.id) ?? 0),
      )}</tbody></table>`
}
${found.length > SHOWN && html`<p class="muted pages">The first ${SHOWN} of ${found.length}. Search to find the others.</p>`}`,
  });
};

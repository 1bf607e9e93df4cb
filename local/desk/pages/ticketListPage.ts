import type { WebAnswer } from '../http.ts';
import type { UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import type { PageParts } from './pageParts.ts';
import { type ListedTicket, listTickets, VIEWS, type View } from './ticketFacts.ts';
import { day, daysLeft, moment, title } from './words.ts';

const PER_PAGE = 50;

export const statusBadge = (status: string): Html =>
  html`<span class="badge ${status}">${title(status)}</span>`;

const deadlineCell = ({ ticket, facts }: ListedTicket, now: Date): Html | undefined => {
  if (facts.deadline === null) return undefined;
  if (['solved', 'closed'].includes(ticket.status))
    return html`<span class="muted">${day(facts.deadline)}</span>`;
  const { text, tone } = daysLeft(facts.deadline, now);
  return html`<span class="due ${tone}">${text}</span>`;
};

const row = (listed: ListedTicket, now: Date): Html => {
  const { ticket, facts, requester } = listed;
  return html`<tr>
<td class="status">${statusBadge(ticket.status)}</td>
<td class="subject"><a href="/tickets/${ticket.id}">${ticket.subject}</a><small>#${ticket.id}, ${requester}${
    facts.reference && html`, <code>${facts.reference}</code>`
  }</small></td>
<td class="kind">${facts.request && html`<span class="kind-name">${title(facts.request)}</span>`}${
    facts.state && html`<small>${title(facts.state)}</small>`
  }</td>
<td class="deadline">${deadlineCell(listed, now)}</td>
<td class="updated">${moment(ticket.updated_at)}</td>
</tr>`;
};

export const ticketListPage = (parts: PageParts, user: UserRow, query: URLSearchParams): WebAnswer => {
  const chosen = VIEWS.find((one) => one.view === query.get('view')) ?? VIEWS[0];
  const view: View = chosen?.view ?? 'open';
  const search = (query.get('q') ?? '').trim().slice(0, 200);
  const { rows, counts } = listTickets(parts.store, view, search);
  const number = Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1);
  const shown = rows.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const now = parts.clock.now();
  const pageLink = (to: number, label: string): Html =>
    html`<a href="/tickets?view=${view}&amp;q=${encodeURIComponent(search)}&amp;page=${to}">${label}</a>`;
  const table = html`<table class="tickets"><thead><tr><th>Status</th><th>Ticket</th><th>Request</th><th>Deadline</th><th>Updated</th></tr></thead>
<tbody>${shown.map((listed) => row(listed, now))}</tbody></table>`;
  return page({
    title: 'Tickets',
    section: 'tickets',
    user,
    appUrl: parts.appUrl,
    body: html`<div class="bar"><h1>Tickets</h1>
<form class="search" role="search" action="/tickets"><input type="hidden" name="view" value="${view}"><label class="hidden" for="q">Search tickets</label><input id="q" name="q" type="search" value="${search}" placeholder="Search subject, reference, name" maxlength="200"></form></div>
<div id="list" data-live>
<nav class="views" aria-label="Views">${VIEWS.map(
      (one) =>
        html`<a href="/tickets?view=${one.view}"${one.view === view && html` aria-current="page"`}>${one.label} <span class="count">${counts[one.view]}</span></a>`,
    )}</nav>
${
  shown.length === 0
    ? html`<div class="empty"><p>${search === '' ? chosen?.empty : 'No ticket matches this search.'}</p></div>`
    : table
}
${
  rows.length > PER_PAGE &&
  html`<p class="pages">${number > 1 && pageLink(number - 1, 'Previous')} <span class="muted">Page ${number} of ${Math.ceil(
    rows.length / PER_PAGE,
  )}</span> ${number * PER_PAGE < rows.length && pageLink(number + 1, 'Next')}</p>`
}
</div>`,
  });
};

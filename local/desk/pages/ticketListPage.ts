import type { WebAnswer } from '../http.ts';
import type { UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { type ListedTicket, listTickets } from './listTickets.ts';
import { dueMark, priorityMark, statusBadge } from './marks.ts';
import type { PageParts } from './pageParts.ts';
import { searchTickets } from './searchTickets.ts';
import { isSortKey, type SortKey, sortTickets } from './sortTickets.ts';
import { isOpen } from './ticketFacts.ts';
import { type View, viewsFor } from './ticketViews.ts';
import { moment, title } from './words.ts';

const PER_PAGE = 50;

const row = ({ ticket, facts, requester, assignee }: ListedTicket, now: Date): Html => html`<tr>
<td class="status">${statusBadge(ticket.status)}</td>
<td class="subject"><a href="/tickets/${ticket.id}">${ticket.subject}</a><small>#${ticket.id} · ${requester}${
  facts.reference && html` · <code>${facts.reference}</code>`
}</small></td>
<td class="kind">${facts.state ? html`<span class="state ${facts.state}">${title(facts.state)}</span>` : ''}</td>
<td class="deadline">${dueMark(facts.deadline, isOpen(ticket), now)}</td>
<td class="priority-cell">${priorityMark(ticket.priority)}</td>
<td class="assignee">${assignee || html`<span class="muted">Nobody</span>`}</td>
<td class="updated">${moment(ticket.updated_at)}</td>
</tr>`;

interface Asked {
  view: string;
  search: string;
  sort: SortKey;
}
const address = ({ view, search, sort }: Asked, number?: number): string =>
  `/tickets?${new URLSearchParams({
    ...(search === '' ? { view } : { q: search }),
    sort,
    ...(number !== undefined && { page: String(number) }),
  })}`;

const heading = (label: string, key: SortKey, asked: Asked): Html =>
  html`<th scope="col"${asked.sort === key && html` aria-sort="${key === 'updated' ? 'descending' : 'ascending'}"`}><a href="${address(
    { ...asked, sort: key },
  )}">${label}</a></th>`;

const table = (shown: ListedTicket[], asked: Asked, now: Date): Html =>
  html`<table class="tickets"><thead><tr>${heading('Status', 'status', asked)}<th scope="col">Ticket</th><th scope="col">State</th>${heading(
    'Legal date',
    'due',
    asked,
  )}${heading('Priority', 'priority', asked)}<th scope="col">Assignee</th>${heading('Updated', 'updated', asked)}</tr></thead>
<tbody>${shown.map((listed) => row(listed, now))}</tbody></table>`;

const viewList = (views: View[], current: string): Html => {
  const entry = ({ key, title, rows }: View): Html =>
    html`<li><a href="/tickets?view=${key}"${key === current && html` aria-current="page"`}><span>${title}</span> <span class="count${
      rows.length === 0 && html` zero`
    }">${rows.length}</span></a></li>`;
  const headings = [...new Set(views.map((view) => view.heading ?? 'Tickets'))];
  return html`<nav class="views" id="views" aria-label="Views" data-live>${headings.map(
    (heading) =>
      html`<h2>${heading}</h2><ul>${views.filter((one) => (one.heading ?? 'Tickets') === heading).map(entry)}</ul>`,
  )}</nav>`;
};

export const ticketListPage = (parts: PageParts, user: UserRow, query: URLSearchParams): WebAnswer => {
  const now = parts.clock.now();
  const all = listTickets(parts.store);
  const views = viewsFor(parts.store, all, user, now);
  const search = (query.get('q') ?? '').trim().slice(0, 200);
  const chosen =
    views.find((one) => one.key === query.get('view')) ?? views.find((one) => one.key === 'open');
  const wanted = query.get('sort');
  const sort = isSortKey(wanted) ? wanted : search === '' ? (chosen?.sort ?? 'due') : 'updated';
  const asked = { view: chosen?.key ?? '', search, sort };
  const found = search === '' ? (chosen?.rows ?? []) : searchTickets(parts.store, all, search);
  const rows = sortTickets(found, sort);
  const number = Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1);
  const shown = rows.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const pages = Math.ceil(rows.length / PER_PAGE);
  const done = query.get('done') === 'delete' ? 'The ticket is deleted.' : undefined;
  return page({
    title: search === '' ? (chosen?.title ?? 'Tickets') : `Search: ${search}`,
    section: 'tickets',
    user,
    appUrl: parts.appUrl,
    live: address(asked, number),
    body: html`<div class="queue">
${viewList(views, search === '' ? asked.view : '')}
<div class="list">
<div class="bar"><h1>${search === '' ? chosen?.title : html`Results for “${search}”`}</h1>
<form class="search" role="search" action="/tickets"><label class="hidden" for="q">Search tickets</label><input id="q" name="q" type="search" value="${search}" placeholder="Reference, name or words" maxlength="200"><button>Search</button></form></div>
${done && html`<p class="outcome done" role="status">${done}</p>`}
<div id="list" data-live>
${
  shown.length === 0
    ? html`<div class="empty"><p>${search === '' ? chosen?.empty : 'No ticket matches this search.'}</p></div>`
    : table(shown, asked, now)
}
${
  pages > 1 &&
  html`<p class="pages">${number > 1 && html`<a href="${address(asked, number - 1)}">Previous</a>`} <span class="muted">Page ${number} of ${pages}</span> ${
    number < pages && html`<a href="${address(asked, number + 1)}">Next</a>`
  }</p>`
}
</div>
</div>
</div>`,
  });
};

import { ApiError } from '../api/apiError.ts';
import type { WebAnswer } from '../http.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { mergeTickets, readMerge } from '../tickets/mergeTickets.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { explain } from './formOutcome.ts';
import { type Html, html } from './html.ts';
import { page, redirect } from './layout.ts';
import { listTickets } from './listTickets.ts';
import { statusBadge } from './marks.ts';
import type { PageParts } from './pageParts.ts';
import type { SentForm } from './readForm.ts';
import { moment } from './words.ts';

const OFFERED = 8;

/** Those of the same requester first, then the latest: what somebody merges into is seldom anything else. */
const candidates = (parts: PageParts, ticket: TicketRow): TicketRow[] =>
  listTickets(parts.store)
    .map((listed) => listed.ticket)
    .filter((one) => one.id !== ticket.id && one.status !== 'closed')
    .sort(
      (a, b) =>
        Number(b.requester_id === ticket.requester_id) - Number(a.requester_id === ticket.requester_id) ||
        b.updated_at.localeCompare(a.updated_at),
    )
    .slice(0, OFFERED);

const choice = (one: TicketRow): Html =>
  html`<li><label><input type="radio" name="target" value="${one.id}">${statusBadge(one.status)}<span>#${one.id} ${one.subject}</span>${moment(one.updated_at)}</label></li>`;

export const mergePage = (parts: PageParts, user: UserRow, id: number, refused?: ApiError): WebAnswer => {
  const ticket = liveTicket(parts.store, id);
  const offered = candidates(parts, ticket);
  return page(
    {
      title: `Merge #${id}`,
      section: 'tickets',
      user,
      appUrl: parts.appUrl,
      body: html`<div class="ask"><p class="back"><a href="/tickets/${id}">Back to #${id}</a></p>
<h1>Merge #${id} into another ticket</h1>
<p>“${ticket.subject}” is closed, and both tickets get a note that says so. This cannot be undone.</p>
${refused && html`<p class="outcome failed" role="alert">${refused.status === 404 ? 'There is no such ticket.' : explain(refused)}</p>`}
<form method="post" action="/tickets/${id}/merge">
${offered.length > 0 && html`<fieldset><legend>Into which ticket?</legend><ul class="choices">${offered.map(choice)}</ul></fieldset>`}
<label for="number">${offered.length > 0 ? 'Or by its number' : 'Into the ticket with the number'}</label><input id="number" name="number" inputmode="numeric" pattern="#?[0-9]*" autocomplete="off">
<p class="acts"><button class="primary">Merge</button> <a href="/tickets/${id}">Keep both</a></p>
</form></div>`,
    },
    refused?.status ?? 200,
  );
};

export const merge = (parts: PageParts, user: UserRow, id: number, form: SentForm): WebAnswer => {
  const { store, clock } = parts;
  const target = Number((form.get('number') ?? '').replace('#', '').trim() || form.get('target'));
  const acting = { actor: user, via: 'web', at: stamp(clock.now()) };
  liveTicket(store, id);
  try {
    const wanted = readMerge(target, { ids: [id] });
    store.transaction(() => mergeTickets(store, id, wanted, acting));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 403) throw error;
    return mergePage(parts, user, id, error);
  }
  return redirect(`/tickets/${target}?done=merge`);
};

import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { privacyFacts } from './ticketFacts.ts';
import { day, daysLeft, title } from './words.ts';

const MEANINGS: Record<string, string> = {
  approve: 'Approve: carry it out',
  refuse: 'Refuse: tell the customer why in a public reply first',
  handled: 'Handled: done by hand',
  retry: 'Retry: try again now',
};

const decision = (store: DeskStore, ticket: TicketRow, chosen: string | null, user: UserRow): Html => {
  const field = store.fields.all().find((one) => one.title === 'Privacy decision');
  const may = mayEditTickets(user) && ticket.status !== 'closed';
  return html`<form method="post" action="/tickets/${ticket.id}/decide" class="decide">
<input type="hidden" name="stamp" value="${ticket.updated_at}">
<label for="decision">Decision</label>
<select id="decision" name="decision"${!may && html` disabled`}><option value="">None yet</option>${field?.options.map(
    (option) =>
      html`<option value="${option.value}"${option.value === chosen && html` selected`}>${MEANINGS[option.value] ?? option.name}</option>`,
  )}</select>
${
  may
    ? html`<button class="primary">Save decision</button>`
    : html`<p class="muted">Light agents cannot change tickets.</p>`
}
</form>`;
};

/** The legal facts of this ticket; empty for a ticket that is not a privacy request. */
export const privacyPanel = (
  store: DeskStore,
  ticket: TicketRow,
  user: UserRow,
  now: Date,
): Html | undefined => {
  const facts = privacyFacts(store.fields.all(), ticket);
  if (facts.reference === null && facts.request === null) return undefined;
  const due = facts.deadline === null ? undefined : daysLeft(facts.deadline, now);
  const finished = ['solved', 'closed'].includes(ticket.status);
  return html`<section class="panel" aria-label="Privacy request" id="privacy" data-live>
<h2>Privacy request</h2>
<dl>
<dt>Request</dt><dd>${facts.request ? title(facts.request) : 'Not said'}</dd>
<dt>State</dt><dd><span class="state ${facts.state}">${facts.state ? title(facts.state) : 'Not said'}</span></dd>
<dt>Reference</dt><dd><code>${facts.reference}</code></dd>
<dt>Deadline</dt><dd>${facts.deadline ? day(facts.deadline) : 'None'}${due && !finished && html` <span class="due ${due.tone}">${due.text}</span>`}</dd>
</dl>
${decision(store, ticket, facts.decision, user)}
</section>`;
};

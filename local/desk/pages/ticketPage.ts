import type { WebAnswer } from '../http.ts';
import { mayEditTickets } from '../staff.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { appFrame } from './appFrame.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import type { Draft } from './draft.ts';
import { history } from './history.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { linkedPanel } from './linkedPanel.ts';
import { priorityMark, statusBadge } from './marks.ts';
import type { PageParts } from './pageParts.ts';
import { propertiesPanel } from './propertiesPanel.ts';
import { requesterPanel } from './requesterPanel.ts';
import { moment } from './words.ts';

/** The outcome of the last action, in words; `draft` keeps what was typed when it was refused. */
export interface Outcome {
  message: string;
  failed: boolean;
  draft?: Draft;
}

const moves = (ticket: TicketRow, user: UserRow): Html | false =>
  mayEditTickets(user) &&
  html`<details class="menu more"><summary>More</summary><div class="sheet"><ul>${
    ticket.status !== 'closed' &&
    html`<li><a href="/tickets/${ticket.id}/merge">Merge into another ticket</a></li>`
  }<li><a href="/tickets/${ticket.id}/delete">Delete this ticket</a></li></ul></div></details>`;

const subject = (ticket: TicketRow, user: UserRow): Html =>
  html`<header class="subject"><div id="subject" data-live><h1>${ticket.subject}</h1><p>${statusBadge(ticket.status)} ${priorityMark(
    ticket.priority,
  )} <span class="muted">#${ticket.id}, opened ${moment(ticket.created_at)}</span></p></div>${moves(ticket, user)}</header>`;

/** A ticket: what was said, where to write, and beside it what it is about. */
export const ticketPage = (
  parts: PageParts,
  user: UserRow,
  id: number,
  outcome?: Outcome,
  status = 200,
): WebAnswer => {
  const { store, clock, randomness } = parts;
  const ticket = liveTicket(store, id);
  const formId = randomness.bytes(12).toString('hex');
  const draft = outcome?.draft;
  return page(
    {
      title: `#${ticket.id} ${ticket.subject}`,
      section: 'tickets',
      user,
      appUrl: parts.appUrl,
      live: `/tickets/${id}`,
      formId,
      body: html`<div class="workspace">
<div class="thread">
${subject(ticket, user)}
${outcome && html`<p class="outcome ${outcome.failed ? 'failed' : 'done'}" role="${outcome.failed ? 'alert' : 'status'}">${outcome.message}</p>`}
${conversation(store, id)}
${composer(store, ticket, { user, formId, draft })}
</div>
<div class="side">
<aside id="apps" aria-label="Apps">${appFrame(parts, user, ticket)}</aside>
${propertiesPanel(store, ticket, { user, now: clock.now(), draft })}
${requesterPanel(store, ticket)}
${linkedPanel(store, ticket)}
${history(store, id)}
</div>
</div>`,
    },
    status,
  );
};

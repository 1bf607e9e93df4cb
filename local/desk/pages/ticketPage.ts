import type { WebAnswer } from '../http.ts';
import { mayEditTickets, mayReplyPublicly } from '../staff.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { appFrame } from './appFrame.ts';
import { conversation } from './conversation.ts';
import { history } from './history.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import type { PageParts } from './pageParts.ts';
import { privacyPanel } from './privacyPanel.ts';
import { propertiesPanel } from './propertiesPanel.ts';
import { statusBadge } from './ticketListPage.ts';
import { moment } from './words.ts';

/** The outcome of the last action, in words; `draft` keeps what was typed when it was refused. */
export interface Outcome {
  message: string;
  failed: boolean;
  draft?: string;
}

const composer = (ticket: TicketRow, user: UserRow, formId: string, draft: string): Html => {
  if (ticket.status === 'closed')
    return html`<p class="muted closed">This ticket is closed. It can no longer be changed.</p>`;
  const full = mayReplyPublicly(user);
  return html`<form class="composer" method="post" action="/tickets/${ticket.id}/comment" data-composer>
<input type="hidden" name="form" value="${formId}">
<label class="hidden" for="text">Your text</label>
<textarea id="text" name="text" rows="4" maxlength="60000" placeholder="${full ? 'Write to the customer, or a note for colleagues' : 'Write a note for colleagues'}">${draft}</textarea>
<div class="acts">
${full && html`<button class="primary" name="act" value="reply">Public reply</button>`}
<button class="note-act" name="act" value="note">Internal note</button>
${mayEditTickets(user) && ticket.status !== 'solved' && html`<button name="act" value="solve">Solve</button>`}
<p class="muted">${
    full
      ? 'A public reply reaches the customer by email and in the chat. Notes stay inside.'
      : 'Light agents write internal notes. Customers never see them.'
  }</p>
</div>
</form>`;
};

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
  return page(
    {
      title: `#${ticket.id} ${ticket.subject}`,
      section: 'tickets',
      user,
      appUrl: parts.appUrl,
      body: html`<p class="back"><a href="/tickets">All tickets</a></p>
<div class="ticket">
<div class="thread">
<header class="subject" id="subject" data-live><h1>${ticket.subject}</h1><p>${statusBadge(ticket.status)} <span class="muted">#${ticket.id}, opened ${moment(ticket.created_at)}</span></p></header>
${outcome && html`<p class="outcome ${outcome.failed ? 'failed' : 'done'}" role="status">${outcome.message}</p>`}
${conversation(store, id)}
${composer(ticket, user, formId, outcome?.draft ?? '')}
</div>
<aside>
${appFrame(parts, user, ticket)}
${privacyPanel(store, ticket, user, clock.now())}
${propertiesPanel(store, ticket, user)}
${history(store, id)}
</aside>
</div>`,
    },
    status,
  );
};

import { mayEditTickets, mayReplyPublicly } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, TicketStatus, UserRow } from '../store/rows.ts';
import { attachmentLinks } from './attachmentLinks.ts';
import { FORM } from './controls.ts';
import type { Draft } from './draft.ts';
import { type Html, html } from './html.ts';
import { macrosMenu } from './macrosMenu.ts';
import { title } from './words.ts';

const STATUSES = ['open', 'pending', 'solved'];

/** What a ticket may be submitted as; the first is what happens without choosing. */
const offered = (now: TicketStatus, wanted: string | undefined): string[] => {
  const first = STATUSES.find((one) => one === wanted) ?? (now === 'new' ? 'open' : now);
  return [first, ...STATUSES.filter((one) => one !== first)];
};

const tab = (value: string, label: string, chosen: boolean): Html =>
  html`<input type="radio" name="mode" id="mode-${value}" value="${value}"${chosen && html` checked`}><label for="mode-${value}">${label}</label>`;

const tabs = (isPublic: boolean): Html =>
  html`<fieldset class="tabs"><legend class="hidden">Who reads it</legend>${tab('reply', 'Public reply', isPublic)}${tab('note', 'Internal note', !isPublic)}</fieldset>`;

const waiting = (store: DeskStore, tokens: string[]): Html[] =>
  tokens.map(
    (token) =>
      html`<input type="hidden" name="uploads" value="${token}">${attachmentLinks(store.attachments.where('token', token))}`,
  );

/** Where agents write, and from where everything is submitted that was changed on the page. */
export const composer = (
  store: DeskStore,
  ticket: TicketRow,
  { user, formId, draft }: { user: UserRow; formId: string; draft: Draft | undefined },
): Html => {
  if (ticket.status === 'closed')
    return html`<p class="closed-notice">This ticket is closed. It can no longer be changed.</p>`;
  const full = mayReplyPublicly(user);
  const isPublic = full && (draft ? draft.isPublic : ticket.is_public);
  const statuses = offered(ticket.status, draft?.status);
  return html`<form class="composer" id="${FORM}" method="post" enctype="multipart/form-data" action="/tickets/${ticket.id}/submit" data-composer>
<h2 class="hidden">Your answer</h2>
<input type="hidden" name="form" value="${formId}">
<div class="head">${full ? tabs(isPublic) : html`<span class="only-note">Internal note</span>`}<p class="hint"><span class="if-reply">The customer reads this.</span><span class="if-note">Customers never see this.</span></p>${
    full && macrosMenu(store, user, ticket.id)
  }</div>
<label class="hidden" for="text">Your text</label>
<textarea id="text" name="text" rows="4" maxlength="60000" placeholder="${full ? 'Write to the customer, or a note for colleagues' : 'Write a note for colleagues'}">${draft?.text ?? ''}</textarea>
${waiting(store, draft?.uploads ?? [])}
<div class="foot">
<div class="attach"><label class="hidden" for="files">Attach files</label><input id="files" name="files" type="file" multiple></div>
<div class="submit" id="submit" data-live${draft && html` data-unsaved`}>${
    mayEditTickets(user)
      ? html`<span class="as" id="submit-as">Submit as</span>${statuses.map(
          (status, index) =>
            html`<button name="status" value="${status}"${index === 0 && html` class="primary"`} aria-describedby="submit-as"><span class="dot ${status}" aria-hidden="true"></span>${title(status)}</button>`,
        )}`
      : html`<button class="primary">Add note</button>`
  }</div>
</div>
</form>`;
};

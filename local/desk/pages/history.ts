import { isStaff } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { moment, title } from './words.ts';

const describe = (store: DeskStore, event: AuditEvent): Html | undefined => {
  if (event.type === 'Comment') {
    const comment = event.comment_id === undefined ? undefined : store.comments.get(event.comment_id);
    return html`${comment?.public ? 'wrote in public' : 'wrote an internal note'}`;
  }
  if (event.type === 'CommentRedactionEvent') return html`redacted a comment`;
  const key = event.field_name ?? '';
  const field = store.fields.get(Number(key));
  const person = (value: string | null | undefined): string =>
    value ? (store.users.get(Number(value))?.name ?? value) : 'nobody';
  const isPerson = key === 'assignee_id' || key === 'requester_id';
  const name = field?.title ?? title(isPerson ? key.replace(/_id$/, '') : key);
  const shown = (value: string | null | undefined): string => {
    if (isPerson) return person(value);
    if (!value) return 'empty';
    return (
      field?.options.find((option) => option.value === value)?.name ??
      (key === 'status' || key === 'priority' ? title(value) : value)
    );
  };
  if (event.type === 'Create' && !event.value) return undefined;
  const former = event.previous_value;
  return html`${name}: ${former && html`<s>${shown(former)}</s> `}<b>${shown(event.value)}</b>`;
};

const entry = (store: DeskStore, audit: AuditRow): Html => {
  const author = store.users.get(audit.author_id);
  const lines = audit.events.flatMap((event) => describe(store, event) ?? []);
  return html`<li><p><b>${author?.name ?? 'Somebody'}</b>${author && isStaff(author) && audit.via === 'api' && html` <small>by API</small>`} ${moment(audit.created_at)}</p><ul>${lines.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></li>`;
};

/** Who changed what, the newest first. */
export const history = (store: DeskStore, ticketId: number): Html => {
  const audits = store.audits.where('ticket_id', ticketId).reverse();
  return html`<details class="panel history"><summary>History <span class="count">${audits.length}</span></summary><ol id="history" data-live>${audits.map(
    (audit) => entry(store, audit),
  )}</ol></details>`;
};

import { isStaff } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow, ViaSource } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { moment, title } from './words.ts';

const NAMED: Record<string, (store: DeskStore, value: string) => string | undefined> = {
  assignee_id: (store, value) => store.users.get(Number(value))?.name,
  requester_id: (store, value) => store.users.get(Number(value))?.name,
  collaborator_ids: (store, value) =>
    value
      .split(' ')
      .map((id) => store.users.get(Number(id))?.name ?? id)
      .join(', '),
  group_id: (store, value) => store.groups.get(Number(value))?.name,
  ticket_form_id: (store, value) => store.forms.get(Number(value))?.name,
  status: (_store, value) => title(value),
  priority: (_store, value) => title(value),
};

const change = (store: DeskStore, event: AuditEvent): Html | undefined => {
  const key = event.field_name ?? '';
  const field = store.fields.get(Number(key));
  const shown = (value: string | null | undefined): string => {
    if (!value) return 'empty';
    const option = field?.options.find((one) => one.value === value)?.name;
    return option ?? NAMED[key]?.(store, value) ?? value;
  };
  if (event.type === 'Create' && !event.value) return undefined;
  const name = field?.title ?? title(key.replace(/_ids?$/, ''));
  const former = event.previous_value;
  return html`${name}: ${former && html`<s>${shown(former)}</s> `}<b>${shown(event.value)}</b>`;
};

const describe = (store: DeskStore, event: AuditEvent): Html | undefined => {
  if (event.type === 'Comment') {
    const comment = event.comment_id === undefined ? undefined : store.comments.get(event.comment_id);
    return html`${comment?.public ? 'wrote in public' : 'wrote an internal note'}`;
  }
  if (event.type === 'CommentRedactionEvent') return html`redacted a comment`;
  if (event.type === 'External') return html`called a webhook`;
  if (event.type !== 'Notification') return change(store, event);
  const whom = (event.recipients ?? []).map((id) => store.users.get(id)?.name ?? 'somebody');
  return html`sent an email to ${whom.join(', ')}`;
};

const ruleName = ({ from, rel }: ViaSource): string =>
  `by the ${rel === 'automation' ? 'automation' : 'trigger'} “${String(from['title'] ?? '')}”`;

const line = (store: DeskStore, event: AuditEvent): Html | undefined => {
  const what = describe(store, event);
  return what && html`<li>${what}${event.via && html` <small>${ruleName(event.via.source)}</small>`}</li>`;
};

const entry = (store: DeskStore, audit: AuditRow): Html => {
  const author = store.users.get(audit.author_id);
  const name = author?.name ?? (audit.via === 'rule' ? 'The desk itself' : 'Somebody');
  const lines = audit.events.flatMap((event) => line(store, event) ?? []);
  return html`<li id="audit-${audit.id}"><p><b>${name}</b>${author && isStaff(author) && audit.via === 'api' && html` <small>by API</small>`} ${moment(audit.created_at)}</p><ul>${lines}</ul></li>`;
};

/** Who changed what, a person or a rule, the newest first. */
export const history = (store: DeskStore, ticketId: number): Html => {
  const audits = store.audits.where('ticket_id', ticketId).reverse();
  return html`<details class="panel history"><summary>History</summary><ol id="history" data-live>${audits.map(
    (audit) => entry(store, audit),
  )}</ol></details>`;
};

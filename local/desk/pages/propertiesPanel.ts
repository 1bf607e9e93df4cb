import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { title } from './words.ts';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

const choice = (
  name: string,
  label: string,
  options: [string, string][],
  chosen: string,
  off: boolean,
): Html =>
  html`<label for="${name}">${label}</label><select id="${name}" name="${name}"${off && html` disabled`}>${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select>`;

/** Status, priority, assignee and tags, to change or only to read. */
export const propertiesPanel = (store: DeskStore, ticket: TicketRow, user: UserRow): Html => {
  const off = !mayEditTickets(user) || ticket.status === 'closed';
  const requester = store.users.get(ticket.requester_id);
  const agents = store.users
    .where('standing', 'active')
    .filter((one) => mayEditTickets(one))
    .map((one): [string, string] => [String(one.id), one.name]);
  const statuses = [...STATUSES, ...(ticket.status === 'closed' ? ['closed'] : [])];
  return html`<section class="panel" aria-label="Properties" id="properties" data-live>
<h2>Ticket</h2>
<dl><dt>Requester</dt><dd><a href="/people/${ticket.requester_id}">${requester?.name ?? 'Deleted person'}</a></dd></dl>
<form method="post" action="/tickets/${ticket.id}/change">
<input type="hidden" name="stamp" value="${ticket.updated_at}">
${choice(
  'status',
  'Status',
  statuses.map((one): [string, string] => [one, title(one)]),
  ticket.status,
  off,
)}
${choice(
  'priority',
  'Priority',
  [['', 'None'], ...PRIORITIES.map((one): [string, string] => [one, title(one)])],
  ticket.priority ?? '',
  off,
)}
${choice('assignee', 'Assignee', [['', 'Nobody'], ...agents], String(ticket.assignee_id ?? ''), off)}
<label for="tags">Tags</label><input id="tags" name="tags" value="${ticket.tags.join(' ')}"${off && html` disabled`} autocomplete="off">
${!off && html`<button>Save changes</button>`}
</form>
</section>`;
};

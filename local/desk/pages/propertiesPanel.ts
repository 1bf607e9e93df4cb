import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow, TicketRow, UserRow } from '../store/rows.ts';
import { FORM, fieldControl, input, select } from './controls.ts';
import { type Draft, type FormValues, fieldName, valuesOf } from './draft.ts';
import { type Html, html } from './html.ts';
import { dueMark } from './marks.ts';
import { isOpen, privacyFactsOf, privacyField } from './ticketFacts.ts';
import { title } from './words.ts';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

/** The legal facts of this ticket; nothing for a ticket that is not a privacy request. */
const privacy = (store: DeskStore, ticket: TicketRow, now: Date): Html | undefined => {
  const { reference, kind, state, deadline } = privacyFactsOf(store)(ticket);
  if (reference === null && kind === null) return undefined;
  return html`<dl class="facts">
<dt>Legal date</dt><dd>${dueMark(deadline, isOpen(ticket), now) ?? 'None'}</dd>
<dt>Right</dt><dd>${kind ? title(kind) : 'Not said'}</dd>
<dt>State</dt><dd>${state ? html`<span class="state ${state}">${title(state)}</span>` : 'Not said'}</dd>
<dt>Reference</dt><dd>${reference ? html`<code>${reference}</code>` : 'None'}</dd>
</dl>`;
};

/** The fields that the ticket's form shows; all of them without a form. */
const fieldsOf = (store: DeskStore, ticket: TicketRow): FieldRow[] => {
  const form = ticket.ticket_form_id === null ? undefined : store.forms.get(ticket.ticket_form_id);
  return store.fields
    .all()
    .filter((one) => one.removable && one.active && (form?.ticket_field_ids.includes(one.id) ?? true))
    .sort((a, b) => a.position - b.position);
};

const people = (store: DeskStore): [string, string][] =>
  store.users
    .where('standing', 'active')
    .filter(mayEditTickets)
    .map((one) => [String(one.id), one.name]);

const groups = (store: DeskStore): [string, string][] =>
  store.groups
    .all()
    .filter((one) => !one.deleted)
    .map((one) => [String(one.id), one.name]);

const otherFields = (fields: FieldRow[], values: FormValues, before: FormValues, off: boolean): Html => {
  const changed = fields.some(({ id }) => values[fieldName(id)] !== before[fieldName(id)]);
  return html`<details class="more-fields" id="more-fields"${changed && html` open`}><summary>All fields</summary>${fields.map(
    (field) => fieldControl(field, values[fieldName(field.id)] ?? '', off),
  )}</details>`;
};

/** What the ticket is about and how it is worked on: to change with the next submit, or only to read. */
export const propertiesPanel = (
  store: DeskStore,
  ticket: TicketRow,
  { user, now, draft }: { user: UserRow; now: Date; draft: Draft | undefined },
): Html => {
  const off = !mayEditTickets(user) || ticket.status === 'closed';
  const shown = valuesOf(ticket);
  const values = draft?.values ?? shown;
  const decision = privacyField(store.fields.all(), 'decision');
  const facts = privacy(store, ticket, now);
  const fields = fieldsOf(store, ticket).filter((one) => facts === undefined || one.id !== decision?.id);
  const value = (name: string): string => values[name] ?? '';
  const priorities = PRIORITIES.map((one): [string, string] => [one, title(one)]);
  return html`<section class="panel properties" id="properties" aria-labelledby="properties-title" data-live${draft && html` data-unsaved`}>
<input type="hidden" name="shown" form="${FORM}" value="${JSON.stringify(shown)}">
<h2 id="properties-title">${facts ? 'Privacy request' : 'Ticket'}</h2>
${facts}
${facts && decision && html`<div class="decision">${fieldControl(decision, value(fieldName(decision.id)), off, 'None yet')}${!off && isOpen(ticket) && html`<p class="hint">What each choice does to this request stands in the notes. It is carried out when you submit.</p>`}</div>`}
<div class="pair">${select('assignee', 'Assignee', { options: [['', 'Nobody'], ...people(store)], chosen: value('assignee'), off })}
${select('group', 'Group', { options: [['', 'None'], ...groups(store)], chosen: value('group'), off })}</div>
${select('priority', 'Priority', { options: [['', 'None'], ...priorities], chosen: value('priority'), off })}
${input('tags', 'Tags', { value: value('tags'), off })}
${fields.length > 0 && otherFields(fields, values, shown, off)}
${!mayEditTickets(user) && html`<p class="hint">Light agents cannot change tickets.</p>`}
</section>`;
};

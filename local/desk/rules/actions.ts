import { invalid, malformed } from '../api/apiError.ts';
import { isObject } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketPriority, TicketRow, TicketStatus, UserRow } from '../store/rows.ts';
import type { Action } from '../store/ruleRows.ts';
import { cleanTags, setFields, setTags } from '../tickets/fieldValues.ts';
import { groupFor } from '../tickets/groupFor.ts';
import { customFieldOf } from './ticketFields.ts';

interface Acted {
  store: DeskStore;
  actor: UserRow;
}
type Change = (ticket: TicketRow, value: string, by: Acted) => Partial<TicketRow>;

const split = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);
const retag = (ticket: TicketRow, tags: string[], { store }: Acted): Partial<TicketRow> => {
  const before = { values: ticket.custom_fields, tags: ticket.tags };
  const set = setTags(store.fields.all(), before, cleanTags(tags));
  return { tags: set.tags, custom_fields: set.values };
};
const idOrNull = (value: string, { actor }: Acted): number | null =>
  value === 'current_user' ? actor.id : value === '' ? null : Number(value);

/** What an action changes on the ticket itself. */
const CHANGES: Record<string, Change> = {
  status: (_ticket, value) => ({ status: value as TicketStatus }),
  priority: (_ticket, value) => ({ priority: value === '' ? null : (value as TicketPriority) }),
  type: (_ticket, value) => ({ type: value as 'question' }),
  subject: (_ticket, value) => ({ subject: value }),
  ticket_form_id: (_ticket, value) => ({ ticket_form_id: Number(value) }),
  assignee_id: (ticket, value, by) =>
    groupFor(by.store, ticket, { assigneeId: idOrNull(value, by), input: {} }),
  group_id: (ticket, value, by) =>
    groupFor(by.store, ticket, { assigneeId: ticket.assignee_id, input: { groupId: idOrNull(value, by) } }),
  set_tags: (ticket, value, by) => retag(ticket, split(value), by),
  current_tags: (ticket, value, by) => retag(ticket, [...ticket.tags, ...split(value)], by),
  remove_tags: (ticket, value, by) =>
    retag(
      ticket,
      ticket.tags.filter((tag) => !split(value).includes(tag)),
      by,
    ),
};

/** What an action does beside: for triggers, and for macros. */
const NOTIFICATIONS = ['notification_user', 'notification_webhook'];
const COMMENTS = ['comment_value', 'comment_value_html', 'comment_mode_is_public'];

/** The ticket as an action leaves it. */
export const applyAction = (ticket: TicketRow, { field, value }: Action, by: Acted): TicketRow => {
  const said = Array.isArray(value) ? value.join(' ') : value;
  const id = customFieldOf(field);
  if (id === undefined) return { ...ticket, ...CHANGES[field]?.(ticket, said, by) };
  const before = { values: ticket.custom_fields, tags: ticket.tags };
  const set = setFields(by.store.fields.all(), before, [{ id, value: said === '' ? null : said }]);
  return { ...ticket, custom_fields: set.values, tags: set.tags };
};

const check = (store: DeskStore, action: Action, beside: string[]): void => {
  const { field, value } = action;
  const id = customFieldOf(field);
  const known = id === undefined ? field in CHANGES || beside.includes(field) : store.fields.get(id);
  if (!known) throw invalid('actions', `Actions: ${field.slice(0, 60)} is not an action of this account`);
  if (NOTIFICATIONS.includes(field) && !(Array.isArray(value) && value.length >= 2)) {
    throw invalid('actions', `Actions: ${field} needs whom or what it notifies, and the text`);
  }
  if (field === 'notification_webhook' && !store.webhooks.get(String(value[0]))) {
    throw invalid('actions', 'Actions: the webhook is not one of this account');
  }
  if (
    field === 'group_id' &&
    value !== '' &&
    value !== 'current_groups' &&
    !store.groups.get(Number(value))
  ) {
    throw invalid('actions', 'Actions: the group is not one of this account');
  }
  const options = id === undefined ? undefined : store.fields.get(id);
  if (options?.type === 'tagger' && value !== '' && !options.options.some((one) => one.value === value)) {
    throw invalid('actions', `Actions: '${String(value).slice(0, 60)}' is not an option of ${options.title}`);
  }
};

/** The actions of a trigger or a macro as they came. 422 for one that there is not. */
export const readActions = (store: DeskStore, sent: unknown, kind: 'trigger' | 'macro'): Action[] => {
  if (!Array.isArray(sent)) throw malformed('actions must be an array');
  if (sent.length === 0) throw invalid('actions', 'Actions: must have at least one action', 'BlankValue');
  return sent.map((one) => {
    if (!isObject(one) || typeof one.field !== 'string') throw malformed('an action must have a field');
    const value = Array.isArray(one.value) ? one.value.map(String) : String(one.value ?? '');
    const action = { field: one.field, value };
    check(store, action, kind === 'macro' ? COMMENTS : NOTIFICATIONS);
    return action;
  });
};

import { invalid } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import type { ViewRow } from '../store/ruleRows.ts';
import { allHold } from './conditions.ts';

type Shown = (ticket: TicketRow, store: DeskStore) => string | number | null;

/** The columns that a view may show, by the names that Zendesk gives them; a custom field by its number. */
const COLUMNS: Record<string, { title: string; shown: Shown }> = {
  nice_id: { title: 'ID', shown: (ticket) => ticket.id },
  subject: { title: 'Subject', shown: (ticket) => ticket.subject },
  status: { title: 'Status', shown: (ticket) => ticket.status },
  priority: { title: 'Priority', shown: (ticket) => ticket.priority },
  type: { title: 'Type', shown: (ticket) => ticket.type },
  requester: { title: 'Requester', shown: (ticket) => ticket.requester_id },
  assignee: { title: 'Assignee', shown: (ticket) => ticket.assignee_id },
  group: { title: 'Group', shown: (ticket) => ticket.group_id },
  created: { title: 'Requested', shown: (ticket) => ticket.created_at },
  updated: { title: 'Updated', shown: (ticket) => ticket.updated_at },
};

const custom = (name: string): number | undefined => (/^\d+$/.test(name) ? Number(name) : undefined);

const valueIn = (store: DeskStore, ticket: TicketRow, name: string): string | number | null => {
  const id = custom(name);
  if (id === undefined) return COLUMNS[name]?.shown(ticket, store) ?? null;
  return ticket.custom_fields.find((one) => one.id === id)?.value ?? null;
};

export const readColumns = (store: DeskStore, names: unknown[]): string[] =>
  names.map(String).map((name) => {
    const id = custom(name);
    const known = id === undefined ? name in COLUMNS : store.fields.get(id) !== undefined;
    if (!known) throw invalid('output', `Output: ${name.slice(0, 60)} is not a column of this account`);
    return name;
  });

/** A column whose field is gone is left out. */
export const columnsOf = (store: DeskStore, names: string[]): { id: string | number; title: string }[] =>
  names.flatMap((name) => {
    const id = custom(name);
    const title = id === undefined ? COLUMNS[name]?.title : store.fields.get(id)?.title;
    return title === undefined ? [] : [{ id: id ?? name, title }];
  });

/** One line of a view. */
export const rowOf = (store: DeskStore, view: ViewRow, ticket: TicketRow): object => ({
  ...Object.fromEntries(
    columnsOf(store, view.columns).map(({ id }) => [id, valueIn(store, ticket, String(id))]),
  ),
  ticket: {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    type: ticket.type,
    priority: ticket.priority,
  },
});

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
/** Numbers by size, priorities by urgency, everything else by its text. */
const orderBy = (store: DeskStore, name: string) => (a: TicketRow, b: TicketRow) => {
  const [one, other] = [valueIn(store, a, name), valueIn(store, b, name)];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (name === 'priority') return PRIORITIES.indexOf(String(one)) - PRIORITIES.indexOf(String(other));
  return String(one ?? '').localeCompare(String(other ?? ''));
};

/** The tickets of a view, in its order. */
export const ticketsIn = (
  store: DeskStore,
  view: Pick<ViewRow, 'conditions' | 'sort_by' | 'sort_order'>,
  { actor, now }: { actor: UserRow; now: Date },
): TicketRow[] => {
  const found = store.tickets
    .all()
    .filter((ticket) => !ticket.deleted)
    .filter((ticket) =>
      allHold({ store, ticket, before: undefined, comment: undefined, actor, now }, view.conditions),
    );
  found.sort((a, b) => orderBy(store, view.sort_by)(a, b) || a.id - b.id);
  return view.sort_order === 'desc' ? found.reverse() : found;
};

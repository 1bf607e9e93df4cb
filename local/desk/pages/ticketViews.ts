import { DAY } from '../../../observe/clock.ts';
import { isFor } from '../rules/isFor.ts';
import { ticketsIn } from '../rules/views.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';
import type { ViewRow } from '../store/ruleRows.ts';
import type { ListedTicket } from './listTickets.ts';
import type { SortKey } from './sortTickets.ts';
import { isOpen, privacyField } from './ticketFacts.ts';

/** A list of tickets with a name: one of the account's, or one that every desk has. */
export interface View {
  key: string;
  title: string;
  /** What several views are about, where their titles begin with it. */
  heading?: string;
  /** Said when nothing is in it. */
  empty: string;
  sort: SortKey;
  rows: ListedTicket[];
}

interface Own extends Omit<View, 'rows'> {
  holds(listed: ListedTicket, by: { user: UserRow; today: string; soon: string }): boolean;
}

const NEEDS_AN_AGENT = ['awaiting_decision', 'needs_attention'];

/** What an agent wants to see of privacy requests while the account has no views of its own. */
const PRIVACY: Own[] = [
  {
    key: 'soon',
    title: 'Due soon',
    heading: 'Privacy',
    empty: 'Nothing is due within a week.',
    sort: 'due',
    holds: ({ ticket, facts: { deadline } }, { today, soon }) =>
      isOpen(ticket) && deadline !== null && deadline >= today && deadline <= soon,
  },
  {
    key: 'decide',
    title: 'Needs a decision',
    heading: 'Privacy',
    empty: 'No request waits for a decision.',
    sort: 'due',
    holds: ({ ticket, facts }) => isOpen(ticket) && NEEDS_AN_AGENT.includes(facts.state ?? ''),
  },
  {
    key: 'overdue',
    title: 'Overdue',
    heading: 'Privacy',
    empty: 'Nothing is overdue.',
    sort: 'due',
    holds: ({ ticket, facts: { deadline } }, { today }) =>
      isOpen(ticket) && deadline !== null && deadline < today,
  },
];

const EVERY_DESK: Own[] = [
  {
    key: 'open',
    title: 'All open',
    empty: 'Nothing is open. New requests appear here by themselves.',
    sort: 'due',
    holds: ({ ticket }) => isOpen(ticket),
  },
  {
    key: 'mine',
    title: 'Assigned to me',
    empty: 'Nothing open is assigned to you.',
    sort: 'due',
    holds: ({ ticket }, { user }) => isOpen(ticket) && ticket.assignee_id === user.id,
  },
  {
    key: 'solved',
    title: 'Recently solved',
    empty: 'Nothing has been solved yet.',
    sort: 'updated',
    holds: ({ ticket }) => !isOpen(ticket),
  },
];

/** `Privacy: due soon` stands as "Due soon" below "Privacy". */
const named = (title: string): Pick<View, 'title' | 'heading'> => {
  const [, heading, rest] = /^([^:]{1,40}):{1,2}\s*(\S.*)$/.exec(title) ?? [];
  return heading === undefined || rest === undefined
    ? { title }
    : { heading, title: rest.charAt(0).toUpperCase() + rest.slice(1) };
};

const sortOf = (store: DeskStore, { sort_by }: ViewRow): SortKey => {
  if (sort_by === String(privacyField(store.fields.all(), 'deadline')?.id)) return 'due';
  return sort_by === 'priority' || sort_by === 'status' ? sort_by : 'updated';
};

/** The account's views that are for this person, or those for privacy requests, and then the ones of every desk. */
export const viewsFor = (store: DeskStore, all: ListedTicket[], user: UserRow, now: Date): View[] => {
  const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const by = { user, today: dayAt(now.getTime()), soon: dayAt(now.getTime() + 7 * DAY) };
  const account = store.views.all().filter((one) => one.active && isFor(store, one.restriction, user));
  const own = (views: Own[]): View[] =>
    views.map(({ holds, ...view }) => ({ ...view, rows: all.filter((listed) => holds(listed, by)) }));
  const ofAccount = account
    .sort((a, b) => a.position - b.position || a.id - b.id)
    .map((view): View => {
      const ids = new Set(ticketsIn(store, view, { actor: user, now }).map(({ id }) => id));
      const rows = all.filter(({ ticket }) => ids.has(ticket.id));
      const empty = 'No ticket is in this view.';
      return { key: String(view.id), ...named(view.title), empty, sort: sortOf(store, view), rows };
    });
  return [...(ofAccount.length > 0 ? ofAccount : own(PRIVACY)), ...own(EVERY_DESK)];
};

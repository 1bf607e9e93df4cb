import type { ListedTicket } from './listTickets.ts';

const KEYS = ['due', 'priority', 'status', 'updated'] as const;
export type SortKey = (typeof KEYS)[number];
export const isSortKey = (value: string | null): value is SortKey => KEYS.some((key) => key === value);

const PRIORITIES = ['urgent', 'high', 'normal', 'low', null];
const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

type Compare = (a: ListedTicket, b: ListedTicket) => number;

/** The most urgent first; what has no date comes after everything that has one. */
const byDue: Compare = (a, b) => (a.facts.deadline ?? '9999').localeCompare(b.facts.deadline ?? '9999');
const byUpdated: Compare = (a, b) =>
  b.ticket.updated_at.localeCompare(a.ticket.updated_at) || b.ticket.id - a.ticket.id;

const FIRST: Record<SortKey, Compare> = {
  due: byDue,
  priority: (a, b) => PRIORITIES.indexOf(a.ticket.priority) - PRIORITIES.indexOf(b.ticket.priority),
  status: (a, b) => STATUSES.indexOf(a.ticket.status) - STATUSES.indexOf(b.ticket.status),
  updated: byUpdated,
};

/** By one key; what is equal in it, by legal date and then the newest first. */
export const sortTickets = (rows: ListedTicket[], key: SortKey): ListedTicket[] =>
  rows.toSorted((a, b) => FIRST[key](a, b) || byDue(a, b) || byUpdated(a, b));

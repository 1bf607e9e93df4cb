import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow, TicketRow } from '../store/rows.ts';

/** The privacy fields of a ticket, by what they are called. */
export interface PrivacyFacts {
  reference: string | null;
  request: string | null;
  state: string | null;
  deadline: string | null;
  decision: string | null;
}

const TITLES: Record<keyof PrivacyFacts, string> = {
  reference: 'Privacy reference',
  request: 'Privacy request',
  state: 'Privacy state',
  deadline: 'Privacy deadline',
  decision: 'Privacy decision',
};

export const privacyFacts = (fields: FieldRow[], ticket: TicketRow): PrivacyFacts => {
  const heldBy = (key: keyof PrivacyFacts): string | null => {
    const field = fields.find((one) => one.title === TITLES[key]);
    return ticket.custom_fields.find((one) => one.id === field?.id)?.value ?? null;
  };
  return {
    reference: heldBy('reference'),
    request: heldBy('request'),
    state: heldBy('state'),
    deadline: heldBy('deadline'),
    decision: heldBy('decision'),
  };
};

export type View = 'open' | 'decide' | 'all';
export const VIEWS: { view: View; label: string; empty: string }[] = [
  { view: 'open', label: 'Open', empty: 'Nothing is open. New requests appear here by themselves.' },
  { view: 'decide', label: 'Awaiting decision', empty: 'No request waits for a decision.' },
  { view: 'all', label: 'All', empty: 'There are no tickets yet.' },
];

export interface ListedTicket {
  ticket: TicketRow;
  facts: PrivacyFacts;
  requester: string;
}

const isOpen = (ticket: TicketRow): boolean => !['solved', 'closed'].includes(ticket.status);
const NEEDS_A_PERSON = ['awaiting_decision', 'needs_attention'];

const belongs = (view: View, { ticket, facts }: ListedTicket): boolean => {
  if (view === 'all') return true;
  if (!isOpen(ticket)) return false;
  return view === 'open' || (facts.decision === null && NEEDS_A_PERSON.includes(facts.state ?? ''));
};

const holds = ({ ticket, facts, requester }: ListedTicket, search: string): boolean =>
  [ticket.subject, ticket.description, requester, facts.reference ?? '', `#${ticket.id}`].some((text) =>
    text.toLowerCase().includes(search.toLowerCase()),
  );

/** Most urgent first in lists of open work, newest first in the others. */
const order = (view: View) => (a: ListedTicket, b: ListedTicket) => {
  if (view !== 'all') {
    const due = (a.facts.deadline ?? '9999').localeCompare(b.facts.deadline ?? '9999');
    if (due !== 0) return due;
  }
  return b.ticket.updated_at.localeCompare(a.ticket.updated_at) || b.ticket.id - a.ticket.id;
};

export const listTickets = (
  store: DeskStore,
  view: View,
  search: string,
): { rows: ListedTicket[]; counts: Record<View, number> } => {
  const fields = store.fields.all();
  const names = new Map(store.users.all().map((user) => [user.id, user.name]));
  const all = store.tickets
    .all()
    .filter((ticket) => !ticket.deleted)
    .map((ticket) => ({
      ticket,
      facts: privacyFacts(fields, ticket),
      requester: names.get(ticket.requester_id) ?? '',
    }));
  const count = (one: View): number => all.filter((listed) => belongs(one, listed)).length;
  return {
    rows: all
      .filter((listed) => belongs(view, listed) && (search === '' || holds(listed, search)))
      .sort(order(view)),
    counts: { open: count('open'), decide: count('decide'), all: count('all') },
  };
};

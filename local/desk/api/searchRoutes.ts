import type { TicketRow, UserRow } from '../store/rows.ts';
import { findUsers } from '../users/findUsers.ts';
import { malformed } from './apiError.ts';
import type { Call, Reply, Route } from './call.ts';
import { paginate } from './paginate.ts';
import { presentTicket } from './present.ts';
import { presentUser } from './presentUser.ts';

const RANK = { new: 0, open: 1, pending: 2, hold: 3, solved: 4, closed: 5 };

const textOf = ({ store }: Call, ticket: TicketRow): string =>
  [ticket.subject, ...store.comments.where('ticket_id', ticket.id).map((one) => one.body)]
    .join('\n')
    .toLowerCase();

const isBeyond = (value: string, sign: string, limit: string): boolean =>
  sign === '>' ? value > limit : sign === '<' ? value < limit : value.startsWith(limit);

const hasRank = (ticket: TicketRow, sign: string, value: string): boolean => {
  const wanted = RANK[value as keyof typeof RANK];
  if (wanted === undefined) throw malformed('unknown status in the query');
  const has = RANK[ticket.status];
  return sign === '<' ? has < wanted : sign === '>' ? has > wanted : has === wanted;
};

/** Words look into subject and comments; `key:value` asks for a field. */
const matches = (call: Call, ticket: TicketRow, term: string): boolean => {
  const named =
    /^(status|tags|requester|external_id|updated|created|custom_field_(\d+))([:<>])"?([^"]*)"?$/.exec(term);
  if (!named) return textOf(call, ticket).includes(term.replaceAll('"', '').toLowerCase());
  const [, key, field, sign = ':', value = ''] = named;
  if (field) return ticket.custom_fields.some((one) => one.id === Number(field) && one.value === value);
  if (key === 'tags') return ticket.tags.includes(value);
  if (key === 'external_id') return ticket.external_id === value;
  if (key === 'updated') return isBeyond(ticket.updated_at, sign, value);
  if (key === 'created') return isBeyond(ticket.created_at, sign, value);
  if (key === 'status') return hasRank(ticket, sign, value);
  const user = call.store.users.get(ticket.requester_id);
  return String(ticket.requester_id) === value || user?.email === value.toLowerCase();
};

/** Whether the search knows of a record yet: in Zendesk it takes a while, a minute or more on a bad day. */
export const isIndexed =
  ({ now, delays }: Call) =>
  (row: { created_at: string }): boolean =>
    Date.parse(row.created_at) + (delays.search ?? 0) <= now.getTime();

interface Found {
  tickets: TicketRow[];
  users: UserRow[];
}

const find = (call: Call, type: string | null): Found => {
  const query = call.query.get('query');
  if (query === null) throw malformed('query is required');
  const terms = query.match(/(?:[^\s"]+|"[^"]*")+/g) ?? [];
  const said = terms.find((term) => term.startsWith('type:'))?.slice('type:'.length) ?? type;
  const rest = terms.filter((term) => !term.startsWith('type:'));
  const tickets = said === 'user' ? [] : call.store.tickets.all();
  const users = said === 'ticket' ? [] : findUsers(call.store, { query: rest.join(' ') });
  return {
    tickets: tickets
      .filter((one) => !one.deleted && isIndexed(call)(one))
      .filter((one) => rest.every((term) => matches(call, one, term))),
    users: users.filter(isIndexed(call)),
  };
};

const shown = (call: Call, { tickets, users }: Found): object[] => [
  ...tickets.map((one) => ({ ...(presentTicket(one, call.origin) as object), result_type: 'ticket' })),
  ...users.map((one) => ({ ...(presentUser(one, call) as object), result_type: 'user' })),
];

const search = (call: Call): Reply => {
  const results = shown(call, find(call, null));
  return { status: 200, body: { ...paginate(call, 'results', results, (row) => row), facets: null } };
};

/** Everything of one type, page by page, by cursor alone. */
const searchExport = (call: Call): Reply => {
  const type = call.query.get('filter[type]');
  if (type !== 'ticket' && type !== 'user') throw malformed('filter[type] must be ticket or user');
  const query = new URLSearchParams(call.query);
  if (!query.has('page[size]')) query.set('page[size]', '100');
  const results = shown(call, find(call, type));
  const page = paginate({ ...call, query }, 'results', results, (row) => row);
  return { status: 200, body: { ...page, facets: null } };
};

const count = (call: Call): Reply => ({
  status: 200,
  body: { count: shown(call, find(call, null)).length },
});

const resource = 'other';
export const searchRoutes: Route[] = [
  { method: 'GET', path: '/search', resource, handle: search },
  { method: 'GET', path: '/search/export', resource, handle: searchExport },
  { method: 'GET', path: '/search/count', resource, handle: count },
];

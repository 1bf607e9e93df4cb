import { CUSTOM_ROLES } from '../staff.ts';
import type { TicketRow } from '../store/rows.ts';
import { findUsers } from '../users/findUsers.ts';
import { forbidden, malformed } from './apiError.ts';
import type { Call, Reply, Route } from './call.ts';
import { paginate } from './paginate.ts';
import { presentTicket } from './present.ts';
import { presentRole, presentUser } from './presentUser.ts';

const RANK = { new: 0, open: 1, pending: 2, hold: 3, solved: 4, closed: 5 };

const matches = (call: Call, ticket: TicketRow, term: string): boolean => {
  const named = /^(status|tags|requester|external_id|updated)([:<>])"?([^"]*)"?$/.exec(term);
  if (!named) {
    const word = term.replaceAll('"', '').toLowerCase();
    return `${ticket.subject}\n${ticket.description}`.toLowerCase().includes(word);
  }
  const [, key, sign, value = ''] = named;
  if (key === 'tags') return ticket.tags.includes(value);
  if (key === 'external_id') return ticket.external_id === value;
  if (key === 'requester') {
    const user = call.store.users.get(ticket.requester_id);
    return String(ticket.requester_id) === value || user?.email === value.toLowerCase();
  }
  if (key === 'updated') return sign === '>' ? ticket.updated_at > value : ticket.updated_at < value;
  const wanted = RANK[value as keyof typeof RANK];
  if (wanted === undefined) throw malformed('unknown status in the query');
  const has = RANK[ticket.status];
  return sign === '<' ? has < wanted : sign === '>' ? has > wanted : has === wanted;
};

/** The unified search, for `type:ticket` and `type:user`. */
const search = (call: Call): Reply => {
  const query = call.query.get('query');
  if (query === null) throw malformed('query is required');
  const terms = query.match(/(?:[^\s"]+|"[^"]*")+/g) ?? [];
  const type = terms.find((term) => term.startsWith('type:'));
  const rest = terms.filter((term) => term !== type);
  const tickets = type === 'type:user' ? [] : call.store.tickets.all();
  const found = tickets.filter((one) => !one.deleted && rest.every((term) => matches(call, one, term)));
  const people = type === 'type:ticket' ? [] : findUsers(call.store, { query: rest.join(' ') });
  const results = [
    ...found.map((ticket) => ({
      ...(presentTicket(ticket, call.origin) as object),
      result_type: 'ticket',
    })),
    ...people.map((user) => ({ ...(presentUser(user, call) as object), result_type: 'user' })),
  ];
  return { status: 200, body: { ...paginate(call, 'results', results, (row) => row), facets: null } };
};

const listRoles = (call: Call): Reply => {
  if (!call.plan.customRoles) throw forbidden();
  return { status: 200, body: { custom_roles: CUSTOM_ROLES.map(presentRole) } };
};

export const otherRoutes: Route[] = [
  { method: 'GET', path: '/custom_roles', resource: 'users', handle: listRoles },
  { method: 'GET', path: '/search', resource: 'other', handle: search },
];

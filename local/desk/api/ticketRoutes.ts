import type { TicketRow } from '../store/rows.ts';
import type { Acting } from '../tickets/acting.ts';
import { createTicket } from '../tickets/createTicket.ts';
import { deleteTicket } from '../tickets/deleteTicket.ts';
import { readTicketInput } from '../tickets/ticketInput.ts';
import { liveTicket, updateTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { malformed } from './apiError.ts';
import { type Call, idFrom, includes, type Reply, type Route } from './call.ts';
import { idempotently } from './idempotency.ts';
import { paginate } from './paginate.ts';
import { presentAudit, presentComment, presentTicket } from './present.ts';
import { presentUser } from './presentUser.ts';

export const acting = (call: Call): Acting => ({ actor: call.actor, via: 'api', at: stamp(call.now) });

/** The ids of `?ids=1,2,3`: 100 at most, as Zendesk allows. */
export const idList = (call: Call): number[] => {
  const ids = (call.query.get('ids') ?? '').split(',').filter(Boolean).map(Number);
  if (ids.length === 0 || ids.length > 100 || ids.some((id) => !Number.isInteger(id))) {
    throw malformed('ids must name 1 to 100 records');
  }
  return ids;
};

const newestFirst = (call: Call): boolean =>
  call.query.get('sort_order') === 'desc' || (call.query.get('sort') ?? '').startsWith('-');

const showTicket = (call: Call) => (ticket: TicketRow) => presentTicket(ticket, call.origin);

const list = (call: Call): Reply => {
  const externalId = call.query.get('external_id');
  const found =
    externalId === null ? call.store.tickets.all() : call.store.tickets.where('external_id', externalId);
  const rows = found.filter((ticket) => !ticket.deleted);
  if (call.query.get('sort_by') === 'updated_at' || /updated_at$/.test(call.query.get('sort') ?? '')) {
    rows.sort((a, b) => a.updated_at.localeCompare(b.updated_at) || a.id - b.id);
  }
  if (newestFirst(call)) rows.reverse();
  return { status: 200, body: paginate(call, 'tickets', rows, showTicket(call)) };
};

const create = (call: Call): Reply =>
  idempotently(call, () => {
    const { ticket, audit } = createTicket(call.store, readTicketInput(call.body), acting(call));
    return {
      status: 201,
      headers: { location: `${call.origin}/api/v2/tickets/${ticket.id}.json` },
      body: { ticket: presentTicket(ticket, call.origin), audit: presentAudit(call, audit) },
    };
  });

const showMany = (call: Call): Reply => {
  const rows = idList(call).flatMap((id) => call.store.tickets.get(id) ?? []);
  const alive = rows.filter((ticket) => !ticket.deleted);
  const body = paginate(call, 'tickets', alive, showTicket(call));
  if (!includes(call, 'last_audits')) return { status: 200, body };
  const last_audits = alive.flatMap(({ id }) => {
    const audit = call.store.audits.where('ticket_id', id).at(-1);
    return audit ? [presentAudit(call, audit)] : [];
  });
  return { status: 200, body: { ...body, last_audits } };
};

const show = (call: Call): Reply => ({
  status: 200,
  body: { ticket: presentTicket(liveTicket(call.store, idFrom(call)), call.origin) },
});

const update = (call: Call): Reply => {
  const { ticket, audit } = updateTicket(call.store, idFrom(call), readTicketInput(call.body), acting(call));
  return {
    status: 200,
    body: {
      ticket: presentTicket(ticket, call.origin),
      ...(audit && { audit: presentAudit(call, audit) }),
    },
  };
};

const remove = (call: Call): Reply => {
  deleteTicket(call.store, idFrom(call), acting(call));
  return { status: 204 };
};

const comments = (call: Call): Reply => {
  const rows = call.store.comments.where('ticket_id', liveTicket(call.store, idFrom(call)).id);
  if (newestFirst(call)) rows.reverse();
  const body = paginate(call, 'comments', rows, (row) => presentComment(call, row));
  if (!includes(call, 'users')) return { status: 200, body };
  const authors = [...new Set((body['comments'] as { author_id: number }[]).map((one) => one.author_id))];
  const users = authors.flatMap((id) => {
    const user = call.store.users.get(id);
    return user ? [presentUser(user, call)] : [];
  });
  return { status: 200, body: { ...body, users } };
};

const audits = (call: Call): Reply => {
  const rows = call.store.audits.where('ticket_id', liveTicket(call.store, idFrom(call)).id);
  return { status: 200, body: paginate(call, 'audits', rows, (audit) => presentAudit(call, audit)) };
};

const requestedBy = (call: Call): Reply => {
  const rows = call.store.tickets.where('requester_id', idFrom(call)).filter((ticket) => !ticket.deleted);
  return { status: 200, body: paginate(call, 'tickets', rows, showTicket(call)) };
};

/** The tickets of others, deleted ones left out, on which somebody is in copy. */
const copiedTo = (call: Call): Reply => {
  const id = idFrom(call);
  const rows = call.store.tickets
    .all()
    .filter(
      (ticket) => !ticket.deleted && ticket.collaborator_ids.includes(id) && ticket.requester_id !== id,
    );
  return { status: 200, body: paginate(call, 'tickets', rows, showTicket(call)) };
};

export const ticketRoutes: Route[] = [
  { method: 'GET', path: '/tickets', resource: 'tickets', handle: list },
  { method: 'POST', path: '/tickets', resource: 'tickets', handle: create },
  { method: 'GET', path: '/tickets/show_many', resource: 'tickets', handle: showMany },
  { method: 'GET', path: '/tickets/:id', resource: 'tickets', handle: show },
  { method: 'PUT', path: '/tickets/:id', resource: 'tickets', handle: update },
  { method: 'DELETE', path: '/tickets/:id', resource: 'tickets', handle: remove },
  { method: 'GET', path: '/tickets/:id/comments', resource: 'tickets', handle: comments },
  { method: 'GET', path: '/tickets/:id/audits', resource: 'tickets', handle: audits },
  { method: 'GET', path: '/users/:id/tickets/requested', resource: 'tickets', handle: requestedBy },
  { method: 'GET', path: '/users/:id/tickets/ccd', resource: 'tickets', handle: copiedTo },
];

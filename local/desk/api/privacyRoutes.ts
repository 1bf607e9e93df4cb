import { isObject } from '../readJson.ts';
import { restoreTicket } from '../tickets/deleteTicket.ts';
import { redactComment } from '../tickets/redactComment.ts';
import { deleteUser, eraseUser } from '../users/deleteUser.ts';
import { forbidden, malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { paginate } from './paginate.ts';
import { presentComment } from './present.ts';
import { presentDeletedUser, presentUser } from './presentUser.ts';
import { acting, idList } from './ticketRoutes.ts';

const jobId = (call: Call): string => call.randomness.bytes(16).toString('hex');

const listDeletedTickets = (call: Call): Reply => {
  const rows = call.store.tickets.all().filter((ticket) => ticket.deleted);
  rows.sort((a, b) => (a.deleted?.at ?? '').localeCompare(b.deleted?.at ?? '') || a.id - b.id);
  if (call.query.get('sort_order') === 'desc') rows.reverse();
  const show = (ticket: (typeof rows)[number]): unknown => {
    const actor = ticket.deleted && call.store.users.get(ticket.deleted.by);
    return {
      id: ticket.id,
      subject: ticket.subject,
      actor: { id: actor?.id ?? -1, name: actor?.name ?? 'System' },
      deleted_at: ticket.deleted?.at,
      previous_state: ticket.status,
    };
  };
  return { status: 200, body: paginate(call, 'deleted_tickets', rows, show) };
};

const restoreMany = (call: Call): Reply => {
  for (const id of idList(call)) restoreTicket(call.store, id, acting(call));
  return { status: 200, body: '' };
};

const restore = (call: Call): Reply => {
  restoreTicket(call.store, idFrom(call), acting(call));
  return { status: 200, body: '' };
};

const redact = (call: Call): Reply => {
  const body = isObject(call.body) ? call.body : {};
  const { ticket_id, html_body } = body;
  if (!Number.isInteger(ticket_id)) throw malformed('ticket_id is required');
  if (typeof html_body !== 'string') throw malformed('html_body is required');
  const wanted = { commentId: idFrom(call), ticketId: ticket_id as number, html: html_body };
  return {
    status: 200,
    body: { comment: presentComment(call, redactComment(call.store, wanted, acting(call))) },
  };
};

const softDelete = (call: Call): Reply => ({
  status: 200,
  body: { user: presentUser(deleteUser(call.store, idFrom(call), acting(call)), call) },
});

/** Those who were erased for good are listed too, without what would say who they were. */
const listDeletedUsers = (call: Call): Reply => ({
  status: 200,
  body: paginate(
    call,
    'deleted_users',
    call.store.users.all().filter(({ standing }) => standing !== 'active'),
    (user) => presentDeletedUser(user, call.origin),
  ),
});

const showDeletedUser = (call: Call): Reply => {
  const user = call.store.users.get(idFrom(call));
  if (user?.standing !== 'deleted') throw notFound();
  return { status: 200, body: { deleted_user: presentDeletedUser(user, call.origin) } };
};

const destroyUser = (call: Call): Reply => {
  const { now, delays } = call;
  const user = eraseUser(call.store, idFrom(call), acting(call), { now, delays, jobId: jobId(call) });
  return { status: 200, body: { deleted_user: presentDeletedUser(user, call.origin) } };
};

const complianceStatuses = (call: Call): Reply => {
  if (call.actor.role === 'end-user') throw forbidden();
  const id = idFrom(call);
  if (!call.store.users.get(id)) throw notFound();
  const rows = call.store.compliance
    .where('user_id', id)
    .filter((row) => Date.parse(row.created_at) <= call.now.getTime());
  const show = ({ id: _number, ...row }: (typeof rows)[number]): unknown => ({
    ...row,
    account_subdomain: 'desk',
  });
  return { status: 200, body: paginate(call, 'compliance_deletion_statuses', rows, show) };
};

export const privacyRoutes: Route[] = [
  { method: 'GET', path: '/deleted_tickets', resource: 'tickets', handle: listDeletedTickets },
  { method: 'PUT', path: '/deleted_tickets/restore_many', resource: 'tickets', handle: restoreMany },
  { method: 'PUT', path: '/deleted_tickets/:id/restore', resource: 'tickets', handle: restore },
  { method: 'PUT', path: '/comment_redactions/:id', resource: 'tickets', handle: redact },
  { method: 'DELETE', path: '/users/:id', resource: 'users', handle: softDelete },
  { method: 'GET', path: '/deleted_users', resource: 'users', handle: listDeletedUsers },
  { method: 'GET', path: '/deleted_users/:id', resource: 'users', handle: showDeletedUser },
  { method: 'DELETE', path: '/deleted_users/:id', resource: 'users', handle: destroyUser },
  {
    method: 'GET',
    path: '/users/:id/compliance_deletion_statuses',
    resource: 'users',
    handle: complianceStatuses,
  },
];

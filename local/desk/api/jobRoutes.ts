import { queueJob } from '../jobs/queueJob.ts';
import { deletedTicket } from '../tickets/deleteTicket.ts';
import { readMerge } from '../tickets/mergeTickets.ts';
import { namedIn } from '../tickets/updateMany.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { presentJob } from './presentJob.ts';
import { idList } from './ticketRoutes.ts';

const LARGEST = 100;

/** Each request queues a job of its own, a repeated one too. */
const destroyOne = (call: Call): Reply => {
  const id = idFrom(call);
  deletedTicket(call.store, id);
  return queueJob(call, { work: 'destroy_tickets', targets: [id], body: null });
};

const destroyMany = (call: Call): Reply => {
  const targets = idList(call);
  for (const id of targets) deletedTicket(call.store, id);
  return queueJob(call, { work: 'destroy_tickets', targets, body: null });
};

const deleteMany = (call: Call): Reply =>
  queueJob(call, { work: 'delete_tickets', targets: idList(call), body: null });

const updateMany = (call: Call): Reply => {
  const targets = call.query.get('ids') === null ? namedIn(call.body) : idList(call);
  if (targets.length === 0 || targets.length > LARGEST) throw malformed('name 1 to 100 tickets');
  return queueJob(call, { work: 'update_tickets', targets, body: call.body });
};

const merge = (call: Call): Reply => {
  const target = liveTicket(call.store, idFrom(call)).id;
  const body = readMerge(target, call.body);
  return queueJob(call, { work: 'merge_tickets', targets: body.sources, body });
};

const deleteUsers = (call: Call): Reply =>
  queueJob(call, { work: 'delete_users', targets: idList(call), body: null });

const show = (call: Call): Reply => {
  const job = call.store.jobs.get(call.params.id ?? '');
  if (!job || job.work === 'erase_user') throw notFound();
  return { status: 200, body: { job_status: presentJob(job, call.now, call.origin) } };
};

const showMany = (call: Call): Reply => {
  const rows = (call.query.get('ids') ?? '').split(',').flatMap((id) => call.store.jobs.get(id) ?? []);
  return { status: 200, body: { job_statuses: rows.map((job) => presentJob(job, call.now, call.origin)) } };
};

/** The latest hundred. */
const list = (call: Call): Reply => {
  const rows = call.store.jobs.all().filter((job) => job.work !== 'erase_user');
  rows.sort((a, b) => b.started_at.localeCompare(a.started_at));
  const shown = rows.slice(0, LARGEST).map((job) => presentJob(job, call.now, call.origin));
  return { status: 200, body: { job_statuses: shown } };
};

export const jobRoutes: Route[] = [
  { method: 'DELETE', path: '/deleted_tickets/destroy_many', resource: 'tickets', handle: destroyMany },
  { method: 'DELETE', path: '/deleted_tickets/:id', resource: 'tickets', handle: destroyOne },
  { method: 'DELETE', path: '/tickets/destroy_many', resource: 'tickets', handle: deleteMany },
  { method: 'PUT', path: '/tickets/update_many', resource: 'tickets', handle: updateMany },
  { method: 'POST', path: '/tickets/:id/merge', resource: 'tickets', handle: merge },
  { method: 'DELETE', path: '/users/destroy_many', resource: 'users', handle: deleteUsers },
  { method: 'GET', path: '/job_statuses', resource: 'other', handle: list },
  { method: 'GET', path: '/job_statuses/show_many', resource: 'other', handle: showMany },
  { method: 'GET', path: '/job_statuses/:id', resource: 'other', handle: show },
];

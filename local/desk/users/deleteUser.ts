import { forbidden, invalid, notFound } from '../api/apiError.ts';
import type { Delays } from '../api/call.ts';
import { mayDeletePeople } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';
import type { Acting } from '../tickets/acting.ts';
import { stamp } from '../time.ts';
import { activeUser } from './writeUser.ts';

/** Soft deletion: refused while the person is requester of a ticket that is not closed. Solved is not enough. */
export const deleteUser = (store: DeskStore, id: number, acting: Acting): UserRow => {
  if (!mayDeletePeople(acting.actor)) throw forbidden();
  const user = activeUser(store, id);
  if (user.id === acting.actor.id) throw invalid('base', 'You cannot delete yourself');
  const open = store.tickets
    .where('requester_id', id)
    .filter((one) => !one.deleted && one.status !== 'closed');
  if (open.length > 0) {
    throw invalid(
      'base',
      `User is requester on ${open.length} ticket(s) that are not closed.`,
      'RequesterOfOpenTickets',
    );
  }
  return store.users.put({ ...user, standing: 'deleted', updated_at: acting.at });
};

/** Where a person's data lives in the account, and which part of the whole time each place takes. */
const PRODUCTS: { application: string; from: number; to: number }[] = [
  { application: 'support', from: 0.1, to: 0.6 },
  { application: 'chat', from: 0.3, to: 1 },
];

/** Starts the permanent deletion of a soft-deleted person; its progress shows in the compliance statuses. */
export const eraseUser = (
  store: DeskStore,
  id: number,
  acting: Acting,
  when: { now: Date; delays: Delays; jobId: string },
): UserRow => {
  if (!mayDeletePeople(acting.actor)) throw forbidden();
  const user = store.users.get(id);
  const asked = store.compliance.where('user_id', id).length > 0;
  if (user?.standing !== 'deleted' || asked) throw notFound();
  const at = (part: number): string =>
    new Date(when.now.getTime() + part * when.delays.compliance).toISOString();
  const row = (
    action: 'request_deletion' | 'started' | 'complete',
    application: string,
    executer_id: number | null,
    created_at: string,
  ): void => {
    store.compliance.put({
      id: store.next('event'),
      user_id: id,
      action,
      application,
      executer_id,
      created_at,
    });
  };
  row('request_deletion', 'all', acting.actor.id, at(0));
  for (const { application, from, to } of PRODUCTS) {
    row('started', application, null, at(from));
    row('complete', application, null, at(to));
  }
  store.jobs.put({
    id: when.jobId,
    work: 'erase_user',
    targets: [id],
    body: null,
    by: acting.actor.id,
    results: [],
    started_at: when.now.toISOString(),
    done_at: at(PRODUCTS[0]?.to ?? 0),
    finished: 0,
  });
  return user;
};

/** What remains of a person afterwards: only the id, so that closed tickets still refer to something. */
export const scrubUser = (store: DeskStore, id: number, now: Date): void => {
  const user = store.users.get(id);
  if (!user) return;
  for (const one of store.identities.where('user_id', id)) store.identities.remove(one.id);
  store.users.put({
    ...user,
    name: 'Permanently Deleted User',
    email: null,
    phone: null,
    external_id: null,
    tags: [],
    notes: '',
    details: '',
    standing: 'erased',
    updated_at: stamp(now),
  });
};

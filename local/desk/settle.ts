import type { DeskStore } from './store/deskStore.ts';
import { destroyTicket } from './tickets/deleteTicket.ts';
import { scrubUser } from './users/deleteUser.ts';

/** Carries out the background work that is due. Called before every answer, so no timer is needed. */
export const settle = (store: DeskStore, now: Date): void => {
  for (const job of store.jobs.where('finished', 0)) {
    if (Date.parse(job.done_at) > now.getTime()) continue;
    if (job.work === 'destroy_ticket') destroyTicket(store, job.target_id);
    else scrubUser(store, job.target_id, now);
    store.jobs.put({ ...job, finished: 1 });
  }
};

import { runJob } from './jobs/work.ts';
import type { DeskStore } from './store/deskStore.ts';
import { closeSolvedTickets } from './tickets/closeSolvedTickets.ts';
import { stamp } from './time.ts';

/** Carries out the background work that is due. Called before every answer, so no timer is needed. */
export const settle = (store: DeskStore, now: Date): void => {
  closeSolvedTickets(store, now);
  for (const job of store.jobs.where('finished', 0)) {
    if (Date.parse(job.done_at) > now.getTime()) continue;
    const actor = store.users.get(job.by);
    const acting = actor && { actor, via: 'api', at: stamp(new Date(job.done_at)) };
    const results = acting ? runJob(store, job, acting) : [];
    store.jobs.put({ ...job, results, finished: 1 });
  }
};

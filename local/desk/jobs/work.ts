import { ApiError } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { JobResult, JobRow, Work } from '../store/workRows.ts';
import type { Acting } from '../tickets/acting.ts';
import { deleteTicket, destroyTicket } from '../tickets/deleteTicket.ts';
import { mergeTickets } from '../tickets/mergeTickets.ts';
import { updateOneOfMany } from '../tickets/updateMany.ts';
import { deleteUser, scrubUser } from '../users/deleteUser.ts';

/** Does it to one of the job's targets; what it throws becomes that one's result, and the others go on. */
type DoOne = (
  store: DeskStore,
  target: number,
  job: JobRow,
  acting: Acting,
) => Partial<JobResult> | undefined;

const DELETED = { action: 'delete', status: 'Deleted' };

export const WORK: Record<Work, DoOne> = {
  destroy_tickets: (store, id, _job, acting) => {
    destroyTicket(store, id, acting);
    return DELETED;
  },
  delete_tickets: (store, id, _job, acting) => {
    deleteTicket(store, id, acting);
    return DELETED;
  },
  update_tickets: (store, id, job, acting) => {
    updateOneOfMany(store, id, job.body, acting);
    return { action: 'update', status: 'Updated' };
  },
  merge_tickets: (store, id, job, acting) => {
    mergeTickets(store, id, job.body, acting);
    return { action: 'merge', status: 'Merged' };
  },
  delete_users: (store, id, _job, acting) => {
    deleteUser(store, id, acting);
    return DELETED;
  },
  erase_user: (store, id, job) => {
    scrubUser(store, id, new Date(job.done_at));
    return undefined;
  },
};

const refusal = (error: ApiError): Pick<JobResult, 'error' | 'details'> => {
  const {
    error: name,
    description,
    details,
  } = error.body as {
    error: unknown;
    description?: string;
    details?: Record<string, { description: string }[]>;
  };
  const said = Object.values(details ?? {})[0]?.[0]?.description ?? description;
  return { error: String(name), ...(said !== undefined && { details: said }) };
};

/** Carries a job out; each target is done whole or not at all. */
export const runJob = (store: DeskStore, job: JobRow, acting: Acting): JobResult[] =>
  job.targets.map((id, index) => {
    try {
      return { index, id, success: true, ...store.transaction(() => WORK[job.work](store, id, job, acting)) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { index, id, success: false, ...refusal(error) };
    }
  });

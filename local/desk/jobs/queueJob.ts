import { ApiError } from '../api/apiError.ts';
import type { Call, Reply } from '../api/call.ts';
import { presentJob } from '../api/presentJob.ts';
import type { JobRow } from '../store/workRows.ts';

/** Queues background work and answers with its status. 429 while too many jobs are queued or running. */
export const queueJob = (call: Call, job: Pick<JobRow, 'work' | 'targets' | 'body'>): Reply => {
  // A person's erasure has a status of another kind, and does not count here.
  const waiting = call.store.jobs.where('finished', 0).filter((one) => one.work !== 'erase_user');
  if (waiting.length >= call.jobsAtOnce) {
    const next = Math.min(...waiting.map((one) => Date.parse(one.done_at)));
    const seconds = Math.max(1, Math.ceil((next - call.now.getTime()) / 1_000));
    const description = `There are already ${call.jobsAtOnce} jobs queued or running`;
    throw new ApiError(429, { error: 'TooManyJobs', description }, { 'retry-after': String(seconds) });
  }
  const row = call.store.jobs.put({
    ...job,
    id: call.randomness.bytes(16).toString('hex'),
    by: call.actor.id,
    results: [],
    started_at: call.now.toISOString(),
    done_at: new Date(call.now.getTime() + call.delays.job).toISOString(),
    finished: 0,
  });
  return { status: 200, body: { job_status: presentJob(row, call.now, call.origin, true) } };
};

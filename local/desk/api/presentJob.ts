import { WORK_TITLES } from '../jobs/titles.ts';
import type { JobRow } from '../store/workRows.ts';

/** `fresh`: as it is answered to the call that queued it. */
export const presentJob = (job: JobRow, now: Date, origin: string, fresh = false): unknown => {
  const done = job.finished === 1 && !fresh;
  const total = job.targets.length;
  return {
    id: job.id,
    job_type: WORK_TITLES[job.work],
    url: `${origin}/api/v2/job_statuses/${job.id}.json`,
    total: fresh ? null : total,
    progress: fresh ? null : done ? total : 0,
    status: fresh ? 'queued' : done ? 'completed' : 'working',
    message: done ? `Completed at ${now.toUTCString()}` : null,
    results: done ? job.results : null,
  };
};

import type { JobContext } from './context.ts';

const BATCH = 50;

/** Moves waiting lines from the requests into the trail, numbered; repeating it after a crash writes nothing twice. */
export const moveAudit = async ({
  requests,
  trail,
}: Pick<JobContext, 'requests' | 'trail'>): Promise<number> => {
  let moved = 0;
  for (const request of await requests.findWithAudit(BATCH)) {
    const count = await trail.append(request);
    await requests.auditMoved(request, count);
    moved += count;
  }
  return moved;
};

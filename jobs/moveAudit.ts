import type { JobContext } from './context.ts';

const BATCH = 50;

/**
 * Moves audit lines that still stand in their requests to the audit trail and numbers them. Safe to repeat after a crash:
 * nothing is written twice.
 * @returns how many lines were moved
 */
export const moveAudit = async ({
  requests,
  auditTrail,
}: Pick<JobContext, 'requests' | 'auditTrail'>): Promise<number> => {
  let moved = 0;
  for (const request of await requests.findWithAudit(BATCH)) {
    const count = await auditTrail.append(request);
    await requests.auditMoved(request, count);
    moved += count;
  }
  return moved;
};

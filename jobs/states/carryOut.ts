import { after } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { giveAccess } from './access.ts';
import { closeByHand } from './byHand.ts';
import { erase } from './erasure.ts';
import { referToController } from './referral.ts';
import { LAST_WARNING_MS, warnBeforeErasure } from './warnings.ts';
import { optOut } from './withdrawal.ts';

/** Does what was asked, once it may be done. */
export const carryOut = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  if (request.state === 'scheduled') {
    const now = context.clock.now();
    const end = request.windowEndsAt ?? now;
    const warnAt = after(end, -LAST_WARNING_MS);
    if (warnAt > now) return warnAt;
    await warnBeforeErasure(run, context);
    if (end > now) return end;
    await run.move('in_progress', 'window_ended');
    return null;
  }
  if (request.decision?.outcome === 'handled') return closeByHand(run, context);
  if (request.subjectRole === 'processor') return referToController(run, context);
  switch (request.kind) {
    case 'access':
    case 'portability':
      return giveAccess(run, context);
    case 'erasure':
      return erase(run, context);
    case 'withdrawal':
      return optOut(run, context);
    default:
      return closeByHand(run, context);
  }
};

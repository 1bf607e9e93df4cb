import type { AttentionReason } from '../../domain/attention.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

/** Leaves the request to an agent; once resolved, it returns to the state it is in now. */
export const setAside = async (run: Run, { clock }: JobContext, reason: AttentionReason): Promise<null> => {
  const attention = { reason, since: clock.now(), returnTo: run.request.state };
  await run.move('needs_attention', reason, { set: { attention } });
  return null;
};

import { FORGOTTEN } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { syncTicket } from './ticket.ts';

/**
 * Ends a request. Its data key is destroyed with it, so that nothing personal can be read in it any more; reference,
 * dates, evidence in words and the keyed hashes stay for the register.
 */
export const finish = async (run: Run, context: JobContext, what: string): Promise<NextLook> => {
  await run.move('done', what, FORGOTTEN);
  await syncTicket(run, context);
  return null;
};

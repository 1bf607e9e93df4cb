import { FORGOTTEN } from '../../privacy/records/sealedFields.ts';
import type { Run } from '../run.ts';

/**
 * Ends a request and destroys its data key, so that nothing personal in it can be read any more. Reference, dates, the
 * evidence in words and the keyed hashes stay for the register.
 */
export const finish = async (run: Run, what: string): Promise<null> => {
  await run.move('done', what, FORGOTTEN);
  return null;
};

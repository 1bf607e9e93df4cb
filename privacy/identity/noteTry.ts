import { Types } from 'mongoose';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { NoteTry } from './codes.ts';

/** Agents read in the trail how often somebody failed to prove who they are. A code for the status alone has no trail. */
export const createNoteTry =
  (requests: Pick<PrivacyRequestRepository, 'amend'>): NoteTry =>
  async (requestId, what) => {
    if (requestId === undefined) return;
    await requests.amend(new Types.ObjectId(requestId), {
      state: 'verifying',
      set: {},
      audit: { actor: 'product', what },
    });
  };

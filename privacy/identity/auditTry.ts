import { Types } from 'mongoose';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { AuditTry } from './codes.ts';

/** So that agents can read how often somebody failed to prove who they are. A code for the status alone has no request. */
export const createAuditTry =
  (requests: Pick<PrivacyRequestRepository, 'amend'>): AuditTry =>
  async (requestId, what) => {
    if (requestId === undefined) return;
    await requests.amend(new Types.ObjectId(requestId), {
      state: 'verifying',
      set: {},
      audit: { actor: 'product', what },
    });
  };

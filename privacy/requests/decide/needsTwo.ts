import { resolvedBy } from '../../../domain/attention.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';

/** Whether two different agents must approve. */
export const needsTwo = ({ attention }: PrivacyRequest): boolean =>
  attention !== undefined &&
  (attention.sensitive === true ||
    attention.addressLost === true ||
    resolvedBy(attention.reason).approvers === 2);

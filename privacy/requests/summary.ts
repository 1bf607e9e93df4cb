import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../useCases.ts';

const CANCELLABLE = ['verifying', 'filed', 'scheduled'];

export const summaryOf = (request: PrivacyRequest): RequestSummary => ({
  requestId: String(request._id),
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  receivedAt: request.receivedAt,
  dueAt: request.dueAt,
  ...(request.windowEndsAt && !request.windowWaivedAt && { windowEndsAt: request.windowEndsAt }),
  ...(request.endedAt && { endedAt: request.endedAt }),
  mayCancel: CANCELLABLE.includes(request.state),
  mayWaiveWindow:
    request.kind === 'erasure' &&
    !request.windowWaivedAt &&
    (request.state === 'scheduled' || request.state === 'filed'),
});
